"""The Charter is named "the Charter of the United Nations", then "the Charter".

The full name stands 521 times in adopted texts of the Council, "UN Charter" once.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_WRONG = re.compile(r"\b(?:United Nations|UN|U\.N\.) Charter\b")


@rule(
    code="TRM006",
    severity=Severity.WARNING,
    source="counted: 521 to 1 in adopted texts of the Council; GA-BRIEF",
    bad=(
        Example(
            "*Guided* by the ⟦UN Charter⟧,\n",
            "*Guided* by the Charter of the United Nations,\n",
        ),
    ),
    good=("*Guided* by the Charter of the United Nations,\n",),
)
def charter_name(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each other name of the Charter."""
    wanted = "Charter of the United Nations"
    for passage in passages(draft.text, title=True):
        for match in _WRONG.finditer(passage.plain):
            start, end = match.span()
            if passage.in_quotation(start):
                continue
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} says {passage.says(start, end)}: write "{wanted}"',
                safe(replace(passage.body, start, end, wanted)),
            )
