"""Italics take in the adverb and the complement of the verb phrase.

"Notes with appreciation", "Strongly condemns", "Expresses its concern", "Calls upon"
are italic as a whole.  "Calling for" and the families of "Reiterates its call" are
printed both ways, and only worth a remark.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted
from resolint_rules.italics._extent import MODIFIERS, openings

_BOTH_WAYS = ("calling for", "calls for", "reiterat", "reaffirm")


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
    ),
    good=("*Noting* a,\n\n1. *Takes note with interest* of the report.\n",),
    needs_italics=True,
)
def italic_includes_adverb_and_complement(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each opening whose italics fall short."""
    for opening in openings(draft):
        if opening.italic is None or opening.expected is None:
            continue
        (start, end), (begins, ends) = opening.italic, opening.expected
        missing = opening.words(begins, min(start, ends)) if start > begins else []
        missing += opening.words(end, ends) if end < ends else []
        if not missing or MODIFIERS.issuperset(missing):
            continue
        wanted = opening.body.text[begins:ends]
        both = opening.lead.key.startswith(_BOTH_WAYS)
        yield Problem(
            opening.body.span(start, end),
            f"{opening.name} sets only part of its verb phrase in italics: "
            f"all of {quoted(wanted)} is italic",
            opening.fix(),
            severity=Severity.INFO if both else None,
        )
