"""A resolution calls itself "the present resolution", never "this resolution".

In 2,097 adopted texts of the Council, the Assembly and ECOSOC "this resolution" stands
10 times, "the present resolution" 1,689 times.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_WRONG = re.compile(r"\b([Tt])his (resolution)\b(?! \d)")


@rule(
    code="TRM004",
    severity=Severity.WARNING,
    source="counted: 0 to 138 (Council), 10 to 1,421 (Assembly), 0 to 130 (ECOSOC)",
    bad=(
        Example(
            "1. *Requests* a report on ⟦this resolution⟧.\n",
            "1. *Requests* a report on the present resolution.\n",
        ),
    ),
    good=("1. *Requests* a report on the present resolution.\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def the_present_resolution(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "this resolution"."""
    for passage in passages(draft.text):
        for match in _WRONG.finditer(passage.plain):
            start, end = match.span()
            if passage.in_quotation(start):
                continue
            wanted = f"{'The' if match[1] == 'T' else 'the'} present {match[2]}"
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} says {passage.says(start, end)}: write "{wanted}"',
                safe(replace(passage.body, start, end, wanted)),
            )
