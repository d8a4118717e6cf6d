"""Italics take in the adverb and the complement of the verb phrase.

"Notes with appreciation", "Strongly condemns", "Expresses its concern", "Calls upon"
are italic as a whole.

"Calling" and "Calling for", "Reaffirms" and "Reaffirms its commitment" are printed
both ways: a missing "for" behind "Calling" is a remark, and a phrase that stops before
"its" is taken as it stands.  So is "Continues" before "to be alarmed".  Where a phrase
is in no vocabulary, the finding is a remark.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted
from resolint_rules.italics._extent import MODIFIERS, Opening, openings


@rule(
    code="ITA003",
    severity=Severity.WARNING,
    source="counted on 49,596 openings; editors' changes in A/RES/80/123 and 80/217",
    bad=(
        Example(
            "*Noting* a,\n\n1. *⟦Takes note⟧* with interest of the report.\n",
            "*Noting* a,\n\n1. *Takes note with interest* of the report.\n",
        ),
        Example(
            "*Noting* a,\n\n1. Strongly *⟦condemns⟧* the raid.\n",
            "*Noting* a,\n\n1. *Strongly condemns* the raid.\n",
        ),
        Example(
            "*Noting* a,\n\n1. *⟦Also calls⟧* upon the isles to wait.\n",
            "*Noting* a,\n\n1. *Also calls upon* the isles to wait.\n",
        ),
        Example(
            "*⟦Expressing⟧* its deep concern at the storm,\n",
            "*Expressing its deep concern* at the storm,\n",
        ),
        Example(
            "*⟦Acknowledges⟧* with appreciation the steps taken,\n",
            "*Acknowledges with appreciation* the steps taken,\n",
        ),
    ),
    good=(
        "*Noting* a,\n\n1. *Takes note with interest* of the report.\n",
        "*Noting* a,\n\n1. *Reaffirms* its commitment to the isles.\n",
        "*Noting* a,\n\n1. *Takes note* *with interest* of the report.\n",
    ),
    needs_italics=True,
)
def italic_includes_adverb_and_complement(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each opening whose italics fall short."""
    for opening in openings(draft):
        missing = opening.missing
        if opening.italic is None or not opening.verb_known:
            continue
        if MODIFIERS.issuperset(missing):
            continue
        if opening.lead.verb.startswith("continu") and missing[0] == "to":
            continue
        yield Problem(
            opening.body.span(*opening.italic),
            f"{opening.name} sets only part of its verb phrase in italics: "
            f"all of {quoted(opening.wanted)} is italic",
            opening.fix(),
            severity=_lowered(opening, missing),
        )


def _lowered(opening: Opening, missing: list[str]) -> Severity | None:
    both = opening.lead.verb == "calling" and missing == ["for"]
    return Severity.INFO if both or not opening.lead.known else None
