"""Every note has a mark in the text, and no two notes have one number.

A note that no mark points at explains nothing; it is left over from a paragraph that
was deleted, or its mark was lost.

Notes marked with asterisks are exempt: on the first page of a General Assembly draft
they say on whose behalf it was submitted.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.footnote._marks import placed_marks


@rule(
    code="FN002",
    severity=Severity.ERROR,
    source="HOUSE_STYLE FN002: UNEM footnotes chap. 9; 858 of 870 adopted texts",
    bad=(
        Example(
            "*Noting* the report,[^1]\n\n1. *Decides* to meet.\n\n"
            "[^1]: A/1/2.\n\n[^⟦2⟧]: A/3/4.\n"
        ),
        Example(
            "*Noting* the report,<sup>1</sup>\n\n1. *Decides* to meet.\n\n"
            "<sup>1</sup> A/1/2.\n\n⟦<sup>1</sup>⟧ A/3/4.\n"
        ),
    ),
    good=("*Noting* the report,[^1]\n\n1. *Decides* to meet.\n\n[^1]: A/1/2.\n",),
)
def note_without_mark(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each note that no mark points at."""
    marked = {p.mark.label for p in placed_marks(draft.text)}
    marked |= {m.label for note in draft.text.notes for m in note.body.marks}
    seen: set[str] = set()
    for note in draft.text.notes:
        if note.marks or not note.label.isalnum():
            seen.add(note.label)
            continue
        if note.label in seen:
            message = f"two notes are numbered {note.label}: number the notes through"
            yield Problem(note.label_span, message)
        elif note.label not in marked:
            yield Problem(
                note.label_span,
                f"no mark in the text points at note {note.label}: "
                "put the mark in its place or take the note away",
            )
        seen.add(note.label)
