"""Italics end with the verb phrase and do not run on into the paragraph.

A paragraph that is italic from end to end is a conversion artefact, as the first of
49/34, and only worth a remark.  A single preposition or "that" too much has a rule of
its own.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted
from resolint_rules.italics._extent import OUTSIDE, openings, wholly_italic


@rule(
    code="ITA002",
    severity=Severity.WARNING,
    source="counted on 49,596 openings in italics",
    bad=(
        Example(
            "*Recalling⟦ the pledge⟧* of the isles and of all harbours,\n",
            "*Recalling* the pledge of the isles and of all harbours,\n",
        ),
    ),
    good=("*Guided* by the pledge of the isles,\n",),
    needs_italics=True,
)
def italic_stops_at_verb_phrase(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each opening whose italics run on."""
    for opening in openings(draft):
        if opening.italic is None or opening.expected is None:
            continue
        start, end = opening.expected[1], opening.italic[1]
        words = opening.words(start, end)
        if not words or (len(words) == 1 and words[0] in OUTSIDE):
            continue
        wanted = opening.body.text[slice(*opening.expected)]
        artefact = wholly_italic(opening)
        yield Problem(
            opening.body.span(start, end),
            f"{opening.name} sets more than its verb phrase in italics: "
            f"only {quoted(wanted)} is italic",
            opening.fix(),
            severity=Severity.INFO if artefact else None,
        )
