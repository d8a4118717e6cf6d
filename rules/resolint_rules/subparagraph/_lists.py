"""The lists of sub-paragraphs of a text."""

from collections.abc import Iterator
from typing import NamedTuple

from resolint.model import Label, LabelFamily, Paragraph, Resolution, Role

LETTERS = {LabelFamily.LETTER, LabelFamily.LETTER_BRACKET, LabelFamily.LETTER_STOP}
ROMANS = {LabelFamily.ROMAN, LabelFamily.ROMAN_BRACKET, LabelFamily.ROMAN_STOP}


class List(NamedTuple):
    """A run of sub-paragraphs of one level under one text, and its depth from 0."""

    parent: Paragraph
    items: tuple[Paragraph, ...]
    depth: int


def lists(text: Resolution) -> Iterator[List]:
    """Yield every list of the body, outer ones before those inside them.

    Text between the items parts a list in two only where the letters start again.
    """
    for top in text.body:
        if top.role is not Role.HEADING:
            yield from _below(top, 0)


def _below(parent: Paragraph, depth: int) -> Iterator[List]:
    items: list[Paragraph] = []
    parted = False
    for item in parent.items:
        if item.role is not Role.SUB:
            parted = True
            continue
        if parted and items and item.label is not None and item.label.value == 1:
            yield List(parent, tuple(items), depth)
            items = []
        items.append(item)
    if items:
        yield List(parent, tuple(items), depth)
    for item in parent.items:
        yield from _below(item, depth + 1)


def numeral(value: int, *, roman: bool) -> str:
    """Return the label of place ``value``: ``c``, ``aa`` or ``iii``."""
    if not roman:
        return chr(96 + (value - 1) % 26 + 1) * ((value - 1) // 26 + 1)
    steps = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    written = ""
    for size, letters in steps:
        written += letters * (value // size)
        value %= size
    return written


def written(label: Label, numeral: str) -> str:
    """Return ``numeral`` with the brackets or the full stop of ``label``."""
    text = label.text.strip()
    if text.startswith("("):
        return f"({numeral})"
    return f"{numeral}." if text.endswith(".") else f"{numeral})"
