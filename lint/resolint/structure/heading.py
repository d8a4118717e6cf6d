"""Read what stands before the opening: masthead, session, agenda item, title.

Converters turn the masthead into headings and paragraphs as it comes, several fields
to a block or one field over several blocks; so every piece is searched for every
field, and what holds none of them is dropped as masthead.
"""

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from resolint.dates import parse_date, parse_ordinal
from resolint.model import AgendaItem, Dropped, Field, Heading, Session
from resolint.readers.block import Hint
from resolint.readers.rich import cut, join, strip
from resolint.structure.organs import BARE
from resolint.structure.piece import Piece

_DATE = r"\d{1,2} [A-Z][a-z]+ \d{4}"
_SYMBOL = re.compile(
    r"(?<![\w(/])(?:[AES]|ST|TD|CRC|CCPR)/[A-Z0-9][\w.]*(?:[/-][\w.]+)*(?:\s*\(\d{4}\))?"
)
_DISTRIBUTION = re.compile(r"Distr\.?:?\s*(?:General|Limited|Restricted)")
_ISSUED = re.compile(_DATE)
_ORIGINAL = re.compile(r"Original:?\s*[A-Z][a-z]+(?:[/ ](?:and )?[A-Z][a-z]+)*")
_SESSION = re.compile(
    r"(?P<ordinal>[A-Z][a-z]+(?:[-\N{EN DASH} ][a-z]+)?|\d{1,3}(?:st|nd|rd|th))"
    r"(?: (?:special|emergency|regular|resumed))*(?: special)? session\b",
)
_DAY = r"\d{1,2}(?: [A-Z][a-z]+)?(?: \d{4})?"
_SESSION_DATES = re.compile(
    rf"{_DAY}\s*[\N{{EN DASH}}\N{{EM DASH}}-]\s*{_DAY}"
    rf"(?: and {_DAY}\s*[\N{{EN DASH}}-]\s*{_DAY})?\Z"
)
_ITEM = r"\d{1,3}(?:\s?\([a-z]{1,3}\))*"
_AGENDA = re.compile(
    r"(?:Provisional a|A)genda items?\s*"
    rf"(?P<number>{_ITEM}(?:(?:, | and ){_ITEM})*)"
)
_ADOPTION = re.compile(
    r"(?:Resolution|Decision) adopted by the (?P<organ>.+?)\*?\s+on (?P<date>.+)"
    r"|Adopted by the (?P<organ2>.+?) at its .+? on (?P<date2>.+)"
)
_REPORT = re.compile(r"\[\s*(?:on the (?:report|recommendation)|without reference)\b")
_SPONSORS = re.compile(
    r".*\bdraft (?:resolution|decision)\b\*{0,2}\s*\Z"
    r"|Draft (?:resolution|decision) submitted by\b",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"(?:[A-Z]{1,2}-)?\d{1,3}/\d{1,3}(?:\s[A-Z])?\b\.?")


class _Taken:
    """The pieces of the heading, and which of them a field was found in."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.used: set[int] = set()

    def find(self, pattern: re.Pattern[str], *, whole: bool = False) -> int | None:
        """Return the index of the first piece that holds the pattern."""
        test: Callable[[str], object] = pattern.match if whole else pattern.search
        for index, piece in enumerate(self.pieces):
            if test(piece.plain):
                return index
        return None

    def field(self, pattern: re.Pattern[str], *, whole: bool = False) -> Field | None:
        """Return the first text that matches, and note its piece as used."""
        index = self.find(pattern, whole=whole)
        if index is None:
            return None
        piece = self.pieces[index]
        match = pattern.match(piece.plain) if whole else pattern.search(piece.plain)
        assert match is not None
        self.used.add(index)
        return part(piece, *match.span())

    def next_free(self, after: int) -> int | None:
        """Return the piece right after ``after`` if no field was found in it."""
        following = after + 1
        free = following < len(self.pieces) and following not in self.used
        return following if free and self.pieces[following].plain else None


def part(piece: Piece, start: int, end: int) -> Field:
    """Return ``piece``'s characters ``start:end`` as a field."""
    return Field(strip(cut(piece.body, start, end)), piece.sources)


def read_heading(
    pieces: Sequence[Piece], front_matter: Mapping[str, Field]
) -> tuple[Heading, list[Dropped]]:
    """Return the heading, and the pieces of the masthead that hold none of it.

    ``front_matter`` supplies what the printed text lacks.
    """
    taken = _Taken(pieces)
    adoption, adopted_by, adopted_on = _adoption(taken)
    report = _whole(taken, _REPORT)
    sponsors = _sponsors(taken)
    session = _session(taken)
    heading = Heading(
        symbol=_symbol(taken) or front_matter.get("symbol"),
        distribution=taken.field(_DISTRIBUTION),
        date=_issued(taken),
        original_language=taken.field(_ORIGINAL),
        organ=_organ(taken),
        session=session,
        sponsors=sponsors,
        adoption_line=adoption,
        adopted_on=adopted_on,
        adopted_by=adopted_by,
        report_line=report,
    )
    heading = _title(taken, heading, front_matter)
    dropped = [
        Dropped(source, piece.body.text, "masthead")
        for index, piece in enumerate(pieces)
        if index not in taken.used
        for source in piece.sources
    ]
    return heading, dropped


