"""The resolutions and decisions that a text cites."""

from collections.abc import Iterator
from dataclasses import dataclass

from resolint.dates import format_date
from resolint.model import Reference, ReferenceKind
from resolint.passages import Passage, passages
from resolint.rule import Draft
from resolint.source import Span


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation and the passage it stands in."""

    passage: Passage
    reference: Reference

    @property
    def span(self) -> Span:
        """The source span of the number."""
        return self.passage.body.span(self.reference.start, self.reference.end)

    @property
    def date_span(self) -> Span:
        """The source span of the date."""
        reference = self.reference
        return self.passage.body.span(reference.date_start, reference.date_end)

    @property
    def name(self) -> str:
        """What people call it: ``General Assembly resolution 60/251``."""
        organ = f"{self.reference.organ} " if self.reference.organ else ""
        return f"{organ}{self.reference.kind.value} {self.reference.number}"

    @property
    def date(self) -> str:
        """The date as given, in the form of the house; nothing without one."""
        date = self.reference.date
        return format_date(date) if date else ""


def cited(draft: Draft, *, notes: bool = False) -> Iterator[Cited]:
    """Yield the citations of resolutions and decisions by number, titles left out."""
    kinds = {ReferenceKind.RESOLUTION, ReferenceKind.DECISION}
    for passage in passages(draft.text, notes=notes):
        for reference in passage.references:
            if reference.kind in kinds and not reference.in_title:
                yield Cited(passage, reference)
