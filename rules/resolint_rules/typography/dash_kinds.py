"""A break in a sentence takes a spaced en dash, not an em dash.

Adopted texts have both, so this is advice.  Ranges and compounds have their own rules.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_WRONG = re.compile(r"[ \u00a0]?\u2014[ \u00a0]?|[ \u00a0]--?[ \u00a0]|(?<=\w)--(?=\w)")


@rule(
    code="TYP003",
    severity=Severity.INFO,
    source="counted: 98 spaced en dashes, 6 em dashes in texts of the Council",
    bad=(
        Example(
            "*Noting* the aim⟦—⟧calm⟦—⟧of crews,\n",
            "*Noting* the aim – calm – of crews,\n",
        ),
        Example("*Noting* the aim⟦ - ⟧calm,\n", "*Noting* the aim – calm,\n"),
    ),
    good=("*Noting* the aim – calm – of 2020–2024,\n",),
)
def dash_kinds(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each em dash or hyphen that breaks a sentence."""
    for passage in passages(draft.text, notes=False):
        for match in _WRONG.finditer(passage.body.text):
            start, end = match.span()
            yield Problem(
                passage.body.span(start, end),
                f"{passage.name} breaks its sentence with {match[0].strip()}: "
                "write an en dash between blanks",
                unsafe(replace(passage.body, start, end, " – ")),
            )
