"""Read Markdown into blocks.

pyromark (pulldown-cmark) finds the structure and gives each event its range in bytes
of UTF-8.  What it does not give is read from the source: the printed numbers of list
items (a list that prints 1, 2, 4 is an ``<ol>`` that shows 1, 2, 3), the marks of
notes that nobody defined, and the pieces of a paragraph that only a line break parts.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

import pyromark

from resolint.model import Emphasis, Label, LabelFamily, RichText, Run
from resolint.readers import label as labels
from resolint.readers.block import Block, BlockKind
from resolint.readers.rich import (
    Builder,
    cut,
    join,
    sorted_by_place,
    split_at,
    strip,
)
from resolint.readers.text import decode
from resolint.source import Source, Span

_OPTIONS = (
    pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
)
_ITEM = re.compile(r"\s*(\d{1,9}[.)]|[-+*])")
_TAG = re.compile(r"<\s*(/?)\s*([a-zA-Z]+)[^>]*>")
_SUP = re.compile(r"\d{1,3}|\*{1,3}|[a-z]{1,3}\b")
_NEW_BLOCK = re.compile(
    r"\(?[a-z]{1,2}\)\s|\([ivx]{1,5}\)\s|\d{1,3}\.\s+[*_A-Z]|(?:OP|PP)\d|\[\^?\d+\]:?\s"
)
_LITERAL_ITALIC = re.compile(r"\d{1,3}(\*)\.\s+([^*]{1,80})(\*)")
_ITALIC_TAGS = {"i", "em"}
_BOLD_TAGS = {"b", "strong"}


def read(path: str, data: bytes) -> tuple[Source, list[Block]]:
    """Read the bytes of a Markdown file.

    Any text is Markdown, so nothing but undecodable bytes raises
    :class:`~resolint.readers.block.Unreadable`.
    """
    text = decode(data)
    source = Source(path, text, "markdown", ("*", "*"))
    return source, _Reader(text).read()


class _Offsets:
    """Translates offsets in bytes of UTF-8 to characters."""

    def __init__(self, text: str) -> None:
        self._ends: list[int] = []  # byte offsets behind each wide character
        self._extra: list[int] = [0]  # bytes more than characters up to there
        if text.isascii():
            return
        extra = 0
        for match in re.finditer(r"[^\x00-\x7f]", text):
            width = len(match[0].encode("utf-8", "surrogatepass"))
            extra += width - 1
            self._ends.append(match.end() + extra)
            self._extra.append(extra)

    def span(self, bounds: Mapping[str, int]) -> Span:
        start, end = bounds["start"], bounds["end"]
        if not self._ends:
            return Span(start, end)
        ends, extra = self._ends, self._extra
        return Span(
            start - extra[bisect_right(ends, start)],
            end - extra[bisect_right(ends, end)],
        )


@dataclass(slots=True)
class _Item:
    """A list item that is being read."""

    label: Label
    span: Span
    used: bool = False


class _Reader:
    """Turns the events of one text into blocks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.offsets = _Offsets(text)
        self.blocks: list[Block] = []
        self.items: list[_Item] = []
        self.note: tuple[str, Span] | None = None
        self.note_parts: list[tuple[RichText, Span]] = []
        self.inline: _Inline | None = None
        self.heading: tuple[int, Span] | None = None
        self.html: Span | None = None
        self.code: Span | None = None

    def read(self) -> list[Block]:
        events = pyromark.events_with_range(self.text, options=_OPTIONS)
        for event, bounds in events:
            span = self.offsets.span(cast("Mapping[str, int]", bounds))
            if isinstance(event, dict):
                ((name, value),) = event.items()
                self._event(name, value, span)
            else:
                self._event(event, None, span)
        self._close_inline()
        return _renumber_lazy_lists(self.blocks)

    def _event(self, name: str, value: Any, span: Span) -> None:
        if name == "Start":
            self._start(value, span)
        elif name == "End":
            self._end(value, span)
        elif name == "Rule":
            self._close_inline()
            self.blocks.append(Block(BlockKind.BREAK, RichText(), span))
        elif name == "Html":
            self.html = Span(self.html.start if self.html else span.start, span.end)
        elif self.code is not None and name == "Text":
            self._code_line(span)
        else:
            if self.inline is None:
                self.inline = _Inline(self.text, span)
            self.inline.event(name, value, span)

    def _start(self, value: Any, span: Span) -> None:
        name: str
        detail: Any
        name, detail = (
            next(iter(value.items())) if isinstance(value, dict) else (value, None)
        )
        if name in _INLINE_TAGS:
            if self.inline is None:
                self.inline = _Inline(self.text, span)
            self.inline.start(name, span)
            return
        self._close_inline()
        if name == "Item":
            match = _ITEM.match(self.text, span.start)
            printed = match[1] if match else "-"
            start = match.start(1) if match else span.start
            place = Span(start, start + len(printed))
            self.items.append(_Item(labels.parse(printed, place), span))
        elif name == "FootnoteDefinition":
            self.note = (detail, span)
        elif name == "Heading":
            self.heading = (int(detail["level"][1:]), span)
            self.inline = _Inline(self.text, span)
        elif name == "Paragraph":
            self.inline = _Inline(self.text, span)
        elif name == "HtmlBlock":
            self.html = span
        elif name == "CodeBlock":
            self.code = span
        elif name == "MetadataBlock":
            self.inline = _Inline(self.text, span)

    def _end(self, value: Any, span: Span) -> None:
        name, _ = (
            next(iter(value.items())) if isinstance(value, dict) else (value, None)
        )
        if name in _INLINE_TAGS:
            if self.inline is not None:
                self.inline.end(name, span)
            return
        if name == "MetadataBlock":
            body = self.inline.builder.build() if self.inline else RichText()
            self.inline = None
            self.blocks.append(Block(BlockKind.METADATA, body, span))
            return
        self._close_inline(span if name in {"Paragraph", "Heading"} else None)
        if name == "Item" and self.items:
            item = self.items.pop()
            if not item.used:
                self._put(RichText(), item.span, item.label, len(self.items) + 1)
        elif name == "Heading":
            self.heading = None
        elif name == "FootnoteDefinition" and self.note:
            self._close_note()
        elif name == "HtmlBlock":
            self._close_html(span)
        elif name == "CodeBlock":
            self.code = None

    def _close_inline(self, span: Span | None = None) -> None:
        """End the paragraph that is being read; split it where its lines say so."""
        inline, self.inline = self.inline, None
        if inline is None or not inline.builder:
            return
        body = _repair_italics(inline.builder.build())
        whole = span or Span(inline.first, inline.last)
        marks = {m.offset for m in body.marks}
        lines = [b - inline.builder.indent for b in inline.breaks]
        breaks = [b for b in lines if b in marks or _NEW_BLOCK.match(body.text, b)]
        # One printed block may hold several paragraphs, one a line.
        pieces = split_at(body, breaks) if breaks else [body]
        start = whole.start
        for i, piece in enumerate(pieces):
            end = whole.end if i == len(pieces) - 1 else _reach(piece)
            self._append(piece, Span(start, end))
            start = end

    def _append(self, body: RichText, span: Span) -> None:
        if self.note is not None:
            self.note_parts.append((body, span))
            return
        if self.heading is not None and _is_printed_heading(self.text, self.heading[1]):
            depth = self.heading[0]
            self.blocks.append(Block(BlockKind.HEADING, body, span, None, depth))
            return
        item = self.items[-1] if self.items else None
        if item is not None and not item.used:
            item.used = True
            span = Span(min(span.start, item.label.span.start), span.end)
            depth = len(self.items)
            if item.label.family is not LabelFamily.BULLET or not labels.find(
                body.text
            ):
                self._put(body, span, item.label, depth)
                return
        self._put(body, span, None, len(self.items))
        if self.heading is not None:  # underlined by the rule of a page break
            self.blocks.append(
                Block(BlockKind.BREAK, RichText(), Span(span.end, span.end))
            )

    def _put(self, body: RichText, span: Span, label: Label | None, depth: int) -> None:
        if label is None:
            body, label = labels.take(body, self._letter_before())
        self.blocks.append(Block(BlockKind.PARAGRAPH, body, span, label, depth))

    def _letter_before(self) -> int | None:
        for block in reversed(self.blocks):
            if block.label is not None:
                letters = {LabelFamily.LETTER, LabelFamily.LETTER_BRACKET}
                return block.label.value if block.label.family in letters else None
        return None

    def _close_note(self) -> None:
        assert self.note is not None
        name, span = self.note
        parts, self.note_parts, self.note = self.note_parts, [], None
        at = self.text.find(name, span.start, span.end)
        place = Span(at, at + len(name))
        bodies = [body for body, _ in parts]
        body = join(bodies) if bodies else RichText()
        label = Label(name, place, labels.parse(name, place).family, _number(name))
        self.blocks.append(Block(BlockKind.NOTE, body, span, label))

    def _close_html(self, span: Span) -> None:
        self.html = None
        raw = self.text[span.start : span.end]
        inner = re.fullmatch(r"\s*<!--(.*?)-->\s*", raw, re.DOTALL)
        kind = BlockKind.COMMENT if raw.lstrip().startswith("<!--") else BlockKind.BREAK
        if inner:
            span = Span(span.start + inner.start(1), span.start + inner.end(1))
        run = Run(self.text[span.start : span.end], span)
        self.blocks.append(Block(kind, strip(RichText((run,))), span))

    def _code_line(self, span: Span) -> None:
        """Read a line that four blanks made code: drafters indent sub-paragraphs."""
        line = self.text[span.start : span.end]
        inner = _Reader(line.lstrip())
        shift = span.start + len(line) - len(line.lstrip())
        self.blocks += (_shifted(block, shift) for block in inner.read())


