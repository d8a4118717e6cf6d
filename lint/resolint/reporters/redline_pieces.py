"""A changed text cut into pieces of one look each, for every redline.

Nothing is left out: the pieces that are not deleted give the new text letter by
letter, and those of :func:`side` the text of that side.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby

from resolint.diff.comparison import (
    Class,
    Format,
    FormatChange,
    Hunk,
    HunkKind,
    MarkChange,
    MarkKind,
)
from resolint.model import Mark, RichText
from resolint.reporters.plain import safe

_ONE_LINE = 80
"""Up to so many characters, old and new read well side by side."""


class State(StrEnum):
    """What became of a piece."""

    SAME = "same"
    INSERTED = "inserted"
    DELETED = "deleted"


class Shape(StrEnum):
    """What a piece is."""

    TEXT = "text"
    MARK = "mark"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one look: words, the label of a note mark, or a paragraph break.

    The text of a break is the printed label of the paragraph that begins behind it.
    ``format`` says how words that stay are set differently.
    """

    text: str
    state: State = State.SAME
    class_: Class | None = None
    italic: bool = False
    shape: Shape = Shape.TEXT
    format: Format | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces side by side that came, went or stayed together."""

    state: State
    class_: Class | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """One side of a change: its texts, one line each, and their printed labels."""

    bodies: tuple[RichText, ...]
    labels: tuple[str, ...] = ()
    text: str = field(init=False)
    breaks: tuple[tuple[int, str], ...] = field(init=False)
    """Where a further paragraph begins: the offset of the line break, its label."""

    def __post_init__(self) -> None:
        """Join the texts, as the offsets of the comparison count them."""
        object.__setattr__(self, "text", "\n".join(b.text for b in self.bodies))
        labels = self.labels or ("",) * len(self.bodies)
        after = zip(self._shifts(), labels, strict=False)
        object.__setattr__(self, "breaks", tuple((at - 1, t) for at, t in after)[1:])

    def _shifts(self) -> Iterator[int]:
        at = 0
        for body in self.bodies:
            yield at
            at += len(body) + 1

    def italics(self) -> Iterator[tuple[int, int]]:
        """Yield each italic stretch of the joined text."""
        for shift, body in zip(self._shifts(), self.bodies, strict=True):
            yield from ((shift + a, shift + b) for a, b in body.italics())

    def marks(self) -> Iterator[tuple[int, Mark]]:
        """Yield each note mark with its offset in the joined text."""
        for shift, body in zip(self._shifts(), self.bodies, strict=True):
            yield from ((shift + mark.offset, mark) for mark in body.marks)


@dataclass(frozen=True, slots=True)
class Texts:
    """All that is needed to show a changed text."""

    old: Written
    new: Written
    hunks: tuple[Hunk, ...]
    formatting: tuple[FormatChange, ...] = ()
    marks: tuple[MarkChange, ...] = ()

    @property
    def replaced(self) -> bool:
        """Whether the whole text was replaced by one that needs a line of its own."""
        whole = len(self.hunks) == 1 and self.hunks[0].kind is HunkKind.REPLACED
        return whole and len(self.old.text) + len(self.new.text) > _ONE_LINE


def inline(texts: Texts) -> list[Group]:
    """Return the old and the new text in one, deletions before what replaces them.

    The new text begins a line of its own where it replaces the whole of the old.
    """
    old, new = _Side(texts, old=True, both=True), _Side(texts, old=False, both=True)
    out: list[Piece] = []
    for hunk in texts.hunks:
        if hunk.kind is HunkKind.EQUAL:
            out += _equal(old, new, hunk)
            continue
        out += old.stretch(hunk.old_start, hunk.old_end, State.DELETED, hunk.class_)
        if texts.replaced:
            label = "".join(texts.new.labels[:1])
            out.append(
                Piece(safe(label), State.INSERTED, hunk.class_, shape=Shape.BREAK)
            )
        out += new.stretch(hunk.new_start, hunk.new_end, State.INSERTED, hunk.class_)
    return grouped(out)


def side(texts: Texts, *, old: bool) -> list[Group]:
    """Return the text of one side, with what goes or has come set off."""
    here = _Side(texts, old=old, both=False)
    state = State.DELETED if old else State.INSERTED
    out: list[Piece] = []
    for h in texts.hunks:
        start, end = (h.old_start, h.old_end) if old else (h.new_start, h.new_end)
        changed = h.kind is not HunkKind.EQUAL
        out += here.stretch(start, end, state if changed else State.SAME, h.class_)
    return grouped(out)


def grouped(pieces: Iterable[Piece]) -> list[Group]:
    """Return the pieces in groups of one state and class."""
    return [
        Group(state, class_, tuple(group))
        for (state, class_), group in groupby(pieces, lambda p: (p.state, p.class_))
    ]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a shown text: the label and state of its break, its groups."""

    label: str
    state: State
    groups: tuple[Group, ...]


def lines(groups: Sequence[Group], *, apart: bool = False) -> list[Line]:
    """Return the groups by paragraph.

    A deleted break, of a paragraph that was joined to the one before, stays in the
    line as a piece, unless all are to stand ``apart``.
    """
    out: list[Line] = []
    label, state, line = "", State.SAME, list[Group]()
    for group in groups:
        rest: list[Piece] = []
        for piece in group.pieces:
            if piece.shape is Shape.BREAK and (apart or group.state != State.DELETED):
                if rest:
                    line.append(replace(group, pieces=tuple(rest)))
                out.append(Line(label, state, tuple(line)))
                label, state, line, rest = piece.text, group.state, [], []
            else:
                rest.append(piece)
        if rest:
            line.append(replace(group, pieces=tuple(rest)))
    return [*out, Line(label, state, tuple(line))]


