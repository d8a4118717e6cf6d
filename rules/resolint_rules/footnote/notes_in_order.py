"""Note marks first appear in the order 1, 2, 3, without a gap.

A note is looked for by its number; a paragraph with a note that is moved, inserted or
deleted leaves the numbers out of order.

The numbers run on through annexes.  To point at an earlier note once more is legal,
if rare.  A number missing from the marks whose note exists is a lost mark, and FN002
says so.  The fix numbers marks and notes together; it is unsafe, since a mark may as
well point at the wrong note.
"""

from collections.abc import Iterator, Sequence

from resolint.model import Note
from resolint.rule import Draft, Example, Fix, Problem, Severity, rule, unsafe
from resolint.source import Source, Span
from resolint_rules.footnote._marks import Placed, placed_marks, renumbered

_END = "\n\n1. *Decides* to meet.\n\n"


@rule(
    code="FN003",
    severity=Severity.ERROR,
    source="HOUSE_STYLE FN003: UNEM footnotes chap. 9; 860 of 870 adopted texts",
    bad=(
        Example(
            f"*Noting*,[^1]\n\n*Hailing*,⟦[^3]⟧{_END}[^1]: A/1/2.\n\n[^3]: A/3/4.\n",
            f"*Noting*,[^1]\n\n*Hailing*,[^2]{_END}[^1]: A/1/2.\n\n[^2]: A/3/4.\n",
        ),
        Example(
            f"*Noting* one,⟦[^2]⟧ two⟦[^1]⟧ and three,[^3]{_END}"
            "[^1]: A/1/2.\n\n[^2]: A/3/4.\n\n[^3]: A/5/6.\n",
            f"*Noting* one,[^1] two[^2] and three,[^3]{_END}"
            "[^2]: A/1/2.\n\n[^1]: A/3/4.\n\n[^3]: A/5/6.\n",
        ),
        Example(
            f"*Noting* one,[^1] two⟦[^1]⟧ and three,[^3]{_END}"
            "[^1]: A/1/2.\n\n[^2]: A/3/4.\n\n[^3]: A/5/6.\n",
            f"*Noting* one,[^1] two[^2] and three,[^3]{_END}"
            "[^1]: A/1/2.\n\n[^2]: A/3/4.\n\n[^3]: A/5/6.\n",
        ),
    ),
    good=(f"*Noting* one,[^1] two,[^2] one[^1]{_END}[^1]: A/1/2.\n\n[^2]: A/3/4.\n",),
)
def notes_in_order(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each mark where the order breaks."""
    marks = [p for p in placed_marks(draft.text) if p.mark.number is not None]
    notes = [n for n in draft.text.notes if n.number is not None]
    wanted = _wanted(marks, notes)
    fix = _fix(draft.text.source, wanted, notes)
    shift = 0
    for mark, want, _ in wanted:
        number = mark.mark.number
        if want is None or number is None or number - want == shift:
            continue
        shift = number - want
        if shift:
            yield Problem(
                mark.mark.span,
                f"the mark {number} in {mark.place} stands where {want} is due: "
                f"write {want} and number the notes through",
                fix,
            )


Wanted = tuple[Placed, int | None, bool]


def _wanted(marks: Sequence[Placed], notes: Sequence[Note]) -> list[Wanted]:
    """Return each mark with the number due; ``None`` where an earlier one returns.

    The last value says whether the note moves with its mark.
    """
    defined = {n.number for n in notes}
    lost = defined - {p.mark.number for p in marks}
    seen: set[int | None] = set()
    result: list[Wanted] = []
    due = 1
    for placed in marks:
        number = placed.mark.number
        assert number is not None
        again = number in seen
        if again and due not in lost:
            result.append((placed, None, False))
            continue
        while not again and due in lost and due < number and number in defined:
            due += 1
        result.append((placed, due, not again))
        seen.add(number)
        due += 1
    return result


def _fix(source: Source, wanted: Sequence[Wanted], notes: Sequence[Note]) -> Fix | None:
    """Return the fix that numbers marks and notes through, if it can be made."""
    new = {p.mark.number: want for p, want, moves in wanted if moves}
    places: list[tuple[Span, int | None, int | None]] = [
        (p.mark.span, p.mark.number, want if want else new.get(p.mark.number))
        for p, want, _ in wanted
    ]
    places += [(n.label_span, n.number, new.get(n.number, n.number)) for n in notes]
    changed = [(span, to) for span, old, to in places if to is not None and to != old]
    edits = [renumbered(source, span, to) for span, to in changed]
    if not edits or None in edits:
        return None
    return unsafe(*(edit for edit in edits if edit is not None))
