"""Whatever the bytes are, the XML reader reads them or says why not, and soon."""

import re
import time
from collections.abc import Callable
from xml.parsers import expat

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from resolint import readers
from resolint.readers import xmltree
from resolint.readers.akomantoso import read
from resolint.readers.block import Unreadable

HEAD = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement>'
)
TAIL = "</statement></akomaNtoso>"
TEXT = (
    HEAD
    + """<meta/><coverPage><p><event><date>1 May</date> <date>2 June</date></event></p>
</coverPage><preface><p><docNumber>1/1.</docNumber> <docTitle>Fog</docTitle></p>
</preface><preamble><formula><p><span class="italic">The Council</span>,</p></formula>
<container><p>Noting &amp; fog,<authorialNote marker="2"><p>A/1.</p></authorialNote></p>
</container></preamble><mainBody><paragraph><num>1.</num><list><intro><p>Asks:<eol/></p>
</intro><point><num>(a)</num><content><p> <![CDATA[Salt]]>; </p></content></point>
<sublist><point><num>(i)</num><content><p>2\tSand;</p></content></point></sublist>
<wrapUp><p>and so on;</p></wrapUp></list></paragraph><paragraph class="H1G"><content>
<p>Tides</p></content></paragraph><paragraph><num>2.</num><content><p></p></content>
</paragraph></mainBody><conclusions><p><event><location>9th meeting</location><eol/>
</event></p><p><vote><outcome>[Adopted by a vote of 1 to 0: <outcome>In favour:<eol/>
<organization>Ruritania]</organization></outcome></outcome></vote></p></conclusions>
<attachments><attachment><doc><mainBody><p>Annex</p></mainBody></doc></attachment>
</attachments>"""
    + TAIL
)
NAMES = (
    "p num paragraph content list intro point sublist wrapUp heading section span i "
    "authorialNote eol preamble mainBody container formula conclusions vote outcome "
    "coverPage preface docTitle event date attachments attachment doc meta table b"
).split()
SNIPPETS = (
    [f"<{n}>" for n in NAMES]
    + [f"</{n}>" for n in NAMES]
    + (
        "& &amp; &#10; &#0; &x; < > <!-- --> <![CDATA[ ]]> <?x ?> \" ' \0 \ufffe é 🌊 "
        "<!DOCTYPE <!ENTITY <eol/> \t"
    ).split(" ")
)
generous = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def refusal(data: bytes) -> str:
    """Return why the bytes are not read, or nothing when they are."""
    try:
        readers.read("x.xml", data)
    except Unreadable as error:
        return str(error) or "?"
    return ""


def reads_or_says_why(data: bytes) -> None:
    if why := refusal(data):
        assert re.fullmatch(r".{10,}", why)
        return
    source, blocks = read("x.xml", data)
    size = len(source.text)
    for block in blocks:
        assert 0 <= block.span.start < block.span.end <= size
        for run in block.body.runs:
            written = source.text[run.span.start : run.span.end]
            assert run.text == written or len(run.text) == 1
            assert block.span.covers(run.span)
        for mark in block.body.marks:
            assert 0 <= mark.offset <= len(block.body)


@generous
@given(st.binary())
@example(b"")
@example(b"\xff\xfe")
@example(b"\xfe\xff\xd8\x00")
@example(b"\xef\xbb\xbf")
def test_any_bytes(data: bytes) -> None:
    reads_or_says_why(data)


@generous
@given(st.sampled_from(["utf-8", "utf-16", "utf-32", "latin-1"]), st.text(), st.text())
def test_any_text_in_a_paragraph(encoding: str, before: str, after: str) -> None:
    text = f"{HEAD}<mainBody>{before}<p>{after}</p></mainBody>{TAIL}"
    reads_or_says_why(text.encode(encoding, "replace"))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A text with pieces cut out, doubled or put in."""
    text = TEXT
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 60)))
        piece = draw(
            st.one_of(
                st.just(""), st.sampled_from(SNIPPETS), st.just(text[start:end] * 2)
            )
        )
        text = text[:start] + piece + text[end:]
    return text


@generous
@given(mutated())
def test_mutated_xml(text: str) -> None:
    reads_or_says_why(text.encode("utf-8", "replace"))


words = st.sampled_from(
    ["fog", " ", "\n", "  sand", "&amp;", "&#8217;", "5\t", "(a) ", "é", "<!-- < -->"]
)
trees: st.SearchStrategy[str] = st.recursive(
    words,
    lambda inner: st.builds(
        lambda name, parts: f"<{name} class='italic H1G'>{''.join(parts)}</{name}>",
        st.sampled_from(NAMES),
        st.lists(inner, max_size=5),
    ),
    max_leaves=40,
)


@generous
@given(st.lists(trees, max_size=6))
def test_any_nesting_of_known_elements(parts: list[str]) -> None:
    reads_or_says_why((HEAD + "".join(parts) + TAIL).encode())


@generous
@given(st.lists(trees, max_size=6))
def test_places_of_tags_are_those_of_expat(parts: list[str]) -> None:
    text = HEAD + "".join(parts) + TAIL
    data = text.encode()
    starts: list[int] = []
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = lambda name, attributes: starts.append(
        len(data[: parser.CurrentByteIndex].decode())
    )
    parser.Parse(data, True)
    assert [e.span.start for e in xmltree.parse(text).walk()] == starts


# In a bounded time.  The bound is far above what is needed (a second or two) and far
# below what anything worse than linear would take.


def body(inner: str) -> bytes:
    return f"{HEAD}<mainBody>{inner}</mainBody>{TAIL}".encode()


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20))
    return f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><x>&e19;</x>'.encode()


def quadratic() -> bytes:
    return (
        f'<!DOCTYPE x [<!ENTITY e "{"ha" * 50_000}">]><x>{"&e;" * 50_000}</x>'.encode()
    )


@pytest.mark.parametrize(
    "make",
    [
        laughs,
        quadratic,
        lambda: body("<x>" * 100_000 + "</x>" * 100_000),
        lambda: body("<x>" * 100_000),
        lambda: b"<x " + b"a='1' " * 500_000 + b"/>",
        lambda: b"<" * 10_000_000,
        lambda: b"<!--" * 2_000_000,
        lambda: b"<![CDATA[" * 1_000_000,
        lambda: b'<?xml version="1.0" ' + b" " * 10_000_000,
    ],
)
def test_refused_soon(make: Callable[[], bytes]) -> None:
    data = make()
    start = time.perf_counter()
    with pytest.raises(Unreadable):
        read("x.xml", data)
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("make", "length"),
    [
        (lambda: "<p>" + "salt " * 2_000_000 + "</p>", 9_999_999),
        (lambda: "<p>a" + " " * 10_000_000 + "b</p>", 10_000_002),
        (lambda: "<p>a" + "\n" * 10_000_000 + "b</p>", 3),
        (lambda: "<p>" + "a\n" * 300_000 + "b</p>", 600_001),
        (lambda: "<p>" + "&amp;" * 300_000 + "</p>", 300_000),
        (lambda: "<p>" + "<i>a</i> " * 100_000 + "</p>", 199_999),
        (lambda: "<p>" + "a<authorialNote/>" * 50_000 + "</p>", 50_000),
        (lambda: "<paragraph><num>1.</num></paragraph>" * 30_000 + "<p>a</p>", 1),
    ],
)
def test_large_text_is_read_soon(make: Callable[[], str], length: int) -> None:
    data = body(make())
    start = time.perf_counter()
    _, blocks = read("x.xml", data)
    assert time.perf_counter() - start < 20
    longest = max(len(b.body) for b in blocks)
    assert longest == length
