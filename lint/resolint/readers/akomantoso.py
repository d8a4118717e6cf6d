"""Read Akoma Ntoso, as the United Nations publishes its resolutions, into blocks.

The format knows the parts of a resolution, so every block carries a hint.  Printed is
what a reader of the paper sees: the lines of ``coverPage``, ``preface``, ``preamble``,
``mainBody``, ``conclusions`` and ``attachments``, in this order; ``meta`` is not.

* Line breaks with the blanks around them are pretty-printing and read as one blank,
  or as none beside a blank that was typed; typed blanks and tabs are kept.
* A blank between two italic spans is read as italic, since nobody can see whether it
  is, and the lead ``<span>Taking</span> <span>note</span>`` is one phrase on paper.
* Notes are numbered as they are printed, from 1 in the order of the text: their
  attribute ``marker`` is a number of Word's that mostly starts at 2.  A mark covers
  its whole ``authorialNote``, since moving only the tag would break the file.
* A number that lost its paragraph (``<num>`` with an empty ``<p>``) belongs to the
  next paragraph if that has none: so it is printed, in 54/35 and 57/4.
* A number typed into the text (54/27, the annex of 54/18) is its label.
"""

import re
from dataclasses import dataclass, replace

from resolint.model import Emphasis, Label, LabelFamily, Mark, RichText, Run
from resolint.readers import label as labels
from resolint.readers.block import Block, BlockKind, Hint, Unreadable
from resolint.readers.rich import cut, strip
from resolint.readers.xmltree import Element, Text, attribute_span, decode, parse
from resolint.source import Source, Span

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_HEADING_DEPTH = {"HMG": 1, "HChG": 1, "H1G": 2, "H23G": 3, "H4G": 4, "H56G": 5}
_SECTIONS = {"section", "part", "chapter", "title", "article", "division", "hcontainer"}
_UNITS = {
    *("paragraph", "subparagraph", "point", "item", "li", "indent", "alinea"),
    *("container", "recital", "formula", "wrapUp", "intro", "blockContainer"),
}
_DEEPER = {"subparagraph", "point", "item", "li", "indent", "sublist"}
_LEAVES = {
    "p",
    "heading",
    "subheading",
    "crossHeading",
    "longTitle",
    "listIntroduction",
}
_HEADINGS = {"heading", "subheading", "crossHeading"}
_CLOSING_BREAKS = {"p", "block", "event", "vote", "outcome", "eol", "br", "signature"}
_ATTACHED = {"attachments", "components"}
_UNPRINTED = {"meta", "img"}
_LINE_END = re.compile(r"[\r\n]+")
_BREAK = re.compile(r"[\r\n]+|&([^;]*);")
_BLANKS = re.compile(r"[ \t\r\n]*")
_BARE_NUMBER = re.compile(r"\d{1,3}(?=\t)")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def read(path: str, data: bytes) -> tuple[Source, list[Block]]:
    """Read the bytes of an Akoma Ntoso file.

    Raises :class:`~resolint.readers.block.Unreadable` for bytes that cannot be
    decoded, XML that is not well formed, declares a document type or nests too deep,
    and XML that is not an Akoma Ntoso document with a text.
    """
    text = decode(data)
    root = parse(text)
    if root.name != "akomaNtoso" or not root.namespace.startswith(_NAMESPACE):
        raise Unreadable(f"not Akoma Ntoso 3.0: the root element is {root.name}")
    prefix = text[root.span.start + 1 : text.index("akomaNtoso", root.span.start)]
    source = Source(
        path,
        text,
        "akomantoso",
        (f'<{prefix}span class="italic">', f"</{prefix}span>"),
        (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")),
    )
    blocks = _Reader(text).read(root)
    if not blocks:
        raise Unreadable("this Akoma Ntoso holds no text")
    return source, blocks


@dataclass(frozen=True, slots=True)
class _Style:
    italic: bool = False
    bold: bool = False
    superscript: bool = False

    def within(self, element: Element) -> "_Style":
        """Return the style of the text in an inline element."""
        classes = element.classes()
        style = element.attributes.get("style", "").replace(" ", "")
        return _Style(
            self.italic
            or element.name in {"i", "em"}
            or "italic" in classes
            or "font-style:italic" in style,
            self.bold or element.name in {"b", "strong"} or "bold" in classes,
            self.superscript or element.name == "sup" or "superscript" in classes,
        )


class _Line:
    """Collects the text of one paragraph."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._runs: list[Run] = []
        self._marks: list[Mark] = []
        self._emphases: list[Emphasis] = []
        self._length = 0
        self._blank: Span | None = None
        self.notes: list[tuple[Element, str]] = []

    def text(self, text: Text, style: _Style) -> None:
        """Append character data, decoded."""
        at, end = text.span.start, text.span.end
        pattern = _LINE_END if text.literal else _BREAK
        while match := pattern.search(self._source, at, end):
            if match.lastindex is None:
                at = self._line_break(at, match.start(), end, style)
            else:
                self._letters(at, match.start(), style)
                self._add(_character(match[1]), Span(*match.span()), style)
                at = match.end()
        self._letters(at, end, style)

    def _line_break(self, at: int, start: int, end: int, style: _Style) -> int:
        """Append what stands before a line break; return where its blanks end."""
        trimmed = at + len(self._source[at:start].rstrip(" \t"))
        self._letters(at, trimmed, style)
        blanks = _BLANKS.match(self._source, start, end)
        after = blanks.end() if blanks else start
        self.blank(Span(trimmed, after))
        return after

    def _letters(self, start: int, end: int, style: _Style) -> None:
        if start < end:
            self._add(self._source[start:end], Span(start, end), style)

    def _add(self, text: str, span: Span, style: _Style) -> None:
        if self._blank is not None:
            before = self._runs[-1].text[-1:] if self._runs else " "
            if not before.isspace() and not text[0].isspace():
                self._runs.append(Run(" ", self._blank))
                self._length += 1
            self._blank = None
        self._runs.append(Run(text, span, style.italic, style.bold, style.superscript))
        self._length += len(text)

    def blank(self, span: Span) -> None:
        """Part what was collected from what follows, unless a blank was typed."""
        self._blank = self._blank or span

    def new_part(self) -> None:
        """Part what was collected from what follows, with no place in the source."""
        if self._runs:
            at = self._runs[-1].span.end
            self.blank(Span(at, at))

    def dash(self) -> None:
        """Put the dash of a range of dates, which is printed but not in the source."""
        if self._runs:
            at = self._runs[-1].span.end
            self._blank = None
            self._add("–", Span(at, at), _Style())

    def emphasis(self, element: Element) -> None:
        """Note an italic stretch."""
        self._emphases.append(Emphasis(element.span, element.inner))

    def mark(self, label: str, element: Element) -> None:
        """Note the mark of a note, and keep the note for later."""
        self._marks.append(Mark(label, element.span, self._length))
        self.notes.append((element, label))

    def build(self) -> RichText:
        """Return the text, without the blanks at its ends."""
        runs = self._runs
        for index in range(1, len(runs) - 1):
            run = runs[index]
            if (
                runs[index - 1].italic
                and runs[index + 1].italic
                and not run.italic
                and run.text.isspace()
            ):
                runs[index] = replace(run, italic=True)
        return strip(RichText(tuple(runs), tuple(self._marks), tuple(self._emphases)))


def _character(reference: str) -> str:
    if reference.startswith("#"):
        hexadecimal = reference[1:2] == "x"
        char = chr(int(reference[2:], 16) if hexadecimal else int(reference[1:]))
        return " " if char in "\r\n" else char
    return _ENTITIES[reference]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the document the walk is."""

    hint: Hint
    depth: int = 0
    sections: int = 0
    heading: int = 0
    """The depth of the heading that the class of the paragraph makes of it, or 0."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A ``num`` that waits for its paragraph, and where the block began."""

    line: _Line
    span: Span
    start: int
    place: _Place
    orphan: bool = False
    """Whether the paragraph that it numbers has ended without a text."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of notes on the number, as marks at the front of the text."""
        return tuple(replace(m, offset=0) for m in self.line.build().marks)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._blocks: list[Block] = []
        self._notes = 0
        self._number: _Number | None = None
        self._start: int | None = None
        self._letters: dict[int, int | None] = {}

    def read(self, root: Element) -> list[Block]:
        for document in root.elements():
            self._document(document, None)
        return self._blocks

    def _document(self, document: Element, hint: Hint | None) -> None:
        """Read a document, or with the hint of an annex one that is attached."""
        for part in document.elements():
            if part.name in {"coverPage", "preface"}:
                self._front(part, hint)
            elif part.name == "preamble":
                self._walk(part, _Place(hint or Hint.PREAMBULAR))
            elif part.name in {"mainBody", "body"}:
                first = len(self._blocks)
                self._walk(part, _Place(hint or Hint.OPERATIVE))
                if hint is None:
                    self._strays(first)
            elif part.name == "conclusions":
                self._closing(part, hint or Hint.CLOSING)
            elif part.name in _ATTACHED:
                self._attached(part)
            else:
                self._walk_one(part, _Place(hint or Hint.OPERATIVE))
            self._lone_number()

    def _attached(self, part: Element) -> None:
        for attachment in part.elements():
            for child in attachment.elements():
                if child.name in _LEAVES:
                    self._leaf(child, _Place(Hint.ANNEX))
                else:
                    self._document(child, Hint.ANNEX)

    def _front(self, part: Element, hint: Hint | None) -> None:
        for line in part.elements():
            names = {e.name for e in line.walk()}
            if part.name == "preface" and names & {"docTitle", "docNumber"}:
                kind = Hint.TITLE
            elif "docProponent" in names:
                kind = Hint.SPONSORS
            else:
                kind = Hint.HEADING
            self._walk_one(line, _Place(hint or kind))

    def _strays(self, first: int) -> None:
        """Give back to the preamble what stands in the body before its first number.

        55/25 has its last preambular paragraph there; its comma tells.
        """
        for index in range(first, len(self._blocks)):
            block = self._blocks[index]
            if block.kind is BlockKind.NOTE:
                continue
            if block.label or block.depth or not block.body.text.endswith(","):
                break
            if block.kind is BlockKind.PARAGRAPH:
                self._blocks[index] = replace(block, hint=Hint.PREAMBULAR)

    def _walk(self, parent: Element, place: _Place) -> None:
        for child in parent.elements():
            self._walk_one(child, place)

    def _walk_one(self, element: Element, place: _Place) -> None:
        name = element.name
        if name in _UNPRINTED:
            return
        if name == "num":
            line = self._line_of(element)
            if line.build().runs:
                start = element.span.start if self._start is None else self._start
                self._lone_number()
                self._number = _Number(line, element.span, start, place)
        elif name in _LEAVES or self._has_text(element):
            self._leaf(element, place)
        elif name in _UNITS:
            self._unit(element, place)
        elif name in _SECTIONS:
            self._lone_number()
            self._walk(element, replace(place, sections=place.sections + 1))
            self._lone_number()
        else:
            self._walk(element, replace(place, depth=place.depth + (name in _DEEPER)))

    def _has_text(self, element: Element) -> bool:
        return any(
            isinstance(c, Text) and not self._text[c.span.start : c.span.end].isspace()
            for c in element.content
        )

    def _unit(self, unit: Element, place: _Place) -> None:
        heading = max((_HEADING_DEPTH.get(c, 0) for c in unit.classes()), default=0)
        waiting = self._number
        if waiting and waiting.orphan and (heading or _is_numbered(unit)):
            self._lone_number()
            waiting = None
        outermost = self._start is None
        if outermost:
            self._start = waiting.start if waiting else unit.span.start
        if unit.name == "formula" and place.hint is Hint.PREAMBULAR:
            place = replace(place, hint=Hint.OPENING)
        first = len(self._blocks)
        deeper = place.depth + (unit.name in _DEEPER)
        self._walk(unit, replace(place, depth=deeper, heading=heading))
        self._widen(first, unit)
        if outermost:
            self._start = None
        if self._number and unit.name == "paragraph":
            self._number = replace(self._number, orphan=True)
        elif self._number and _is_numbered(unit):
            self._lone_number()

    def _widen(self, first: int, unit: Element) -> None:
        """Let the only block of a unit reach to the unit's end."""
        own = [
            index
            for index in range(first, len(self._blocks))
            if self._blocks[index].kind is not BlockKind.NOTE
        ]
        if len(own) == 1:
            block = self._blocks[own[0]]
            start = min(block.span.start, unit.span.start)
            self._blocks[own[0]] = replace(block, span=Span(start, unit.span.end))

    def _lone_number(self) -> None:
        """Give a number that found no text a block of its own."""
        if self._number is not None:
            number, self._number = self._number, None
            place = number.place
            label = self._label(number, place.depth)
            body = RichText(marks=number.marks)
            span = Span(number.start, number.span.end)
            kind = BlockKind.PARAGRAPH
            self._blocks.append(Block(kind, body, span, label, place.depth, place.hint))
            self._add_notes(number.line)

    def _leaf(self, leaf: Element, place: _Place) -> None:
        line = self._line_of(leaf)
        body = line.build()
        if not body.runs and not body.marks:
            return
        if self._number and self._number.orphan and leaf.name in _HEADINGS:
            self._lone_number()
        start = leaf.span.start if self._start is None else self._start
        label: Label | None = None
        if self._number is not None:
            number, self._number = self._number, None
            start = number.start
            label = self._label(number, place.depth)
            body = replace(body, marks=number.marks + body.marks)
            line.notes[:0] = number.line.notes
        self._start = None
        depth = place.depth
        kind, hint = BlockKind.PARAGRAPH, place.hint
        if _is_heading(leaf, place, label):
            kind = BlockKind.HEADING
            depth = place.heading or place.sections or 1
            hint = Hint.SECTION if hint is Hint.OPERATIVE else hint
        elif label is None and hint in {Hint.PREAMBULAR, Hint.OPERATIVE, Hint.ANNEX}:
            body, label = self._typed(body, place.depth)
        if label is None:
            self._forget_letters(place.depth)
        span = Span(start, leaf.span.end)
        self._blocks.append(Block(kind, body, span, label, depth, hint))
        self._add_notes(line)

    def _label(self, number: _Number, depth: int) -> Label:
        body = number.line.build()
        return self._parse_label(body.text, body.extent, depth)

    def _typed(self, body: RichText, depth: int) -> tuple[RichText, Label | None]:
        """Part the label that was typed into the text from the text."""
        found = labels.find(body.text)
        if found is None and (bare := _BARE_NUMBER.match(body.text)):
            found = bare.end(), bare[0]
        if found is None:
            return body, None
        end, text = found
        label = self._parse_label(text, body.span(0, end), depth)
        return strip(cut(body, end, len(body.text))), label

    def _parse_label(self, text: str, span: Span, depth: int) -> Label:
        label = labels.parse(text, span, letter_before=self._letters.get(depth))
        is_letter = label.family in {LabelFamily.LETTER, LabelFamily.LETTER_BRACKET}
        self._letters[depth] = label.value if is_letter else None
        self._forget_letters(depth)
        return label

    def _forget_letters(self, depth: int) -> None:
        """Begin new lists below this depth."""
        for deeper in [d for d in self._letters if d > depth]:
            del self._letters[deeper]

    def _add_notes(self, line: _Line) -> None:
        for element, text in line.notes:
            inner = self._line_of(element)
            place = attribute_span(self._text, element, "marker")
            span = place or Span(element.span.start, element.inner.start)
            label = Label(text, span, LabelFamily.ARABIC, int(text))
            body = inner.build()
            self._blocks.append(Block(BlockKind.NOTE, body, element.span, label))
            self._add_notes(inner)

    def _line_of(self, element: Element) -> _Line:
        """Return the text of an element, collected."""
        line = _Line(self._text)
        self._inline(element, line, _Style())
        return line

    def _inline(self, element: Element, line: _Line, style: _Style) -> None:
        """Collect the text of an element."""
        dates = 0
        for child in element.content:
            if element.name == "event" and _is_date(child):
                dates += 1
                if dates > 1:
                    line.dash()
            self._piece(child, line, style)

    def _piece(self, piece: Element | Text, line: _Line, style: _Style) -> None:
        if isinstance(piece, Text):
            line.text(piece, style)
        elif piece.name == "authorialNote":
            self._notes += 1
            line.mark(str(self._notes), piece)
        elif piece.name in {"eol", "br"}:
            line.blank(piece.span)
        elif piece.name not in _UNPRINTED:
            if piece.name in _LEAVES:
                line.new_part()
            within = style.within(piece)
            if within.italic and not style.italic:
                line.emphasis(piece)
            self._inline(piece, line, within)

    def _closing(self, parent: Element, hint: Hint) -> None:
        """Read meeting, date and adoption note: every line is a block of its own."""
        line = _Line(self._text)
        start = parent.inner.start
        for piece in parent.content:
            breaks = isinstance(piece, Element) and piece.name in _CLOSING_BREAKS
            if isinstance(piece, Element) and (breaks or _has_breaks(piece)):
                self._closing_line(line, Span(start, piece.span.start), hint)
                self._closing(piece, hint)
                line, start = _Line(self._text), piece.span.end
            else:
                self._piece(piece, line, _Style())
        self._closing_line(line, Span(start, parent.inner.end), hint)

    def _closing_line(self, line: _Line, around: Span, hint: Hint) -> None:
        body = line.build()
        if body.runs or body.marks:
            text = self._text[around.start : around.end]
            start = around.start + len(text) - len(text.lstrip())
            span = Span(start, around.start + len(text.rstrip()))
            self._blocks.append(Block(BlockKind.PARAGRAPH, body, span, hint=hint))
            self._add_notes(line)


def _is_numbered(unit: Element) -> bool:
    return any(e.name == "num" for e in unit.elements())


def _is_date(piece: Element | Text) -> bool:
    return isinstance(piece, Element) and piece.name == "date"


def _has_breaks(element: Element) -> bool:
    return any(e.name in _CLOSING_BREAKS for e in element.elements())


def _is_heading(leaf: Element, place: _Place, label: Label | None) -> bool:
    """Tell a heading from a paragraph that only wears the class of one."""
    if leaf.name in _HEADINGS:
        return True
    families = {LabelFamily.CAPITAL_LETTER, LabelFamily.CAPITAL_ROMAN}
    return bool(place.heading) and (label is None or label.family in families)
