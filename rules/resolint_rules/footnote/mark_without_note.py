"""Every note mark has a note.

A mark without a note sends the reader to a source that is not there.

Marks that are no numbers or letters (an asterisk in the heading) explain themselves.
Where a text has marks but no notes at all, a converter has lost them, and that is said
once.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.footnote._marks import placed_marks


@rule(
    code="FN001",
    severity=Severity.ERROR,
    source="HOUSE_STYLE FN001: UNEM footnotes chap. 9; 858 of 870 adopted texts",
    bad=(
        Example(
            "*Noting* the report,[^1]\n\n*Noting* the plan,⟦[^3]⟧\n\n"
            "1. *Decides* to meet.\n\n[^1]: A/1/2.\n"
        ),
        Example(
            "*Noting* the report,<sup>1</sup>\n\n1. *Hails* the plan⟦<sup>2</sup>⟧.\n\n"
            "<sup>1</sup> A/1/2.\n"
        ),
    ),
    good=(
        "*Noting* the report,[^1]\n\n1. *Decides* to meet.\n\n[^1]: A/1/2.\n",
        "*Noting* an area of 60 km<sup>2</sup>,\n\n1. *Decides* to meet.\n",
    ),
)
def mark_without_note(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each mark whose label no note has."""
    defined = {note.label for note in draft.text.notes}
    marks = [p for p in placed_marks(draft.text) if p.mark.label.isalnum()]
    if marks and not defined:
        mark, _, place = marks[0]
        number = f"{len(marks)} note marks" if len(marks) > 1 else "a note mark"
        message = f"the text has {number} (first in {place}) but no notes: write them"
        yield Problem(mark.span, message)
        return
    for mark, _, place in marks:
        if mark.label not in defined:
            yield Problem(
                mark.span,
                f"the mark {mark.label} in {place} has no note: "
                f"write note {mark.label} or take the mark away",
            )
