"""Build, cut and join rich text without losing a character's place in the source."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from resolint.model import Emphasis, Mark, RichText, Run
from resolint.source import Span

_UNRESOLVED_MARK = re.compile(r"\[\^([^\]\s]{1,20})\]")


class Builder:
    """Collects runs, marks and italic stretches in reading order."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._runs: list[Run] = []
        self._marks: list[Mark] = []
        self._emphases: list[Emphasis] = []
        self._length = 0

    def __bool__(self) -> bool:
        """Tell whether anything was collected."""
        return bool(self._runs or self._marks)

    @property
    def indent(self) -> int:
        """How many blanks :meth:`build` takes from the front of the text."""
        text = "".join(run.text for run in self._runs)
        return len(text) - len(text.lstrip())

    def add(self, run: Run) -> None:
        """Append a run."""
        if run.text:
            self._runs.append(run)
            self._length += len(run.text)

    def mark(self, label: str, span: Span) -> None:
        """Append a note mark behind the text collected so far."""
        self._marks.append(Mark(label, span, self._length))

    def emphasis(self, outer: Span, inner: Span) -> None:
        """Note an italic stretch of the source."""
        self._emphases.append(Emphasis(outer, inner))

    def build(self) -> RichText:
        """Return the text, without the blanks at its ends."""
        body = RichText(
            tuple(self._runs),
            tuple(self._marks),
            tuple(sorted_by_place(self._emphases)),
        )
        return strip(resolve_marks(body))


def sorted_by_place(emphases: Iterable[Emphasis]) -> list[Emphasis]:
    """Return the italic stretches in the order of the source."""
    return sorted(emphases, key=lambda e: e.outer.start)


def cut(body: RichText, start: int, end: int) -> RichText:
    """Return ``body.text[start:end]`` with its formatting and marks.

    A mark belongs to the character before it; behind a blank, to the one after it.
    """
    runs: list[Run] = []
    at = 0
    for run in body.runs:
        a, b = max(start, at), min(end, at + len(run.text))
        if a < b:
            runs.append(_part(run, a - at, b - at))
        at += len(run.text)
    first = 0 if start == 0 or body.text[start - 1].isspace() else 1
    last = 0 if end == len(body.text) or not body.text[end - 1 : end].isspace() else 1
    marks = tuple(
        replace(m, offset=m.offset - start)
        for m in body.marks
        if start + first <= m.offset <= end - last
    )
    inside = RichText(tuple(runs), marks)
    if not runs:
        return inside
    extent = inside.extent
    emphases = tuple(
        e
        for e in body.emphases
        if e.inner.start < extent.end and extent.start < e.inner.end
    )
    return RichText(tuple(runs), marks, emphases)


def _part(run: Run, start: int, end: int) -> Run:
    if (start, end) == (0, len(run.text)) or len(run.span) != len(run.text):
        return replace(run, text=run.text[start:end])
    span = Span(run.span.start + start, run.span.start + end)
    return replace(run, text=run.text[start:end], span=span)


def strip(body: RichText) -> RichText:
    """Return the text without the blanks at its ends."""
    text = body.text
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start == 0 and end == len(text):
        return body
    if start >= end:
        return RichText((), tuple(replace(m, offset=0) for m in body.marks))
    runs = cut(body, start, end)
    marks = tuple(
        replace(m, offset=min(max(m.offset - start, 0), end - start))
        for m in body.marks
    )
    return RichText(runs.runs, marks, runs.emphases)


def join(pieces: Iterable[RichText], *, glue: str = " ") -> RichText:
    """Return the pieces as one text, with ``glue`` between them that has no source."""
    runs: list[Run] = []
    marks: list[Mark] = []
    emphases: list[Emphasis] = []
    length = 0
    for piece in pieces:
        if runs and piece.runs:
            at = runs[-1].span.end
            runs.append(
                Run(glue, Span(at, at), runs[-1].italic and piece.runs[0].italic)
            )
            length += len(glue)
        runs += piece.runs
        marks += (replace(m, offset=m.offset + length) for m in piece.marks)
        emphases += piece.emphases
        length += len(piece.text)
    return RichText(tuple(runs), tuple(marks), tuple(emphases))


def split_at(body: RichText, offsets: Iterable[int]) -> list[RichText]:
    """Cut the text at each of the offsets; blanks at the ends of the pieces go."""
    edges = [0, *offsets, len(body.text)]
    return [strip(cut(body, a, b)) for a, b in pairwise(edges) if a < b]


def resolve_marks(body: RichText) -> RichText:
    """Make marks of ``[^9]`` left in the text because no note 9 is defined."""
    found = list(_UNRESOLVED_MARK.finditer(body.text))
    if not found:
        return body
    pieces: list[RichText] = []
    marks: list[Mark] = []
    at = length = 0
    for match in found:
        piece = cut(body, at, match.start())
        pieces.append(piece)
        length += len(piece.text)
        marks.append(Mark(match[1], body.span(*match.span()), length))
        at = match.end()
    pieces.append(cut(body, at, len(body.text)))
    whole = join(pieces, glue="")
    merged = sorted([*whole.marks, *marks], key=lambda m: m.span.start)
    return RichText(whole.runs, tuple(merged), whole.emphases)
