"""A span of years takes an en dash: 2024–2028.

A hyphen is used in 7 of 81 spans in the adopted texts of the Council.  Symbols,
addresses and numbers of laws are not spans of years.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_SPAN = re.compile(
    r"(?<![\w/.-])((?:19|20)\d\d)( ?-{1,2} ?| – |—| — )((?:19|20)\d\d)(?![\w/-]|\.\d)"
)


@rule(
    code="DAT005",
    severity=Severity.WARNING,
    source="counted: 74 en dashes, 7 hyphens in adopted texts of the Council",
    bad=(
        Example(
            "*Noting* the plan for 2024⟦-⟧2028,\n", "*Noting* the plan for 2024–2028,\n"
        ),
        Example(
            "*Noting* the plan for 2024⟦ – ⟧2028,\n",
            "*Noting* the plan for 2024–2028,\n",
        ),
    ),
    good=(
        "*Noting* the plan for 2024–2028,\n",
        "*Noting* the report,[^1]\n\n[^1]: A/2024-2028/7.\n",
    ),
)
def year_span(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each span of years without an unspaced en dash."""
    for passage in passages(draft.text, title=True):
        for match in _SPAN.finditer(passage.plain):
            first, last = int(match[1]), int(match[3])
            if first >= last:
                continue
            start, end = match.span(2)
            yield Problem(
                passage.body.span(start, end),
                f"{passage.name} gives a span of years with "
                f'{passage.says(start, end)}: write "{first}–{last}"',
                safe(replace(passage.body, start, end, "–")),
            )
