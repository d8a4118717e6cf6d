"""The noun is "health care", the adjective "health-care"; "healthcare" is neither.

Editors changed it in two texts of 2025, and the other way in a third, so it is advice.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_WRONG = re.compile(r"\b[Hh]ealthcare\b")
_NOUN_FOLLOWS = re.compile(
    r" (?:services?|systems?|workers?|providers?|professionals?|facilit|personnel"
    r"|sector|settings?|infrastructure|needs|costs|staff|institutions?|centres?)"
)


@rule(
    code="TRM012",
    severity=Severity.INFO,
    source="counted: 310 to 16; the editors' changes in A/RES/80/74 and 80/176",
    bad=(
        Example(
            "*Noting* access to ⟦healthcare⟧ and ⟦healthcare⟧ workers,\n",
            "*Noting* access to health care and health-care workers,\n",
        ),
    ),
    good=("*Noting* access to health care and health-care workers,\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def health_care(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "healthcare"."""
    for passage in passages(draft.text, title=True):
        for match in _WRONG.finditer(passage.plain):
            start, end = match.span()
            if passage.in_quotation(start):
                continue
            joiner = "-" if _NOUN_FOLLOWS.match(passage.plain, end) else " "
            wanted = f"{match[0][:6]}{joiner}care"
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} writes "{match[0]}": write "{wanted}"',
                unsafe(replace(passage.body, start, end, wanted)),
            )
