"""No note is empty.

A mark that leads to a note without words promises a source and gives none.

Not in the catalogue of rules; no adopted text has one.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule


@rule(
    code="FN016",
    severity=Severity.ERROR,
    source="any editor; no empty note in 174 adopted texts",
    bad=(
        Example("1. *Hails* it.<sup>1</sup>\n\n⟦<sup>1</sup>⟧ .\n"),
        Example("1. *Hails* it.[^1]\n\n[^⟦1⟧]: .\n"),
    ),
    good=("1. *Hails* it.[^1]\n\n[^1]: A/1/2.\n",),
)
def empty_note(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each note without words."""
    for note in draft.text.notes:
        if not any(c.isalnum() for c in note.body.text):
            message = f"note {note.label} is empty: write it, or take its mark away"
            yield Problem(note.label_span, message)
