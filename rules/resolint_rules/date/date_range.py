"""A span of days is written "from 3 to 7 May 2021", or with an en dash.

"From" goes with "to", never with a dash, and a bare span takes an unspaced en dash,
not a hyphen: 22–23 September.
"""

from collections.abc import Iterator

from resolint.dates import DateSpan, find_spans
from resolint.passages import Passage, passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_DASHES = frozenset("-–—")


@rule(
    code="DAT003",
    severity=Severity.WARNING,
    source="UNEM numbers-dates-time; the editors' change from draft to A/RES/80/135",
    bad=(
        Example(
            "*Noting* the regatta held from 3⟦–⟧7 May 2021,\n",
            "*Noting* the regatta held from 3 to 7 May 2021,\n",
        ),
        Example(
            "*Noting* the regatta (Port, 22⟦-⟧23 September 2025),\n",
            "*Noting* the regatta (Port, 22–23 September 2025),\n",
        ),
        Example(
            "*Noting* the regatta (Port, 28 March⟦ – ⟧2 April 2025),\n",
            "*Noting* the regatta (Port, 28 March–2 April 2025),\n",
        ),
    ),
    good=("*Noting* the regatta held from 3 to 7 May 2021 (Port, 22–23 June 2020),\n",),
)
def date_range(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each span of days with the wrong joiner."""
    for passage in passages(draft.text):
        for found in find_spans(passage.plain):
            wanted = _wanted(found, passage)
            if wanted is None or passage.in_quotation(found.start):
                continue
            start, end = found.joiner_start, found.joiner_end
            shown = wanted.strip()
            yield Problem(
                passage.body.span(start, end),
                f"{passage.name} joins two days with {passage.says(start, end)}: "
                f'write "{shown}"',
                safe(replace(passage.body, start, end, wanted)),
            )


def _wanted(found: DateSpan, passage: Passage) -> str | None:
    """Return the joiner the span should have, or ``None`` if it has it."""
    if found.joiner not in _DASHES:
        return None
    if found.opener:
        return " to " if found.opener == "from" else " and "
    printed = passage.body.text[found.joiner_start : found.joiner_end]
    return None if printed == "–" else "–"
