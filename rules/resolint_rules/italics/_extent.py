"""Where the opening italics of a paragraph are, and where the house has them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resolint.lead import expected_italic
from resolint.model import Lead, Paragraph, RichText, Role
from resolint.rule import Draft, Fix, italicize, safe, unsafe
from resolint.wording import name_of

OUTSIDE = frozenset(
    "of about against at by to that over regarding on upon for from in with".split()
)
"""Words that follow a lead in roman."""
MODIFIERS = frozenset({"also", "further"})

_TOP = frozenset({Role.PREAMBULAR, Role.OPERATIVE})
_WORDS = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Opening:
    """A paragraph that opens with a lead; offsets count its characters.

    ``expected`` is what is set in italics, ``sure`` whether that was counted for this
    very phrase or only follows from the grammar of leads.  ``italic`` is the stretch
    printed in italics that touches the lead, ``None`` where all of it is roman.
    """

    paragraph: Paragraph
    lead: Lead
    name: str
    expected: tuple[int, int]
    sure: bool
    italic: tuple[int, int] | None
    verb_known: bool
    """Whether the verb is one; of a mistyped one nobody knows how far it reaches."""

    @property
    def body(self) -> RichText:
        """The paragraph's text."""
        return self.paragraph.body

    @property
    def wanted(self) -> str:
        """The words that belong in italics, with single blanks."""
        return " ".join(self.body.text[slice(*self.expected)].split())

    @property
    def missing(self) -> list[str]:
        """The words of the lead that are roman and should not be."""
        if self.italic is None:
            return []
        (start, end), (begins, ends) = self.italic, self.expected
        before = _words(self.body, begins, min(start, ends))
        return before + _words(self.body, max(end, begins), ends)

    @property
    def excess(self) -> str:
        """What is in italics behind the lead and should not be, with its blanks."""
        if self.italic is None or self.italic[1] <= self.expected[1]:
            return ""
        return self.body.plain[self.expected[1] : self.italic[1]]

    @property
    def excess_words(self) -> list[str]:
        """The words of :attr:`excess`, in lower case."""
        return [word.lower() for word in _WORDS.findall(self.excess)]

    def fix(self) -> Fix:
        """Return the fix that gives the opening its italics: safe where it is sure."""
        edit = italicize(self.body, *self.expected)
        return safe(edit) if self.sure else unsafe(edit)


def _words(body: RichText, start: int, end: int) -> list[str]:
    return [w.lower() for w in _WORDS.findall(body.plain[start : max(start, end)])]


def top_paragraphs(draft: Draft) -> Iterator[Paragraph]:
    """Yield the preambular and the operative paragraphs, in reading order."""
    return (p for p in draft.text.body if p.role in _TOP)


def openings(draft: Draft) -> Iterator[Opening]:
    """Yield every preambular and operative paragraph that opens with a lead."""
    for paragraph in top_paragraphs(draft):
        lead = paragraph.lead
        if lead is None:
            continue
        counted = expected_italic(lead, paragraph.body, draft.style)
        yield Opening(
            paragraph,
            lead,
            name_of(paragraph, draft.text),
            counted or (lead.start, lead.end),
            counted is not None,
            _printed(paragraph.body, lead),
            lead.known or lead.verb in draft.style.verbs,
        )


def adverbial(words: list[str], draft: Draft) -> bool:
    """Tell whether ``words`` are "in this regard" or one of its like.

    *Also* and *further* may stand with it.
    """
    bare = " ".join(word for word in words if word not in MODIFIERS)
    return bare in draft.style.data["leads"]["adverbials"]


def wholly_italic(opening: Opening) -> bool:
    """Tell whether the whole paragraph is italic, as converters leave some."""
    if opening.italic is None:
        return False
    start, end = opening.italic
    return end - start > 0.9 * len(opening.body.text.rstrip(" ,;.:"))


def _printed(body: RichText, lead: Lead) -> tuple[int, int] | None:
    """Return the italic stretch that touches the lead, blanks trimmed.

    Stretches with nothing but blanks between them look like one, and are one here.
    """
    text = body.text
    found: tuple[int, int] | None = None
    for start, end in body.italics():
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        if found is not None and not text[found[1] : start].strip():
            found = found[0], end
        elif found is None and start < lead.end and end > lead.start:
            found = start, end
    return found
