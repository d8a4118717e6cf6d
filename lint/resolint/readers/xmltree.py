"""XML as a tree whose every part knows its place in the text, to the character.

expat judges the text and resolves the names; where the tags stand is then found by
pattern, which is exact for text that expat has passed: without a document type
declaration (refused here) nothing but comments, CDATA sections, processing
instructions and quoted attribute values can hold a bracket.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from resolint.readers.block import Unreadable
from resolint.source import Span

MAX_DEPTH = 200
_MARKUP = re.compile(
    r"""<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|</[^>]*>
    |<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""",
    re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')""")
_DECLARED = re.compile(
    rb"""\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']"""
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))
# Others that Python knows, such as punycode, are slow on purpose-made input.
_ENCODINGS = re.compile(r"utf-8|ascii|iso8859-\d+|cp125\d|koi8-[ru]|gb18030|shift_jis")


class Text(NamedTuple):
    """Character data: its place, and whether an ampersand is only itself (CDATA)."""

    span: Span
    literal: bool


@dataclass(slots=True, eq=False)
class Element:
    """An element: local name, attributes without namespace, content, and place.

    ``span`` reaches from the opening tag to behind the closing one, ``inner`` covers
    the content; both are the same empty-content span for ``<eol/>``.
    """

    name: str
    namespace: str
    attributes: dict[str, str]
    span: Span
    inner: Span
    content: list["Element | Text"] = field(default_factory=list)

    def elements(self) -> Iterator["Element"]:
        """Yield the child elements."""
        return (c for c in self.content if isinstance(c, Element))

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all below it, in the order of the text."""
        yield self
        for child in self.elements():
            yield from child.walk()

    def classes(self) -> list[str]:
        """Return the words of the attribute ``class``."""
        return self.attributes.get("class", "").split()


def decode(data: bytes) -> str:
    """Return the text of an XML file, without byte-order mark.

    The mark decides the encoding, else the XML declaration, else it is UTF-8.
    Raises :class:`~resolint.readers.block.Unreadable` where that cannot be.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], name)
    for start, name in _UNMARKED:
        if data.startswith(start):
            return _decode(data, name)
    declared = _DECLARED.match(data)
    if not declared:
        return _decode(data, "utf-8")
    asked = declared[1].decode("ascii", "replace")
    try:
        name = codecs.lookup(asked).name
    except LookupError:
        name = ""
    if not _ENCODINGS.fullmatch(name):
        raise Unreadable(f"the XML declares the encoding {asked}, which is not read")
    return _decode(data, name)


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"byte {error.start} is not {encoding}, the encoding of this XML"
        ) from None


def parse(text: str) -> Element:
    """Return the root element of an XML text.

    Raises :class:`~resolint.readers.block.Unreadable` for text that is not well
    formed, that declares a document type or entities, or that nests deeper than
    :data:`MAX_DEPTH`.
    """
    names = iter(_judge(text))
    top: list[Element | Text] = []
    stack: list[Element] = []
    content = top
    at = 0
    for match in _MARKUP.finditer(text):
        start, end = match.span()
        if at < start:
            content.append(Text(Span(at, start), literal=False))
        at = end
        if text.startswith(("<!--", "<?"), start):
            continue
        if text.startswith("<![CDATA[", start):
            content.append(Text(Span(start + 9, end - 3), literal=True))
        elif text.startswith("</", start):
            closed = stack.pop()
            closed.inner = Span(closed.inner.start, start)
            closed.span = Span(closed.span.start, end)
            content = stack[-1].content if stack else top
        else:
            namespace, name, attributes = next(names)
            element = Element(
                name, namespace, attributes, Span(start, end), Span(end, end)
            )
            content.append(element)
            if not text.endswith("/>", start, end):
                stack.append(element)
                content = element.content
    return next(e for e in top if isinstance(e, Element))


def attribute_span(text: str, element: Element, name: str) -> Span | None:
    """Return the place of an attribute's value, without its quotes."""
    for match in _ATTRIBUTE.finditer(text, element.span.start, element.inner.start):
        if match[1] == name:
            return Span(match.start(2) + 1, match.end(2) - 1)
    return None


def _judge(text: str) -> list[tuple[str, str, dict[str, str]]]:
    """Return namespace, name and attributes of each opening tag, or refuse the text."""
    found: list[tuple[str, str, dict[str, str]]] = []
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise Unreadable(
                f"line {parser.CurrentLineNumber}: "
                f"elements are nested more than {MAX_DEPTH} deep"
            )
        namespace, _, local = name.rpartition(" ")
        found.append((namespace, local, attributes))

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise Unreadable("the XML declares a document type (DTD), which is refused")

    parser = expat.ParserCreate("utf-8", " ")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        raise Unreadable(
            f"not well-formed XML: {expat.ErrorString(error.code)} "
            f"(line {error.lineno}, column {error.offset + 1})"
        ) from None
    return found
