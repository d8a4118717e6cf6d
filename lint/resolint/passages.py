"""The running texts of a resolution, for rules about words wherever they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resolint.model import Note, Paragraph, Reference, Resolution, RichText, Role
from resolint.wording import name_of, quoted

_QUOTATION = re.compile(r'"[^"]{0,2000}"')


@dataclass(frozen=True, slots=True)
class Passage:
    """One running text: a paragraph, a member of a list, a note, or the title."""

    body: RichText
    references: tuple[Reference, ...]
    text: Resolution
    holder: Paragraph | Note | None
    """The paragraph or the note; ``None`` for the title."""

    @property
    def plain(self) -> str:
        """The text for matching; offsets are those of ``body.text``."""
        return self.body.plain

    @property
    def is_note(self) -> bool:
        """Whether this is the text of a note."""
        return isinstance(self.holder, Note)

    @property
    def name(self) -> str:
        """What people call it: ``operative paragraph 7``, ``note 3``, ``the title``."""
        if self.holder is None:
            return "the title"
        if isinstance(self.holder, Note):
            return f"note {self.holder.label}"
        return name_of(self.holder, self.text)

    def quotations(self) -> list[tuple[int, int]]:
        """Return where quoted words stand, quotation marks included."""
        return [match.span() for match in _QUOTATION.finditer(self.plain)]

    def in_quotation(self, start: int) -> bool:
        """Tell whether the character at ``start`` is quoted, as a title is."""
        return any(a <= start < b for a, b in self.quotations())

    def in_italics(self, start: int) -> bool:
        """Tell whether the character at ``start`` is italic and not of the lead."""
        return any(0 < a <= start < b for a, b in self.body.italics())

    def says(self, start: int, end: int) -> str:
        """Return the words ``start:end`` between quotation marks, as printed."""
        return quoted(self.body.text[start:end])


def passages(
    text: Resolution, *, notes: bool = True, title: bool = False, annexes: bool = False
) -> Iterator[Passage]:
    """Yield the running texts of ``text`` in reading order: title, body, notes.

    The opening line and headings are none; annexes only where asked for, as they
    keep to the style of the text they annex.
    """
    if title and text.heading.title is not None:
        yield Passage(text.heading.title.body, (), text, None)
    tops = list(text.body)
    if annexes:
        tops += [p for annex in text.annexes for p in annex.body]
    for top in tops:
        for paragraph in top.walk():
            if paragraph.role is not Role.HEADING:
                yield Passage(paragraph.body, paragraph.references, text, paragraph)
    if notes:
        for note in text.notes:
            yield Passage(note.body, note.references, text, note)
