"""Apply fixes to a source text: fixes are data, and this is where they become text.

A fix that cannot be applied without damage is left out rather than guessed at: one
that would cut through markup, a note mark or a page break, or that would leave
italics which the format does not read as such.
"""

from bisect import bisect, insort
from collections.abc import Callable, Iterable
from typing import NamedTuple

from resolint.edits import Splice, plan, splice
from resolint.model import Resolution
from resolint.rule import Fix, Italicize
from resolint.source import Source, Span

PASSES = 10


class Applied(NamedTuple):
    """A text after one pass, and the fixes that went into it."""

    text: str
    fixes: tuple[Fix, ...]


class Fixed(NamedTuple):
    """A text after all passes.

    ``applied`` counts fixes; ``settled`` is false where fixes go on undoing each
    other, so that the text should not be used.
    """

    text: str
    applied: int
    settled: bool


def apply(source: Source, fixes: Iterable[Fix]) -> str:
    """Return the text of ``source`` with ``fixes`` applied in one pass.

    The fix that begins first wins against another that overlaps or touches it; the
    other is left for the next pass.  The edits of one fix are applied all or none.
    """
    return apply_counted(source, fixes).text


def apply_counted(source: Source, fixes: Iterable[Fix]) -> Applied:
    """Do as :func:`apply`, and tell which fixes were applied."""
    planned = [
        (splices, fix) for fix in fixes if (splices := plan(source, fix)) is not None
    ]
    planned.sort(key=lambda p: (p[0][0].start, p[0][-1].end))
    taken: list[Splice] = []
    italics: list[Span] = []
    applied: list[Fix] = []
    for splices, fix in planned:
        reaches = [_reach(e) for e in fix.edits if isinstance(e, Italicize)]
        if any(_clash(taken, s) for s in splices):
            continue
        if any(_clash(italics, s) for s in reaches):
            continue
        for one in splices:
            insort(taken, one)
        for reach in reaches:
            insort(italics, reach)
        applied.append(fix)
    return Applied(splice(source.text, taken), tuple(applied))


def _reach(edit: Italicize) -> Span:
    """All that an edit of italics decides about: italics do not nest."""
    spans = [e.outer for e in edit.old] + ([edit.span] if edit.span else [])
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _clash(taken: list[Span] | list[Splice], new: Span | Splice) -> bool:
    """Tell whether ``new`` overlaps or touches one of ``taken``.

    ``taken`` is sorted, and none of it overlaps another, so its neighbours decide.
    """
    at = bisect(taken, new.start, key=lambda t: t.start)
    near = taken[max(at - 1, 0) : at + 1]
    return any(t.start <= new.end and new.start <= t.end for t in near)


def fix_until_stable(
    resolution: Resolution,
    *,
    read: Callable[[str], Resolution],
    find: Callable[[Resolution], Iterable[Fix]],
    passes: int = PASSES,
) -> Fixed:
    """Apply what ``find`` offers, read the text again, and repeat to the end.

    ``read`` makes a resolution of a changed text and may raise what readers raise.
    """
    text, count = resolution.source.text, 0
    for _ in range(passes):
        new, applied = apply_counted(resolution.source, find(resolution))
        if new == text:
            return Fixed(text, count, settled=True)
        text, count = new, count + len(applied)
        resolution = read(text)
    rest = apply(resolution.source, find(resolution))
    return Fixed(text, count, settled=rest == text)
