"""Every place in the model is the place of the very characters it names."""

import html
import re
from functools import cache
from pathlib import Path

import pytest

from resolint import readers
from resolint.model import Field, Mark, Resolution, RichText, Run
from resolint.readers import akomantoso, markdown, plain
from resolint.readers.block import Block, BlockKind
from resolint.source import Source, Span

_READERS = {".xml": akomantoso.read, ".md": markdown.read, ".txt": plain.read}
_BREAK = re.compile(r"\s*(?:\\?[\r\n]|<(?:eol|br)\b)[\s\S]*")
# A mark in one of the forms that the formats have: a note inside the text, [^1], or a
# raised number.
_MARK = re.compile(
    r"<authorialNote\b[\s\S]*</authorialNote>|\[\^(.+)\]|<sup>(.+)</sup>"
)

pytestmark = pytest.mark.corpus_files("**/*.xml", "**/*.md", "**/*.txt")


@cache
def blocks_of(path: Path) -> tuple[Source, list[Block]]:
    return _READERS[path.suffix](str(path), path.read_bytes())


@cache
def resolution_of(path: Path) -> Resolution:
    return readers.read(str(path), path.read_bytes())


def cut(source: Source, span: Span) -> str:
    assert 0 <= span.start <= span.end <= len(source.text)
    return source.text[span.start : span.end]


def stands_there(run: Run, written: str) -> bool:
    """Tell whether what is written in the source is what the run says."""
    if written == run.text:
        return True
    if not written:
        return run.text in {" ", "–"}
    if len(run.text) != 1:
        return False
    if run.text == " " and _BREAK.fullmatch(written):
        return True
    return html.unescape(written) == run.text or written == f"\\{run.text}"


def wrong_runs(source: Source, body: RichText) -> list[tuple[str, str]]:
    found = [(run, cut(source, run.span)) for run in body.runs]
    return [(r.text, written) for r, written in found if not stands_there(r, written)]


def number_as_written(written: str) -> str:
    """Return a printed number without the italics that converters open inside it.

    ``34*. Requests* the ...`` stands in three texts for ``34. *Requests* the ...``.
    """
    return re.sub(r"(?<=\d)\*(?=\.)", "", written)


def marks_as_written(source: Source, marks: tuple[Mark, ...]) -> list[tuple[str, str]]:
    """Return label and source of each mark that does not show its label."""
    wrong = []
    for mark in marks:
        written = cut(source, mark.span)
        match = _MARK.fullmatch(written)
        shown = match and (match[1] or match[2])
        if not match or (shown and mark.label not in shown):
            wrong.append((mark.label, written))
    return wrong


def test_runs(corpus_file: Path) -> None:
    source, blocks = blocks_of(corpus_file)
    for block in blocks:
        assert wrong_runs(source, block.body) == []


def test_runs_stand_in_their_block_and_in_order(corpus_file: Path) -> None:
    _, blocks = blocks_of(corpus_file)
    for block in blocks:
        at = block.span.start
        for run in block.body.runs:
            assert at <= run.span.start <= run.span.end <= block.span.end, run
            at = run.span.end


def test_blocks_are_in_order_and_apart(corpus_file: Path) -> None:
    """Only a note written inside a paragraph lies inside another block."""
    _, blocks = blocks_of(corpus_file)
    before: Block | None = None
    for block in blocks:
        if before is not None:
            inside = block.kind is BlockKind.NOTE and before.span.covers(block.span)
            assert inside or before.span.end <= block.span.start, block
            if inside:
                continue
        before = block


def test_labels(corpus_file: Path) -> None:
    source, blocks = blocks_of(corpus_file)
    for block in blocks:
        if block.label is None:
            continue
        written = cut(source, block.label.span)
        if block.kind is not BlockKind.NOTE:
            assert number_as_written(written) == block.label.text
        elif corpus_file.suffix == ".xml":
            assert written.isdecimal()
        else:
            assert block.label.text in written


def test_marks(corpus_file: Path) -> None:
    source, blocks = blocks_of(corpus_file)
    for block in blocks:
        assert marks_as_written(source, block.body.marks) == []
        for mark in block.body.marks:
            assert block.span.covers(mark.span)
            before = block.body.span(0, mark.offset)
            after = block.body.span(mark.offset, len(block.body))
            assert before.end <= mark.span.start or mark.offset == 0, mark
            assert mark.span.end <= after.start or mark.offset == len(block.body), mark


def test_emphases(corpus_file: Path) -> None:
    source, blocks = blocks_of(corpus_file)
    for block in blocks:
        for emphasis in block.body.emphases:
            assert emphasis.outer.covers(emphasis.inner)
            opening = source.text[emphasis.outer.start : emphasis.inner.start]
            closing = source.text[emphasis.inner.end : emphasis.outer.end]
            assert re.fullmatch(r"[*_]{1,3}|<[^<>]+>", opening), emphasis
            assert re.fullmatch(r"[*_]{1,3}|</[^<>]+>", closing), emphasis


def test_italic_runs_are_in_an_emphasis(corpus_file: Path) -> None:
    _, blocks = blocks_of(corpus_file)
    for block in blocks:
        for run in block.body.runs:
            if run.italic and run.text.strip():
                covering = [e for e in block.body.emphases if e.inner.covers(run.span)]
                assert covering, run


def fields_of(resolution: Resolution) -> list[Field]:
    heading, closing = resolution.heading, resolution.closing
    found = [
        *(heading.symbol, heading.distribution, heading.date, heading.organ),
        *(heading.original_language, heading.sponsors, heading.adoption_line),
        *(heading.report_line, heading.number, heading.title),
        *(closing.meeting, closing.date, closing.note),
    ]
    if heading.session:
        found += [heading.session.line, heading.session.dates]
    if heading.agenda_item:
        found += [heading.agenda_item.line, heading.agenda_item.title]
    if vote := closing.vote:
        for states in (vote.favour_list, vote.against_list, vote.abstaining_list):
            if states:
                found += [states.heading, *states.names]
    return [f for f in found if f is not None]


def test_resolution(corpus_file: Path) -> None:
    """What the structure joins, parts and splits keeps its place."""
    resolution = resolution_of(corpus_file)
    source = resolution.source
    bodies = [p.body for p in resolution.walk()]
    bodies += [n.body for n in resolution.notes]
    bodies += [f.body for f in fields_of(resolution)]
    for body in bodies:
        assert wrong_runs(source, body) == []
        assert marks_as_written(source, body.marks) == []
    for paragraph in resolution.walk():
        if paragraph.label is not None:
            written = cut(source, paragraph.label.span)
            assert number_as_written(written) == paragraph.label.text
        for reference in paragraph.references:
            assert paragraph.text[reference.start : reference.end].strip()
        if paragraph.lead is not None:
            lead = paragraph.lead
            assert paragraph.plain[lead.start : lead.end] == lead.text
