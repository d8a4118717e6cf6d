"""What all stages of one comparison share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from resolint.diff.align import Unit
from resolint.diff.comparison import Direction
from resolint.diff.text import Token, tokenize, words
from resolint.model import Lead, Note, Paragraph, Resolution

Force = Callable[[Lead, Lead], Direction | None]
"""Says what a changed lead (old, new) does to the force of a paragraph."""


@dataclass
class Job:
    """One comparison under way: what is compared, and what is known so far.

    ``formatting`` and ``notes`` say whether these are compared.  ``met`` collects the
    labels of notes (old, new) whose marks stand at the same place.
    """

    old: Resolution
    new: Resolution
    force: Force | None = None
    formatting: bool = True
    notes: bool = True
    met: list[tuple[str, str]] = field(default_factory=list)
    old_notes: Mapping[str, Note] = field(default_factory=dict)
    new_notes: Mapping[str, Note] = field(default_factory=dict)
    _tokens: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    _words: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the tokens of ``text``; most texts occur on both sides."""
        found = self._tokens.get(text)
        if found is None:
            found = self._tokens[text] = tokenize(text)
        return found

    def joined_tokens(self, paragraphs: Sequence[Paragraph]) -> Sequence[Token]:
        """Return the tokens of the joined texts; none reaches over a line break."""
        if len(paragraphs) == 1:
            return self.tokens(paragraphs[0].text)
        out: list[Token] = []
        at = 0
        for paragraph in paragraphs:
            out += (
                t._replace(start=t.start + at, end=t.end + at)
                for t in self.tokens(paragraph.text)
            )
            at += len(paragraph.text) + 1
        return out

    def unit(self, paragraphs: Sequence[Paragraph], part: str) -> Unit:
        """Return what the alignment sees of ``paragraphs`` taken as one."""
        found: list[str] = []
        for paragraph in paragraphs:
            found += self.words(paragraph.text)
        return Unit(tuple(found), part)

    def words(self, text: str) -> tuple[str, ...]:
        """Return the words of ``text``; its marks where it has no words."""
        found = self._words.get(text)
        if found is None:
            tokens = self.tokens(text)
            found = self._words[text] = words(tokens) or tuple(t.key for t in tokens)
        return found