_INLINE_TAGS = {"Emphasis", "Strong", "Strikethrough", "Link", "Image"}


class _Inline:
    """Collects the inline events of one paragraph."""

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.builder = Builder()
        self.first, self.last = span.start, span.end
        self.breaks: list[int] = []  # offsets in the text behind each line break
        self.length = 0
        self.italic: list[int] = []  # where open italics begin in the source
        self.bold = 0
        self.superscript: tuple[Span, str] | None = None

    def event(self, name: str, value: Any, span: Span) -> None:
        self.last = max(self.last, span.end)
        if name == "Text" or name == "Code":
            self._text(name, value, span)
        elif name in {"SoftBreak", "HardBreak"}:
            self._add(" ", span)
            self.breaks.append(self.length)
        elif name == "FootnoteReference":
            self.builder.mark(value, span)
        elif name == "InlineHtml":
            self._tag(value, span)

    def start(self, name: str, span: Span) -> None:
        self.last = max(self.last, span.end)
        if name == "Emphasis":
            self.italic.append(span.start)
            self.builder.emphasis(span, Span(span.start + 1, span.end - 1))
        elif name == "Strong":
            self.bold += 1

    def end(self, name: str, span: Span) -> None:
        if name == "Emphasis" and self.italic:
            self.italic.pop()
        elif name == "Strong":
            self.bold = max(0, self.bold - 1)

    def _text(self, name: str, value: str, span: Span) -> None:
        if name == "Code":
            self._code(span)
            return
        if self.superscript is not None:
            self.superscript = (self.superscript[0], self.superscript[1] + value)
        self._add(value, span)

    def _code(self, span: Span) -> None:
        """Add the characters between backticks as they stand, line by line."""
        raw = self.text[span.start : span.end]
        start = span.start + len(raw) - len(raw.lstrip("`"))
        end = span.end - (len(raw) - len(raw.rstrip("`")))
        for match in re.finditer(r"[^\r\n]+|\r?\n|\r", self.text[start:end]):
            piece = match[0] if match[0].strip("\r\n") else " "
            self._add(piece, Span(start + match.start(), start + match.end()))

    def _add(self, text: str, span: Span) -> None:
        if self.superscript is not None:
            return
        self.builder.add(Run(text, span, bool(self.italic), self.bold > 0))
        self.length += len(text)

    def _tag(self, raw: str, span: Span) -> None:
        match = _TAG.fullmatch(raw)
        if match is None:
            return
        closing, name = bool(match[1]), match[2].lower()
        if name == "br":
            self._add(" ", span)
            self.breaks.append(self.length)
        elif name == "sup":
            if not closing:
                self.superscript = (span, "")
            elif self.superscript is not None:
                self._close_superscript(span)
        elif name in _ITALIC_TAGS:
            if not closing:
                self.italic.append(span.start)
            elif self.italic:
                start = self.italic.pop()
                inner = Span(self.text.find(">", start) + 1, span.start)
                self.builder.emphasis(Span(start, span.end), inner)
        elif name in _BOLD_TAGS:
            self.bold = max(0, self.bold + (-1 if closing else 1))

    def _close_superscript(self, end: Span) -> None:
        assert self.superscript is not None
        (start, content), self.superscript = self.superscript, None
        inner = self.text[start.end : end.start]
        found = list(_SUP.finditer(inner))
        if not found or _SUP.sub("", inner).strip(" ,"):
            run = Run(content, Span(start.end, end.start), bool(self.italic))
            self.builder.add(replace(run, superscript=True))
            self.length += len(content)
        elif len(found) == 1:
            self.builder.mark(found[0][0], Span(start.start, end.end))
        else:
            for m in found:
                place = Span(start.end + m.start(), start.end + m.end())
                self.builder.mark(m[0], place)


