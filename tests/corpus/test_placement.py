"""Every block of every real text is in one place of the model, or dropped."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from resolint.model import Field, Resolution, VoteList
from resolint.readers import SUFFIXES, akomantoso, markdown, plain, read
from resolint.readers.block import Block
from resolint.source import Source, Span

Reader = Callable[[str, bytes], tuple[Source, list[Block]]]
READERS: dict[str, Reader] = {
    "markdown": markdown.read,
    "plain": plain.read,
    "akomantoso": akomantoso.read,
}


def blocks_of(path: Path) -> tuple[Source, list[Block]]:
    reader = READERS[SUFFIXES[path.suffix]]
    return reader(path.name, path.read_bytes())


def places(resolution: Resolution) -> Iterator[tuple[str, Span]]:
    """Yield the name of each place of the model with each source it was made from."""
    heading, closing = resolution.heading, resolution.closing
    fields: list[tuple[str, Field | None]] = [
        ("heading", getattr(heading, name))
        for name in (
            "symbol distribution date original_language organ sponsors "
            "adoption_line report_line number title"
        ).split()
    ]
    if heading.session:
        fields += [
            ("heading", heading.session.line),
            ("heading", heading.session.dates),
        ]
    if heading.agenda_item:
        fields += [("heading", heading.agenda_item.line)]
        fields += [("heading", heading.agenda_item.title)]
    fields += [("closing", getattr(closing, n)) for n in ("meeting", "date", "note")]
    if closing.vote:
        lists: list[VoteList | None] = [
            closing.vote.favour_list,
            closing.vote.against_list,
            closing.vote.abstaining_list,
        ]
        for one in lists:
            if one:
                fields += [("closing", one.heading)]
                fields += [("closing", name) for name in one.names]
    fields += [("annex", annex.heading) for annex in resolution.annexes]
    for place, field in fields:
        for source in field.sources if field else ():
            yield place, source
    for paragraph in resolution.walk():
        for source in paragraph.sources:
            yield paragraph.id, source
    for note in resolution.notes:
        for source in note.sources:
            yield f"note {note.label} at {note.label_span.start}", source
    for gone in resolution.dropped:
        yield f"dropped: {gone.reason}", gone.source


@pytest.mark.corpus_files("mali/*", "ga/*/*.md", "hrc/*/*.xml")
def test_every_block_is_in_one_place(corpus_file: Path) -> None:
    source, blocks = blocks_of(corpus_file)
    resolution = read(corpus_file.name, corpus_file.read_bytes())
    where: dict[Span, set[str]] = {}
    for place, span in places(resolution):
        where.setdefault(span, set()).add(place)
    for block in blocks:
        text = source.text[block.span.start : block.span.end][:60]
        # Front matter may supply a field of the heading as well.
        found = where.get(block.span, set()) - (
            {"heading"}
            if "dropped: front matter" in where.get(block.span, ())
            else set()
        )
        assert len(found) == 1, (text, found)


@pytest.mark.corpus_files("mali/*", "ga/*/*.md", "hrc/*/*.xml")
def test_every_character_is_in_one_place(corpus_file: Path) -> None:
    """No word is lost between the blocks and the model, and none is doubled."""
    _, blocks = blocks_of(corpus_file)
    resolution = read(corpus_file.name, corpus_file.read_bytes())
    before = Counter(word for b in blocks for word in b.body.text.split())
    body = [p.body for p in resolution.walk()] + [n.body for n in resolution.notes]
    after = Counter(word for part in body for word in part.text.split())
    assert (
        not after - before - Counter(p.label.text for p in resolution.walk() if p.label)
    )
