"""The published resolutions of the Human Rights Council read as their XML prints them.

What is expected is counted here over the XML itself, with another parser and none of
the reader's code.
"""

import datetime
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from resolint import readers
from resolint.model import Field, Paragraph, Resolution, RichText, Role
from resolint.readers import akomantoso
from resolint.readers.block import Block, BlockKind, Hint
from resolint.source import Source

_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_HEADING_CLASSES = {"HChG", "H1G", "H23G"}
_TYPED_NUMBER = re.compile(r"(\d+)\t")

pytestmark = pytest.mark.corpus_files("hrc/*/*.xml")


class Printed(NamedTuple):
    """A paragraph as printed: number, level in a list, text, italic opening."""

    number: str
    level: int
    text: str
    lead: str


@cache
def statement(path: Path) -> ET.Element:
    root = ET.parse(path).getroot()
    found = root.find(f"{_AKN}statement")
    assert found is not None
    return found


@cache
def blocks_of(path: Path) -> tuple[Source, list[Block]]:
    return akomantoso.read(str(path), path.read_bytes())


@cache
def resolution_of(path: Path) -> Resolution:
    return readers.read(str(path), path.read_bytes())


# Counting over the XML


def find(parent: ET.Element, path: str) -> ET.Element:
    found = parent.find("/".join(_AKN + step for step in path.split("/")))
    assert found is not None, path
    return found


def all_in(parent: ET.Element, name: str) -> list[ET.Element]:
    return list(parent.iter(_AKN + name))


def letters(element: ET.Element) -> Iterator[str]:
    """Yield the text of an element without its notes."""
    yield element.text or ""
    for child in element:
        if child.tag != f"{_AKN}authorialNote":
            yield from letters(child)
        yield child.tail or ""


def one_blank(text: str) -> str:
    return " ".join(text.split())


def text_of(element: ET.Element | None) -> str:
    return "" if element is None else one_blank("".join(letters(element)))


def text_before_blanks_go(p: ET.Element | None) -> str:
    return "" if p is None else "".join(letters(p)).lstrip()


def opening_italics(p: ET.Element | None) -> str:
    """Return the italic text that a paragraph opens with."""
    found = ""
    if p is None or (p.text or "").strip(" \t\r\n\xa0") not in {"", "5"}:
        return ""
    for child in p:
        if child.get("class") != "italic":
            break
        found += "".join(child.itertext())
        if (child.tail or "").strip():
            break
        found += child.tail or ""
    return one_blank(found)


def printed(element: ET.Element, p: ET.Element | None, level: int = 0) -> Printed:
    number = text_of(element.find(f"{_AKN}num"))
    return Printed(number, level, text_of(p), opening_italics(p))


def paragraphs(body: ET.Element) -> Iterator[Printed]:
    """Yield the paragraphs of a body with their points, without headings."""
    waiting = ""
    for paragraph in body.findall(f"{_AKN}paragraph"):
        if paragraph.get("class") in _HEADING_CLASSES:
            continue
        first = next(iter(paragraph.iter(f"{_AKN}p")), None)
        top = printed(paragraph, first)
        if not top.text:
            waiting = top.number
            continue
        if not top.number and waiting:
            top = top._replace(number=waiting)
        elif match := _TYPED_NUMBER.match(text_before_blanks_go(first)):
            top = top._replace(number=match[1], text=top.text[len(match[1]) + 1 :])
        waiting = ""
        yield top
        yield from points(paragraph, 1)


def points(parent: ET.Element, level: int) -> Iterator[Printed]:
    for child in parent:
        name = child.tag.removeprefix(_AKN)
        if name == "list":
            yield from points(child, level)
        elif name == "sublist":
            yield from points(child, level + 1)
        elif name == "point":
            yield printed(child, child.find(f"{_AKN}content/{_AKN}p"), level)
            yield from points(child, level + 1)


def preamble_of(path: Path) -> list[Printed]:
    preamble = find(statement(path), "preamble")
    found = [
        printed(c, c.find(f"{_AKN}p")) for c in preamble.findall(f"{_AKN}container")
    ]
    return found + strays_of(path)


def strays_of(path: Path) -> list[Printed]:
    """Return what stands before the first number and ends as the preamble does."""
    found = []
    for one in paragraphs(find(statement(path), "mainBody")):
        if one.number or not one.text.endswith(","):
            break
        found.append(one)
    return found


def operative_of(path: Path) -> list[Printed]:
    body = find(statement(path), "mainBody")
    return list(paragraphs(body))[len(strays_of(path)) :]


