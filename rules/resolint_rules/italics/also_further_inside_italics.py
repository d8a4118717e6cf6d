"""Also and further belong to the italic phrase.

"Recalling further the pledge" is italic up to "further", "Also urges" from "Also" on.

Where the word belongs to what follows ("Encourages further efforts") it is roman, and
no modifier.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted
from resolint_rules.italics._extent import MODIFIERS, openings


@rule(
    code="ITA005",
    severity=Severity.WARNING,
    source="counted; the editors' change from draft to A/RES/80/126",
    bad=(
        Example(
            "*Recalling* a,\n\n*⟦Recalling⟧* also the pledge,\n",
            "*Recalling* a,\n\n*Recalling also* the pledge,\n",
        ),
        Example(
            "*Noting* a,\n\n1. *Urges* b;\n\n2. Also *⟦urges⟧* c.\n",
            "*Noting* a,\n\n1. *Urges* b;\n\n2. *Also urges* c.\n",
        ),
        Example(
            "*Noting with concern* a,\n\n*⟦Noting with concern⟧* further that b,\n",
            "*Noting with concern* a,\n\n*Noting with concern further* that b,\n",
        ),
    ),
    good=("*Noting* a,\n\n1. *Encourages* further efforts.\n",),
    needs_italics=True,
)
def also_further_inside_italics(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each also or further of a lead in roman."""
    for opening in openings(draft):
        missing = opening.missing
        if opening.italic is None or not missing or not MODIFIERS.issuperset(missing):
            continue
        yield Problem(
            opening.body.span(*opening.italic),
            f"{opening.name} leaves {quoted(missing[0])} in roman: "
            f"all of {quoted(opening.wanted)} is italic",
            opening.fix(),
        )
