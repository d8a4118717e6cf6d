"""Turn the edits of one fix into replacements of ranges of the source text.

This is where markup is respected.  An edit that would cut through markup, a note
mark or a page break, or leave italics that the format would not read as such, makes
its whole fix impossible: doing nothing is better than doing damage.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from resolint.rule import Fix, Italicize
from resolint.source import Source, Span

_BREAK = re.compile(r"\n[ \t\r]*\n|\f")
_TAG = re.compile(r"<[^<>]*>")
_TAG_NAME = re.compile(r"</?([^\s/>]*)")
_INLINE = re.compile(r"\\.|\*+|(?<!\w)_+|_+(?!\w)|\[\^|<|`")
_PAIRED = re.compile(r"\\.|\*+|(?<!\w)_+|_+(?!\w)|[\[\]<`]")


class Splice(NamedTuple):
    """Text that takes the place of a range of the source text.

    At one place an opening delimiter stands before inserted text, and a closing one
    behind it: what a fix inserts at the edge of its own italics is italic.
    """

    start: int
    end: int
    rank: int  # -1 for an opening delimiter, 1 for a closing one, else 0
    text: str


def splice(text: str, splices: Iterable[Splice]) -> str:
    """Return ``text`` with each range replaced; the ranges must not overlap."""
    pieces: list[str] = []
    at = 0
    for one in sorted(splices):
        pieces += text[at : one.start], one.text
        at = one.end
    return "".join([*pieces, text[at:]])


def plan(source: Source, fix: Fix) -> list[Splice] | None:
    """Return what ``fix`` does to the text of ``source``, in the order of the text.

    Returns ``None`` where the fix changes nothing or cannot be applied without
    damage.
    """
    italics = [e for e in fix.edits if isinstance(e, Italicize)]
    removed: list[Splice] = []
    added: list[Splice] = []
    for edit in italics:
        spans = _italicize(source, edit)
        if spans is None:
            return None
        removed += spans[0]
        added += spans[1]
    replaced = [
        Splice(e.span.start, e.span.end, 0, source.escape(e.text))
        for e in fix.edits
        if not isinstance(e, Italicize)
    ]
    if any(_cuts_markup(source, r, removed) for r in replaced):
        return None
    # Delimiters inside a replaced range go with it.
    removed = [d for d in removed if not any(_inside(d, r) for r in replaced)]
    splices = sorted(
        s
        for s in [*removed, *added, *replaced]
        if source.text[s.start : s.end] != s.text
    )
    if not splices or _overlap(splices) or not _reads_as_italics(source, splices):
        return None
    return splices


def _italicize(
    source: Source, edit: Italicize
) -> tuple[list[Splice], list[Splice]] | None:
    """Return the delimiters that go and those that come, or ``None``."""
    span = edit.span and _trim(source.text, edit.span)
    kept = next((e for e in edit.old if e.inner == span), None)
    removed = [
        Splice(start, end, 0, "")
        for e in edit.old
        if e is not kept
        for start, end in (
            (e.outer.start, e.inner.start),
            (e.inner.end, e.outer.end),
        )
    ]
    if span is None or kept is not None:
        return removed, []
    if source.italic is None or not len(span) or _unbalanced(source, span, removed):
        return None
    opening, closing = source.italic
    return removed, [
        Splice(span.start, span.start, -1, opening),
        Splice(span.end, span.end, 1, closing),
    ]


def _trim(text: str, span: Span) -> Span:
    """Return ``span`` without the blanks at its edges, which stay outside italics."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.start + len(piece.rstrip())))


def _inside(inner: Splice, outer: Splice) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _overlap(splices: Sequence[Splice]) -> bool:
    return any(a.end > b.start for a, b in pairwise(splices))


def _is_xml(source: Source) -> bool:
    return source.italic is not None and source.italic[0].startswith("<")


def _without(source: Source, span: Span | Splice, removed: Sequence[Splice]) -> str:
    """Return the source text of ``span`` without the delimiters that go."""
    inside = [
        Splice(r.start - span.start, r.end - span.start, 0, "")
        for r in removed
        if span.start <= r.start and r.end <= span.end
    ]
    return splice(source.text[span.start : span.end], inside)


def _cuts_markup(source: Source, replaced: Splice, removed: Sequence[Splice]) -> bool:
    """Tell whether ``replaced`` would take markup or a break away with its text."""
    piece = _without(source, replaced, removed)
    if _is_xml(source):
        return "<" in piece
    if _BREAK.search(piece):
        return True
    if source.italic is None:
        return False
    return any(not m[0].startswith("\\") for m in _INLINE.finditer(piece))


def _unbalanced(source: Source, span: Span, removed: Sequence[Splice]) -> bool:
    """Tell whether italics round ``span`` would cross other markup or a break."""
    piece = _without(source, span, removed)
    if _is_xml(source):
        open_tags: list[str] = []
        for tag in _TAG.finditer(piece):
            name = _TAG_NAME.match(tag[0])
            if name is None or tag[0].endswith("/>"):
                continue
            if not tag[0].startswith("</"):
                open_tags.append(name[1])
            elif not open_tags or open_tags.pop() != name[1]:
                return True
        return bool(open_tags)
    if _BREAK.search(piece):
        return True
    marks = [m[0] for m in _PAIRED.finditer(piece) if not m[0].startswith("\\")]
    if any(m in {"*", "_", "<", "`"} for m in marks):
        return True  # italics do not nest; HTML and code are not looked into
    return any(marks.count(m) % 2 for m in ("**", "__")) or (
        marks.count("[") != marks.count("]")
    )


def _reads_as_italics(source: Source, splices: Sequence[Splice]) -> bool:
    """Tell whether each new delimiter works as one where it comes to stand.

    https://spec.commonmark.org/0.31.2/#delimiter-run: an opening delimiter has no
    blank behind it and, before punctuation, no letter before it; a closing one the
    other way round.  A neighbour of the same character would join the delimiter.
    """
    if source.italic is None or _is_xml(source):
        return True
    low = max(splices[0].start - 1, 0)
    window = source.text[low : splices[-1].end + 2]
    out, places, at = "", [], 0
    for one in splices:
        out += window[at : one.start - low] + one.text
        at = one.end - low
        if one.rank:
            places.append((len(out) - len(one.text), len(out), one.rank))
    out += window[at:]
    return all(_flanks(out, *place) for place in places)


def _flanks(text: str, start: int, end: int, rank: int) -> bool:
    outer, inner = text[start - 1 : start] or " ", text[end : end + 1] or " "
    if rank > 0:
        outer, inner = inner, outer
    delimiter = text[start]
    if delimiter in (outer, inner) or inner.isspace():
        return False
    if delimiter == "_" and outer.isalnum():
        return False
    return not _is_punctuation(inner) or outer.isspace() or _is_punctuation(outer)


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"