def _repair_italics(body: RichText) -> RichText:
    """Read ``7*. Urges* States`` as meant: a converter drew the number in.

    The asterisk stands between a digit and a full stop, where Markdown sees none.
    """
    match = _LITERAL_ITALIC.match(body.text)
    if match is None:
        return body
    (open_at, begin), (start, end) = match.span(1), match.span(2)
    close_at, after = match.span(3)
    lead = cut(body, start, end)
    italic = replace(lead, runs=tuple(replace(r, italic=True) for r in lead.runs))
    outer = Span(body.span(open_at, begin).start, body.span(close_at, after).end)
    inner = Span(outer.start + 1, outer.end - 1)
    pieces = [
        cut(body, 0, open_at),
        cut(body, begin, start),
        italic,
        cut(body, after, len(body.text)),
    ]
    whole = join(pieces, glue="")
    emphases = sorted_by_place([Emphasis(outer, inner), *whole.emphases])
    return replace(whole, emphases=tuple(emphases))


def _reach(piece: RichText) -> int:
    """The end of a piece in the source, with marks and closing delimiters."""
    ends = [m.span.end for m in piece.marks] + [e.outer.end for e in piece.emphases]
    return max([piece.extent.end if piece.runs else 0, *ends])


def _is_printed_heading(text: str, span: Span) -> bool:
    """Tell ``# Heading`` from a paragraph over a ``---`` that ends its page."""
    if text[span.start : span.end].lstrip().startswith("#"):
        return True
    underline = text[span.start : span.end].rstrip().rpartition("\n")[2]
    return "=" in underline


