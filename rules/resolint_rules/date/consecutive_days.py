"""Two days that follow each other are joined by "and": on 16 and 17 December.

"From 16 to 17 December" is used for no span of two days in the adopted texts of the
Council (0 of 94) and of the Assembly (0 of 953).
"""

from collections.abc import Iterator

from resolint.dates import find_spans
from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe


@rule(
    code="DAT004",
    severity=Severity.WARNING,
    source="induced from 1,047 spans; the editors' change from draft to A/RES/80/118",
    bad=(
        Example(
            "*Noting* the regatta held ⟦from 8 to 9 May 2023⟧,\n",
            "*Noting* the regatta held on 8 and 9 May 2023,\n",
        ),
        Example(
            "*Noting* the regatta held ⟦from 30 June to 1 July 2023⟧,\n",
            "*Noting* the regatta held on 30 June and 1 July 2023,\n",
        ),
    ),
    good=(
        "*Noting* the regatta held on 8 and 9 May 2023,\n",
        "*Noting* the regatta held from 8 to 10 May 2023,\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def consecutive_days(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "from ... to" over two neighbouring days."""
    for passage in passages(draft.text):
        for found in find_spans(passage.plain):
            if not (found.consecutive and found.opener == "from"):
                continue
            first = passage.plain[found.start + 5 : found.joiner_start]
            edits = (
                replace(passage.body, found.start, found.start + 4, "on"),
                replace(passage.body, found.joiner_start, found.joiner_end, " and "),
            )
            yield Problem(
                passage.body.span(found.start, found.end),
                f"{passage.name} gives two neighbouring days as a span: "
                f'write "on {first} and ..."',
                unsafe(*edits),
            )