def _whole(taken: _Taken, pattern: re.Pattern[str]) -> Field | None:
    index = taken.find(pattern, whole=True)
    if index is None:
        return None
    taken.used.add(index)
    return Field(taken.pieces[index].body, taken.pieces[index].sources)


def _adoption(taken: _Taken) -> tuple[Field | None, str | None, datetime.date | None]:
    index = taken.find(_ADOPTION, whole=True)
    if index is None:
        return None, None, None
    piece = taken.pieces[index]
    match = _ADOPTION.match(piece.plain)
    assert match is not None
    taken.used.add(index)
    organ = (match["organ"] or match["organ2"]).strip()
    day = parse_date((match["date"] or match["date2"]).strip(" .*"))
    return Field(piece.body, piece.sources), organ, day


def _symbol(taken: _Taken) -> Field | None:
    for index, piece in enumerate(taken.pieces):
        if index in taken.used or len(piece.plain) > 120:
            continue  # the report line and the title cite symbols of others
        if match := _SYMBOL.search(piece.plain):
            taken.used.add(index)
            return part(piece, *match.span())
    return None


def _issued(taken: _Taken) -> Field | None:
    """Return the date of distribution: with "Distr.", or a date alone."""
    for index, piece in enumerate(taken.pieces):
        beside = index in taken.used and "Distr" in piece.plain
        if (beside or _ISSUED.fullmatch(piece.plain)) and (
            match := _ISSUED.search(piece.plain)
        ):
            taken.used.add(index)
            return part(piece, *match.span())
    return None


def _organ(taken: _Taken) -> Field | None:
    """Return the last organ that the masthead names."""
    last: int | None = None
    for index, piece in enumerate(taken.pieces):
        if BARE.fullmatch(piece.plain):
            last = index
    if last is not None:
        taken.used.add(last)
        return Field(taken.pieces[last].body, taken.pieces[last].sources)
    for piece in taken.pieces:
        if match := re.match("General Assembly ", piece.plain):
            return part(piece, *match.span())
    return None


def _session(taken: _Taken) -> Session | None:
    index = taken.find(_SESSION, whole=True)
    if index is None:
        return None
    piece = taken.pieces[index]
    match = _SESSION.match(piece.plain)
    assert match is not None
    taken.used.add(index)
    dates = None
    rest = piece.plain[match.end() :].strip()
    if rest and _SESSION_DATES.match(rest):
        dates = part(piece, len(piece.plain) - len(rest), len(piece.plain))
    elif (following := taken.next_free(index)) is not None:
        after = taken.pieces[following]
        if _SESSION_DATES.match(after.plain):
            taken.used.add(following)
            dates = Field(after.body, after.sources)
    return Session(parse_ordinal(match["ordinal"]), part(piece, *match.span()), dates)


def _sponsors(taken: _Taken) -> Field | None:
    index = taken.find(_SPONSORS, whole=True)
    if index is None:
        return None
    first = index
    while first and taken.pieces[first - 1].plain.rstrip("*").endswith((",", ":")):
        first -= 1  # a long list of sponsors in several pieces
    taken.used.update(range(first, index + 1))
    parts = taken.pieces[first : index + 1]
    sources = tuple(source for p in parts for source in p.sources)
    return Field(join(p.body for p in parts), sources)


def _title(
    taken: _Taken, heading: Heading, front_matter: Mapping[str, Field]
) -> Heading:
    """Find agenda item and title; both may be free text, known by their places."""
    agenda_at = taken.find(_AGENDA, whole=True)
    title_at = _numbered_title(taken)
    if agenda_at is not None:
        taken.used.add(agenda_at)
    free = [i for i in range(len(taken.pieces)) if i not in taken.used]
    free = [i for i in free if taken.pieces[i].plain and i != title_at]
    agenda_title_at = agenda_at + 1 if agenda_at is not None else None
    if agenda_title_at not in free:
        agenda_title_at = None
    if title_at is None and free and free[-1] != agenda_title_at:
        title_at = free[-1]
    elif title_at is None and agenda_title_at == len(taken.pieces) - 1:
        title_at, agenda_title_at = agenda_title_at, None
    number, title = _split_title(taken, title_at)
    agenda = None
    if agenda_at is not None:
        piece = taken.pieces[agenda_at]
        match = _AGENDA.match(piece.plain)
        assert match is not None
        shown = None
        if agenda_title_at is not None:
            taken.used.add(agenda_title_at)
            below = taken.pieces[agenda_title_at]
            shown = Field(below.body, below.sources)
        elif piece.plain[match.end() :].strip():
            shown = part(piece, match.end(), len(piece.plain))
        agenda = AgendaItem(match["number"], part(piece, *match.span()), shown)
    return replace(
        heading,
        agenda_item=agenda,
        number=number,
        title=title or front_matter.get("title"),
    )


def _numbered_title(taken: _Taken) -> int | None:
    for index in reversed(range(len(taken.pieces))):
        piece = taken.pieces[index]
        if index in taken.used:
            continue
        if piece.hint is Hint.TITLE or _NUMBER.match(piece.plain):
            return index
    return None


def _split_title(taken: _Taken, index: int | None) -> tuple[Field | None, Field | None]:
    if index is None:
        return None, None
    taken.used.add(index)
    piece = taken.pieces[index]
    match = _NUMBER.match(piece.plain)
    if match is None:
        return None, Field(piece.body, piece.sources)
    rest = part(piece, match.end(), len(piece.plain))
    return part(piece, *match.span()), rest if rest.text else None