def _number(name: str) -> int | None:
    return int(name) if name.isdecimal() else None


def _shifted(block: Block, by: int) -> Block:
    """Move a block that was read from a cut-out piece of the source."""

    def move(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    body = block.body
    runs = tuple(replace(r, span=move(r.span)) for r in body.runs)
    marks = tuple(replace(m, span=move(m.span)) for m in body.marks)
    emphases = tuple(
        replace(e, outer=move(e.outer), inner=move(e.inner)) for e in body.emphases
    )
    label = block.label and replace(block.label, span=move(block.label.span))
    moved = RichText(runs, marks, emphases)
    return replace(block, body=moved, span=move(block.span), label=label)


def _renumber_lazy_lists(blocks: list[Block]) -> list[Block]:
    """Count lists whose items are all typed ``1.``, as Markdown shows them."""
    typed = [
        i
        for i, b in enumerate(blocks)
        if b.kind is BlockKind.PARAGRAPH
        and b.depth == 1
        and b.label is not None
        and b.label.family is LabelFamily.ARABIC_STOP
    ]
    ones = [i for i in typed if blocks[i].label.value == 1]  # type: ignore[union-attr]
    if len(typed) < 3 or len(ones) != len(typed):
        return blocks
    result = list(blocks)
    for value, i in enumerate(typed, start=1):
        label = blocks[i].label
        assert label is not None
        result[i] = replace(blocks[i], label=replace(label, value=value))
    return result
