"""Italics end with the verb phrase and do not run on into the paragraph.

A comma behind the phrase is roman as well.  The fix is safe for phrases whose italics
were counted.

A first preambular paragraph that is italic from end to end is a conversion artefact,
as in 49/34, and only worth a remark.  A single preposition or "that" too much has a
rule of its own (ITA004), and so has "in this regard" (ITA006).  Behind a phrase that
no vocabulary has, the italics may belong to it, and the finding is a remark.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted
from resolint_rules.italics._extent import (
    OUTSIDE,
    Opening,
    adverbial,
    openings,
    wholly_italic,
)


@rule(
    code="ITA002",
    severity=Severity.WARNING,
    source="counted on 49,596 openings in italics",
    bad=(
        Example(
            "*Recalling⟦ the pledge⟧* of the isles and of all harbours,\n",
            "*Recalling* the pledge of the isles and of all harbours,\n",
        ),
        Example(
            "*Noting* a,\n\n1. *Notes with concern⟦ the⟧* storm of last winter.\n",
            "*Noting* a,\n\n1. *Notes with concern* the storm of last winter.\n",
        ),
        Example(
            "*Noting* a,\n\n1. *Recalls⟦,⟧* once more in vain, the pledge.\n",
            "*Noting* a,\n\n1. *Recalls*, once more in vain, the pledge.\n",
        ),
        Example(
            "*Noting* a,\n\n*Guided⟦ by the pledge of the isles⟧*,\n",
            "*Noting* a,\n\n*Guided* by the pledge of the isles,\n",
        ),
    ),
    good=("*Guided* by the pledge of the isles,\n",),
    needs_italics=True,
)
def italic_stops_at_verb_phrase(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each opening whose italics run on."""
    for opening in openings(draft):
        words = opening.excess_words
        if opening.italic is None or not opening.excess or not opening.verb_known:
            continue
        if len(words) == 1 and words[0] in OUTSIDE:
            continue
        if adverbial(words, draft):
            continue
        start, end = opening.expected[1], opening.italic[1]
        yield Problem(
            opening.body.span(start, end),
            f"{opening.name} sets more than its verb phrase in italics: "
            f"only {quoted(opening.wanted)} is italic",
            opening.fix(),
            severity=_lowered(opening),
        )


def _lowered(opening: Opening) -> Severity | None:
    artefact = opening.paragraph.id == "P1" and wholly_italic(opening)
    return Severity.INFO if artefact or not opening.lead.known else None
