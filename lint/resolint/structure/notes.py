"""Find the definitions of notes, and tie them to their marks."""

import re
from collections.abc import Iterable
from dataclasses import replace

from resolint.model import Mark, Note, Paragraph
from resolint.readers.block import Block, BlockKind
from resolint.readers.label import parse

_DEFINED_BY_MARK = re.compile(r"\d{1,3}|\*{1,3}|[a-z]")


def mark_definitions(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks, those that open with a raised number made notes.

    Text converted from print puts ``<sup>1</sup> A/HRC/49/94.`` on a line of its own.
    """
    result: list[Block] = []
    for block in blocks:
        marks = block.body.marks
        if (
            block.kind is BlockKind.PARAGRAPH
            and block.label is None
            and marks
            and marks[0].offset == 0
            and block.body.text
            and _DEFINED_BY_MARK.fullmatch(marks[0].label)
        ):
            label = parse(marks[0].label, marks[0].span)
            body = replace(block.body, marks=marks[1:])
            block = replace(block, kind=BlockKind.NOTE, body=body, label=label)
        result.append(block)
    return result


def notes_of(blocks: Iterable[Block], holders: Iterable[Paragraph]) -> list[Note]:
    """Return the notes with the marks of the paragraphs that point at them.

    Where a label is defined twice, the marks belong to the first definition.
    """
    marks: dict[str, list[Mark]] = {}
    for paragraph in holders:
        for mark in paragraph.body.marks:
            marks.setdefault(mark.label, []).append(mark)
    notes: list[Note] = []
    for block in blocks:
        if block.kind is not BlockKind.NOTE or block.label is None:
            continue
        label = block.label.text
        notes.append(
            Note(
                label,
                block.body,
                (block.span,),
                block.label.span,
                tuple(marks.pop(label, ())),
            )
        )
    return notes