def notes_of(path: Path) -> list[str]:
    return [text_of(note) for note in all_in(statement(path), "authorialNote")]


# Against the blocks


def shown(block: Block) -> Printed:
    number = block.label.text if block.label else ""
    return Printed(
        number, block.depth, one_blank(block.body.text), italic_opening(block.body)
    )


def italic_opening(body: RichText) -> str:
    start, end = next(body.italics(), (1, 1))
    return one_blank(body.text[start:end]) if start == 0 else ""


def of_hint(path: Path, hint: Hint) -> list[Printed]:
    return [shown(b) for b in blocks_of(path)[1] if b.hint is hint]


def test_preambular_blocks(corpus_file: Path) -> None:
    assert of_hint(corpus_file, Hint.PREAMBULAR) == preamble_of(corpus_file)


def test_operative_blocks(corpus_file: Path) -> None:
    assert of_hint(corpus_file, Hint.OPERATIVE) == operative_of(corpus_file)


def test_only_stray_is_in_55_25(corpus_file: Path) -> None:
    strays = len(strays_of(corpus_file))
    assert strays == (corpus_file.name == "A_HRC_RES_55_25E.xml")


def test_section_headings(corpus_file: Path) -> None:
    body = find(statement(corpus_file), "mainBody")
    expected = [text_of(p) for p in body if p.get("class") in _HEADING_CLASSES]
    assert [p.text for p in of_hint(corpus_file, Hint.SECTION)] == expected


def test_annexes(corpus_file: Path) -> None:
    expected: list[tuple[BlockKind, str, str]] = []
    for body in statement(corpus_file).findall(f"{_AKN}attachments//{_AKN}mainBody"):
        for p in body:
            number, text = text_of(p.find(f"{_AKN}num")), text_of(p[-1])
            heading = p.get("class") in _HEADING_CLASSES and not number
            if not heading and (match := re.match(r"\([a-z]+\)(?= )", text)):
                number, text = match[0], text[match.end() + 1 :]
            kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
            expected.append((kind, number, text))
    blocks = [b for b in blocks_of(corpus_file)[1] if b.hint is Hint.ANNEX]
    assert [(b.kind, shown(b).number, shown(b).text) for b in blocks] == expected


def test_note_blocks_and_marks(corpus_file: Path) -> None:
    blocks = blocks_of(corpus_file)[1]
    notes = [b for b in blocks if b.kind is BlockKind.NOTE]
    expected = notes_of(corpus_file)
    numbers = [str(n) for n in range(1, len(expected) + 1)]
    assert [one_blank(b.body.text) for b in notes] == expected
    assert [b.label and b.label.text for b in notes] == numbers
    assert [m.label for b in blocks for m in b.body.marks] == numbers


def test_text_before_every_mark(corpus_file: Path) -> None:
    expected = []
    for p in all_in(statement(corpus_file), "p"):
        before = p.text or ""
        for child in p:
            if child.tag == f"{_AKN}authorialNote":
                expected.append(one_blank(before))
            else:
                before += "".join(letters(child))
            before += child.tail or ""
    assert [
        one_blank(b.body.text[: m.offset])
        for b in blocks_of(corpus_file)[1]
        for m in b.body.marks
    ] == [re.sub(r"\A5 ", "", text) for text in expected]


def test_every_printed_letter_is_in_one_block(corpus_file: Path) -> None:
    """Nothing is lost and nothing is read twice, whatever its element is called."""
    parts = ("coverPage", "preface", "preamble", "mainBody", "conclusions")
    printed_parts = [find(statement(corpus_file), name) for name in parts]
    printed_parts += statement(corpus_file).findall(f".//{_AKN}doc/{_AKN}mainBody")
    expected = "".join("".join(part.itertext()) for part in printed_parts)
    read = "".join(
        (b.label.text if b.label and b.kind is not BlockKind.NOTE else "")
        + b.body.text.replace("–", "", b.hint is Hint.HEADING)
        for b in blocks_of(corpus_file)[1]
    )
    assert sorted("".join(read.split())) == sorted("".join(expected.split()))


# Against the resolution


def flat(found: tuple[Paragraph, ...], level: int = 0) -> Iterator[Printed]:
    for one in found:
        number = one.label.text if one.label else ""
        lead = italic_opening(one.body)
        yield Printed(number, level, one_blank(one.text), lead)
        yield from flat(one.items, level + 1)


def test_preamble(corpus_file: Path) -> None:
    assert list(flat(resolution_of(corpus_file).preamble)) == preamble_of(corpus_file)


