"""The operative paragraphs as they are numbered, and as they are due."""

from itertools import pairwise
from typing import NamedTuple

from resolint.model import LabelFamily, Paragraph, Resolution, Role

NUMBERED = {
    LabelFamily.ARABIC_STOP,
    LabelFamily.ARABIC,
    LabelFamily.ARABIC_BRACKET,
    LabelFamily.NEGOTIATION,
    LabelFamily.OTHER,
    LabelFamily.CAPITAL_ROMAN,
}


class Counted(NamedTuple):
    """An operative paragraph, the number printed before it, and the number due.

    ``top`` is the paragraph it was read under: itself, or for a text without a number
    that was read as the continuation of another, that other.
    """

    paragraph: Paragraph
    top: Paragraph
    printed: int | None
    due: int
    section: int

    @property
    def wrong(self) -> bool:
        """Whether another number is printed, or none."""
        return self.printed != self.due


def counted(text: Resolution, *, drafting: bool) -> list[Counted]:
    """Return the operative paragraphs of ``text`` with the numbers due.

    Sections may run on or start again at 1, as most of them do.  While ``drafting``,
    "7 bis" is the paragraph behind 7 and does not count.  A single paragraph without
    a number is none to count.
    """
    operative = text.operative
    if len(operative) == 1 and operative[0].label is None:
        return []
    restarts = _sections_restart(text)
    result: list[Counted] = []
    due, section, fresh, parted = 1, 0, False, False
    for top in text.body:
        if top.role is not Role.OPERATIVE:
            fresh = fresh or top.role is Role.HEADING
            parted = parted or top.role is Role.PREAMBULAR
            continue
        value = printed(top)
        if (fresh and restarts) or (parted and value == 1):
            due, section = 1, section + 1
        fresh = parted = False
        if value is not None and value > due and result:
            due = _adopt(result, value, due)
        inserted = drafting and top.label is not None and bool(top.label.suffix)
        if inserted and value == due - 1:
            result.append(Counted(top, top, value, value, section))
            continue
        result.append(Counted(top, top, value, due, section))
        due += 1
    return result


def _adopt(result: list[Counted], value: int, due: int) -> int:
    """Count texts read as continuations that fill a gap before ``value`` exactly."""
    top = result[-1].top
    if any(item.role is Role.SUB for item in top.items):
        return due
    loose = [i for i in top.items if i.plain[:1].isupper()]
    if len(loose) == value - due:
        for item in loose:
            result.append(Counted(item, top, None, due, result[-1].section))
            due += 1
    return due


def printed(paragraph: Paragraph) -> int | None:
    """Return the number printed before the paragraph."""
    label = paragraph.label
    return label.value if label is not None and label.family in NUMBERED else None


def _sections_restart(text: Resolution) -> bool:
    """Tell whether the sections of ``text`` start again at 1."""
    parts = [p for p in text.body if p.role in {Role.HEADING, Role.OPERATIVE}]
    first = [
        printed(b)
        for a, b in pairwise(parts)
        if a.role is Role.HEADING and b.role is Role.OPERATIVE
    ]
    if parts and parts[0].role is Role.HEADING:
        first = first[1:]
    return bool(first) and 2 * first.count(1) >= len(first)
