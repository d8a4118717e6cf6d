"""Where the opening italics of a paragraph are, and where the house has them."""

from collections.abc import Iterator
from dataclasses import dataclass

from resolint.lead import expected_italic
from resolint.model import Lead, Paragraph, RichText, Role
from resolint.rule import Draft, Fix, italicize, safe
from resolint.wording import name_of


@dataclass(frozen=True, slots=True)
class Opening:
    """A paragraph that opens with a lead; offsets count its characters.

    ``start:end`` is what the house sets in italics, ``None`` where that is not sure;
    ``italic`` what is printed in italics, ``None`` where the lead is roman.
    """

    paragraph: Paragraph
    lead: Lead
    name: str
    expected: tuple[int, int] | None
    italic: tuple[int, int] | None

    @property
    def body(self) -> RichText:
        """The paragraph's text."""
        return self.paragraph.body

    def words(self, start: int, end: int) -> list[str]:
        """Return the words between two offsets, in lower case, without marks."""
        return [w.strip(",").lower() for w in self.body.plain[start:end].split()]

    def fix(self) -> Fix | None:
        """Return the fix that gives the opening the italics of the house."""
        if self.expected is None:
            return None
        return safe(italicize(self.body, *self.expected))


def openings(draft: Draft) -> Iterator[Opening]:
    """Yield every preambular and operative paragraph that opens with a lead."""
    for paragraph in draft.text.body:
        lead = paragraph.lead
        if lead is None or paragraph.role not in {Role.PREAMBULAR, Role.OPERATIVE}:
            continue
        yield Opening(
            paragraph,
            lead,
            name_of(paragraph, draft.text),
            expected_italic(lead, paragraph.body, draft.style),
            _printed(paragraph, lead),
        )


def _printed(paragraph: Paragraph, lead: Lead) -> tuple[int, int] | None:
    """Return the first italic stretch that touches the lead, blanks trimmed."""
    text = paragraph.text
    for start, end in paragraph.body.italics():
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end and start < lead.end and end > lead.start:
            return start, end
    return None


def wholly_italic(opening: Opening) -> bool:
    """Tell whether the whole paragraph is italic, as converters leave some."""
    if opening.italic is None:
        return False
    start, end = opening.italic
    return end - start > 0.9 * len(opening.body.text.rstrip(" ,;.:"))


OUTSIDE = frozenset("of about at by to that over regarding on upon for in with".split())
"""Words that follow a lead in roman."""
MODIFIERS = frozenset({"also", "further"})
