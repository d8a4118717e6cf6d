"""Every note mark of a text, and edits of its number."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resolint.model import Closing, Field, Heading, Mark, Resolution, RichText
from resolint.rule import Replace
from resolint.source import Source, Span
from resolint.wording import name_of

_DIGITS = re.compile(r"\d+")
_UNIT = re.compile(r"\d [kcm]?m$")


class Placed(NamedTuple):
    """A mark, the text it stands in, and what that text is called."""

    mark: Mark
    body: RichText
    place: str


def placed_marks(text: Resolution) -> list[Placed]:
    """Return all marks outside the notes, in reading order."""
    found = [
        Placed(mark, field.body, place)
        for place, field in _fields(text)
        for mark in field.body.marks
    ]
    found += [
        Placed(mark, paragraph.body, name_of(paragraph, text))
        for paragraph, mark in text.marks()
        if not is_exponent(paragraph.body, mark)
    ]
    return sorted(found, key=lambda p: p.mark.span)


def _fields(text: Resolution) -> Iterator[tuple[str, Field]]:
    annexes = (("an annex heading", annex.heading) for annex in text.annexes)
    parts: Iterable[Heading | Closing] = (text.heading, text.closing)
    for part in parts:
        for slot in dataclasses.fields(part):
            value = getattr(part, slot.name)
            if isinstance(value, Field):
                yield f"the {slot.name.replace('_', ' ')}", value
    yield from annexes


def is_exponent(body: RichText, mark: Mark) -> bool:
    """Tell whether a raised 2 or 3 is no note mark but part of a unit (``km2``)."""
    if mark.label not in {"2", "3"}:
        return False
    return bool(_UNIT.search(body.plain[max(mark.offset - 6, 0) : mark.offset]))


def renumbered(source: Source, span: Span, number: int) -> Replace | None:
    """Return the edit that writes ``number`` into a printed label or mark.

    ``span`` covers it with its markup; ``None`` where its number is not in figures.
    """
    digits = list(_DIGITS.finditer(source.text[span.start : span.end]))
    if len(digits) != 1:
        return None
    start, end = digits[0].span()
    return Replace(Span(span.start + start, span.start + end), str(number))