def test_operative_part(corpus_file: Path) -> None:
    assert list(flat(resolution_of(corpus_file).operative)) == operative_of(corpus_file)


def test_every_lead_is_found(corpus_file: Path) -> None:
    resolution = resolution_of(corpus_file)
    part = {Role.PREAMBULAR: "preambular", Role.OPERATIVE: "operative"}
    for paragraph in resolution.preamble + resolution.operative:
        assert paragraph.lead is not None, paragraph.id
        assert paragraph.lead.part == part[paragraph.role], paragraph.id


def test_notes(corpus_file: Path) -> None:
    notes = resolution_of(corpus_file).notes
    assert [one_blank(n.body.text) for n in notes] == notes_of(corpus_file)
    assert [n.number for n in notes] == list(range(1, len(notes) + 1))
    assert [len(n.marks) for n in notes] == [1] * len(notes)


def words(field: Field | None) -> str | None:
    return None if field is None else one_blank(field.text)


def test_heading(corpus_file: Path) -> None:
    xml, heading = statement(corpus_file), resolution_of(corpus_file).heading
    cover, preface = find(xml, "coverPage"), find(xml, "preface")
    number = text_of(find(preface, "p/docNumber"))
    assert words(heading.symbol) == text_of(find(cover, "p/docNumber"))
    assert words(heading.number) in {number, number.rstrip(".")}
    assert words(heading.title) == text_of(find(preface, "p/docTitle"))
    assert words(heading.distribution) == "Distr.: General"
    assert words(heading.date) == text_of(all_in(cover, "docDate")[0])
    assert heading.session is not None
    assert heading.session.ordinal == int(all_in(cover, "session")[0].attrib["value"])
    dates = [text_of(date) for date in all_in(cover, "date")]
    assert words(heading.session.dates) == "–".join(dates)
    item = next(e for e in all_in(cover, "inline") if e.get("name") == "agenda item")
    name = [e for e in all_in(cover, "inline") if e.get("name") == "agenda item name"]
    assert heading.agenda_item is not None
    assert heading.agenda_item.number == item.get("title")
    assert words(heading.agenda_item.title) == (text_of(name[0]) if name else None)


def test_symbol_is_that_of_the_file(corpus_file: Path) -> None:
    number = re.search(r"RES_(\d+)_(\d+)E", corpus_file.name)
    assert number is not None
    session, place = number.groups()
    if (session, place) == ("55", "16"):
        place = "15"  # the file of 55/16 is a copy of the file of 55/15
    heading = resolution_of(corpus_file).heading
    assert (words(heading.number) or "").rstrip(".") == f"{session}/{place}"
    assert words(heading.symbol) == f"A/HRC/RES/{session}/{place}"


def test_adoption(corpus_file: Path) -> None:
    xml, resolution = statement(corpus_file), resolution_of(corpus_file)
    conclusions = find(xml, "conclusions")
    day = datetime.date.fromisoformat(all_in(conclusions, "docDate")[0].attrib["date"])
    assert resolution.closing.adopted_on == day
    assert resolution.heading.adopted_on == day
    meeting = all_in(conclusions, "location")[0].attrib["title"]
    assert resolution.closing.meeting_number == int(re.sub(r"\D", "", meeting))


def voted(conclusions: ET.Element, kind: str) -> tuple[int | None, list[str]]:
    """Return the printed total of a kind of votes, and the States listed for it."""
    totals = [
        int(text_of(q))
        for q in all_in(conclusions, "quantity")
        if q.get("refersTo") == f"#{kind}"
    ]
    lists = [
        text_of(find(outcome, "organization"))
        for outcome in all_in(conclusions, "outcome")
        if outcome.get("refersTo") == kind
    ]
    names = re.split(r", | and (?!Northern|Grenad|Herze|Barbu|Tobago)", "".join(lists))
    return next(iter(totals), None), [n.rstrip("] ") for n in names if n]


def test_recorded_vote(corpus_file: Path) -> None:
    conclusions = find(statement(corpus_file), "conclusions")
    vote = resolution_of(corpus_file).closing.vote
    if not all_in(conclusions, "quantity"):
        assert vote is None
        return
    assert vote is not None
    for kind, total, found in (
        ("inFavour", vote.in_favour, vote.favour_list),
        ("against", vote.against, vote.against_list),
        ("abstaining", vote.abstaining, vote.abstaining_list),
    ):
        expected, names = voted(conclusions, kind)
        assert total == expected, kind
        listed = [words(n) for n in found.names] if found else []
        assert listed == names, kind
