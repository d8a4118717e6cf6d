"""Also and further belong to the italic phrase.

"Recalling further the pledge" is italic up to "further".  Where the word belongs to
what follows ("Encourages further efforts") it is roman, and no modifier.
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
    ),
    good=("*Noting* a,\n\n1. *Encourages* further efforts.\n",),
    needs_italics=True,
)
def also_further_inside_italics(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each also or further of a lead in roman."""
    for opening in openings(draft):
        if opening.italic is None or opening.expected is None:
            continue
        (start, end), (begins, ends) = opening.italic, opening.expected
        missing = opening.words(begins, min(start, ends)) if start > begins else []
        missing += opening.words(end, ends) if end < ends else []
        if not missing or not MODIFIERS.issuperset(missing):
            continue
        wanted = opening.body.text[begins:ends]
        yield Problem(
            opening.body.span(start, end),
            f"{opening.name} leaves {quoted(missing[0])} in roman: "
            f"all of {quoted(wanted)} is italic",
            opening.fix(),
        )
