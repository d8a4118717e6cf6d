"""The notes themselves stand in the order of their numbers.

Notes printed as 1, 3, 2 are hard to find, and in a text converted from print they show
that two pages were exchanged.

Some formats print notes in the order of their marks whatever order they are written in,
so this is a warning; and it is silent while the marks are out of order (FN003).
"""

from collections.abc import Iterator
from itertools import pairwise

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.footnote._marks import placed_marks

_HEAD = "1. *Hails* one,[^1] two[^2] and three.[^3]\n\n[^1]: A/1/2.\n\n"


@rule(
    code="FN017",
    severity=Severity.WARNING,
    source="UNEM footnotes chap. 9; notes in order in all adopted texts",
    bad=(Example(f"{_HEAD}[^3]: A/5/6.\n\n[^⟦2⟧]: A/3/4.\n"),),
    good=(f"{_HEAD}[^2]: A/3/4.\n\n[^3]: A/5/6.\n",),
)
def note_definitions_in_order(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each note that stands behind a later one."""
    marks = [p.mark.number for p in placed_marks(draft.text)]
    first = [n for n in dict.fromkeys(marks) if n is not None]
    if first != sorted(first):
        return
    numbered = [(n.number, n) for n in draft.text.notes if n.number is not None]
    for (before, _), (number, note) in pairwise(numbered):
        if number < before:
            yield Problem(
                note.label_span,
                f"note {number} stands behind note {before}: move it to its place",
            )
