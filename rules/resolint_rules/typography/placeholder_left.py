"""No blank or placeholder is left in a text for adoption.

"80/___ of __ December", "[XX]", "TBC", "...".  Roman numbers of old resolutions
("2106 (XX)") are none, and an ellipsis inside a quotation is the quotation's.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, by_stage, rule

_PLACEHOLDER = re.compile(
    r"_{2,}|\[(?:XX+|xx+|\.{2,}|\u2026|TBC|TBD|date|number|symbol| *)\]"
    r"|(?<![\w(])X{2,}(?![\w)])|\bxx+\b|\b(?:TBC|TBD|TK|tbc|tbd)\b"
    r"|\.{3,}|\N{HORIZONTAL ELLIPSIS}|\?{2,}"
)


@rule(
    code="TYP005",
    severity=by_stage(
        draft=Severity.INFO, tabled=Severity.ERROR, adopted=Severity.ERROR
    ),
    source="the editors' change from draft to A/RES/80/229 (eight blanks filled in)",
    bad=(
        Example("*Recalling* its resolution 80/⟦___⟧ of ⟦__⟧ December 2025,\n"),
        Example("*Recalling* its resolution ⟦[XX]⟧, and more ⟦TBC⟧,\n"),
    ),
    good=(
        "*Recalling* resolution 2106 A (XX) of 21 December 1965,\n",
        "*Noting* the song “Row ... row”,\n",
    ),
)
def placeholder_left(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each blank that waits to be filled in."""
    for passage in passages(draft.text, title=True):
        for match in _PLACEHOLDER.finditer(passage.plain):
            start, end = match.span()
            if passage.in_quotation(start):
                continue
            yield Problem(
                passage.body.span(start, end),
                f"{passage.name} still has the placeholder "
                f"{passage.says(start, end)}: fill it in",
            )
