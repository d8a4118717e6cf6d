"""What a paragraph ends with, and where its mark belongs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from resolint.model import Paragraph, Resolution, RichText, Role
from resolint.rule import Problem, Replace, replace, safe
from resolint.source import Span

_TAIL = re.compile(r"[\s*_]*$")  # emphasis that Markdown could not read is no text
_ABBREVIATION = re.compile(
    r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|Nos|etc|[ap]\.m|D\.C|U\.S|U\.N|e\.g|et al)\.$"
)
_NAMES = {",": "a comma", ";": "a semicolon", ".": "a full stop", ":": "a colon"}
_MARKS = ".,;:!?"
_LEAD = 20  # what is shorter is a lead alone ("Decides"), set in italics itself


class Chunk(NamedTuple):
    """A stretch of a paragraph with an end of its own, and what follows it."""

    paragraph: Paragraph
    opens_list: bool
    last: bool


def chunks(top: Paragraph) -> Iterator[Chunk]:
    """Yield the text of ``top``, its items and its continuations, in reading order."""
    last = top
    while last.items:
        last = last.items[-1]
    for paragraph in top.walk():
        lists = bool(paragraph.items) and paragraph.items[0].role is Role.SUB
        yield Chunk(paragraph, lists, paragraph is last)


def tops(text: Resolution) -> Iterator[tuple[Paragraph, Paragraph | None]]:
    """Yield each paragraph of the body with the part of the body that follows it."""
    following = [*text.body[1:], None]
    for paragraph, behind in zip(text.body, following, strict=True):
        if paragraph.role is not Role.HEADING:
            yield paragraph, behind


def ending(body: RichText) -> tuple[int, str]:
    """Return the offset behind the last printed character, and the closing marks.

    The marks are those that stand together at the end (``;``, ``,,``), or nothing.
    A full stop of an abbreviation does not count, and a closing quotation mark hides
    the mark before it from nobody.
    """
    tail = _TAIL.search(body.plain)
    end = tail.start() if tail else len(body.plain)
    shown = body.plain[:end]
    inner = shown[:-1] if shown.endswith('"') and shown[-2:-1] in _MARKS else shown
    marks = inner[len(inner.rstrip(_MARKS)) :]
    if marks == "." and _ABBREVIATION.search(inner):
        marks = ""
    return end, marks


def wrong_mark(body: RichText, want: str, where: str) -> Problem | None:
    """Return the problem of a text that does not end with ``want``, if there is one.

    Silent on several marks in a row and on "; and", which have rules of their own.
    """
    end, marks = ending(body)
    if end == 0 or want in marks or len(marks) > 1:
        return None
    name = _NAMES[want]
    if not marks or body.plain[end - 1] != marks:
        return Problem(
            body.span(end - 1, end),
            f"{where} ends without {name}: write {body.text[:end].split()[-1]}{want}",
            safe(inserted(body, end, want)),
        )
    return Problem(
        body.span(end - 1, end),
        f"{where} ends with {_NAMES.get(marks, marks)}: write {name}",
        safe(replace(body, end - 1, end, want)),
    )


def inserted(body: RichText, at: int, mark: str) -> Replace:
    """Return the edit that puts ``mark`` behind ``body.text[:at]``.

    Behind a title or a lead in italics the mark is roman; a text that is italic as a
    whole goes on in italics.
    """
    place = body.span(at, at)
    for emphasis in body.emphases:
        if emphasis.inner.end != place.end:
            continue
        start = next((a for a, b in body.italics() if b >= at), 0)
        if start > 0 or at < _LEAD:
            end = emphasis.outer.end
            return Replace(Span(end, end), mark)
    return Replace(place, mark)


def ends_with_and(body: RichText) -> bool:
    """Tell whether the text ends ``; and`` or ``, or``, which PUN005 and SUB004 see."""
    return body.plain.rstrip(" .,;").endswith(("; and", ", and", "; or", ", or"))
