"""A source text and the places in it."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters in the source text."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        """Return the number of characters."""
        return self.end - self.start


class Location(NamedTuple):
    """A line and a column, both counted from 1; columns count characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of one file, and how its format writes italics.

    ``italic`` holds the opening and the closing delimiter that a fix writes, or
    ``None`` for a format that has no italics.  ``escapes`` maps characters that
    the format reserves to what stands for them in its text.
    """

    path: str
    text: str
    format: str
    italic: tuple[str, str] | None = None
    escapes: tuple[tuple[str, str], ...] = ()
    _lines: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the starts of the lines."""
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        object.__setattr__(self, "_lines", tuple(starts))

    def locate(self, offset: int) -> Location:
        """Translate an offset in characters to a line and a column."""
        line = bisect_right(self._lines, offset)
        return Location(line, offset - self._lines[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return the text of line ``number`` (from 1) without its line break."""
        start = self._lines[number - 1]
        end = self._lines[number] - 1 if number < len(self._lines) else len(self.text)
        return self.text[start:end].rstrip("\r")

    def escape(self, text: str) -> str:
        """Return plain ``text`` as this format writes it."""
        for char, written in self.escapes:
            text = text.replace(char, written)
        return text