def _equal(old: "_Side", new: "_Side", hunk: Hunk) -> Iterator[Piece]:
    """Yield what stays, and in it the marks and breaks that only the old side has.

    The two differ in blanks at most, so the n-th letter of one is that of the other.
    """
    start, end = hunk.old_start, hunk.old_end
    letters = [i for i in range(hunk.new_start, hunk.new_end) if new.text[i] > " "]
    kept = {at for at, piece in new.points if piece.shape is Shape.BREAK}
    extra: list[tuple[int, Piece]] = []
    matched: set[int] = set()
    for at, piece in old.points:
        if not (start < at <= end or at == start == 0):
            continue
        before = sum(c > " " for c in old.text[start:at])
        place = letters[min(before, len(letters)) - 1] + 1 if before else hunk.new_start
        if piece.shape is Shape.BREAK:
            twin = place + len(new.text[place:]) - len(new.text[place:].lstrip())
            if twin in kept:
                matched.add(twin)
                continue
            piece = replace(piece, state=State.DELETED)
        extra.append((place, piece))
    for piece in new.stretch(
        hunk.new_start, hunk.new_end, State.SAME, None, tuple(extra), matched
    ):
        yield piece


class _Side:
    """One side of a text, ready to be cut.

    ``both`` is for the text in which both sides are shown: a mark that stays is left
    to the new side, which gives its old number as well.
    """

    def __init__(self, texts: Texts, *, old: bool, both: bool) -> None:
        self.old = old
        self.both = both
        self.written = texts.old if old else texts.new
        self.text = self.written.text
        self.alone = not (texts.new if old else texts.old).bodies
        self.italics = list(self.written.italics())
        self.formats = [
            (f.old_start, f.old_end, f.what)
            if old
            else (f.new_start, f.new_end, f.what)
            for f in texts.formatting
        ]
        self.points = sorted(self._points(texts.marks), key=lambda point: point[0])
        ends = [end for stretch in self.italics for end in stretch]
        ends += [end for start, stop, _ in self.formats for end in (start, stop)]
        self.cuts = sorted({*ends, *(at for at, _ in self.points)})

    def _points(self, marks: Sequence[MarkChange]) -> Iterator[tuple[int, Piece]]:
        """Yield the marks and breaks, each with the offset it stands before."""
        changes = {}
        for change in marks:
            if mark := change.old if self.old else change.new:
                changes[mark.span] = change
        for at, mark in self.written.marks():
            for piece in self._mark(mark, changes.get(mark.span)):
                yield at, piece
        for at, label in self.written.breaks:
            yield at + 1, Piece(safe(label), shape=Shape.BREAK)

    def _mark(self, mark: Mark, change: MarkChange | None) -> Iterator[Piece]:
        stays = change is None or change.kind is MarkKind.RENUMBERED
        if self.old and self.both and stays and not self.alone:
            return
        piece = Piece(safe(mark.label), shape=Shape.MARK)
        if change is not None:
            here = State.DELETED if self.old else State.INSERTED
            piece = replace(piece, state=here, class_=change.class_)
            if stays and self.both and change.old:
                before = safe(change.old.label)
                yield replace(piece, text=before, state=State.DELETED)
        yield piece

    def stretch(
        self,
        start: int,
        end: int,
        state: State,
        class_: Class | None,
        extra: Sequence[tuple[int, Piece]] = (),
        kept: Iterable[int] = (),
    ) -> Iterator[Piece]:
        """Yield the pieces of ``text[start:end]``; a mark goes with what it follows.

        ``extra`` are pieces of the other side and their places; breaks that are not
        at one of the places ``kept`` have come or gone.
        """
        points = [p for p in self.points if start < p[0] <= end or p[0] == start == 0]
        marks = [
            *extra,
            *((at, self._seen(at, p, state, class_, kept)) for at, p in points),
        ]
        marks.sort(key=lambda point: point[0])
        inside = {at for at, _ in extra if start < at < end}
        low, high = bisect_left(self.cuts, start + 1), bisect_left(self.cuts, end)
        at = start
        yield from (piece for place, piece in marks if place <= start)
        for cut in (*sorted({*self.cuts[low:high], *inside}), end):
            if text := self.text[at:cut].replace("\n", ""):
                yield self._words(text, at, state, class_)
            yield from (piece for place, piece in marks if at < place <= cut)
            at = cut

    def _words(
        self, text: str, start: int, state: State, class_: Class | None
    ) -> Piece:
        italic = any(a <= start < b for a, b in self.italics)
        found = next((f for a, b, f in self.formats if a <= start < b), None)
        if state is State.SAME and found is not None:
            return Piece(safe(text), state, Class.FORMATTING, italic, format=found)
        return Piece(safe(text), state, class_, italic)

    def _seen(
        self,
        at: int,
        piece: Piece,
        state: State,
        class_: Class | None,
        kept: Iterable[int],
    ) -> Piece:
        """Return a mark or break as it is seen in a stretch of that state."""
        if piece.state is not State.SAME:
            return piece
        if state is not State.SAME:
            if piece.shape is Shape.BREAK or self.alone:
                return replace(piece, state=state, class_=class_)
        elif piece.shape is Shape.BREAK and self.both and at not in kept:
            return replace(piece, state=State.INSERTED)
        return piece
