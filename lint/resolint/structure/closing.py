"""Read the closing block: meeting, date, adoption note, recorded vote."""

import re
from collections.abc import Sequence

from resolint.dates import parse_date
from resolint.model import Closing, Field, RecordedVote, VoteList
from resolint.readers.block import Hint
from resolint.readers.rich import cut, strip
from resolint.structure.piece import Piece

_MEETING = re.compile(
    r"(\d{1,4})\s?(?:st|nd|rd|th)?\s+(?:\(resumed\)\s+)?(?:plenary\s+)?meeting\b"
)
_DATE = re.compile(r"\d{1,2}\s+[A-Z][a-z]+\s+\d{4}")
_NOTE = re.compile(r"\[\s*(?:Resolution\s+)?[Aa]dopted\b")
_TOTALS = re.compile(
    r"vote of (\d+|none) to (\d+|none)(?:,? with (\d+|no|one) abstentions?)?", re.I
)
_LIST = re.compile(r"(In favour|Against|Abstaining|Abstentions?)\s*:?\s*")
_LIST_START = re.compile(r"(?:In favour|Against|Abstaining|Abstentions?)\s*(?::|\Z)")
_NAMES_WITH_AND = re.compile(
    r"(?:Antigua|Bosnia|Trinidad|Sao Tome|Saint Vincent|Saint Kitts|Great Britain)\Z"
)
_SEPARATOR = re.compile(r"[,;]\s*(?:and\s+)?|\s+and\s+(?=[A-Z])")


def opens_closing(piece: Piece) -> bool:
    """Tell whether a piece begins or belongs to the closing block."""
    if piece.hint is Hint.CLOSING:
        return True
    if piece.label is not None:
        return False
    plain = piece.plain
    meeting = _MEETING.match(plain)
    return bool(_NOTE.match(plain) or (meeting and len(plain) < 80))


def belongs_to_vote(piece: Piece, closing: Sequence[Piece]) -> bool:
    """Tell whether a piece goes on with the recorded vote that has begun."""
    if not closing or piece.label is not None:
        return False
    last = closing[-1].plain.rstrip()
    if _NOTE.match(last) and not last.endswith("]"):
        return True
    begun = any(_NOTE.match(p.plain) for p in closing)
    if begun and _LIST_START.match(piece.plain):
        return True
    return begun and bool(_LIST_START.match(last)) and not last.endswith("]")


def belongs_to_meeting(piece: Piece, closing: Sequence[Piece]) -> bool:
    """Tell whether a piece is the date under the meeting."""
    return (
        bool(closing)
        and bool(_MEETING.match(closing[-1].plain))
        and bool(_DATE.fullmatch(piece.plain))
    )


def read_closing(pieces: Sequence[Piece]) -> Closing:
    """Return the closing block that the pieces print, in their order."""
    meeting = date = note = None
    number = adopted_on = None
    vote: list[Piece] = []
    for piece in pieces:
        plain = piece.plain
        if vote or _NOTE.match(plain):
            vote.append(piece)
            note = note or Field(piece.body, piece.sources)
            continue
        if (match := _MEETING.search(plain)) and meeting is None:
            meeting = _field(piece, *match.span())
            number = int(match[1])
        if (match := _DATE.search(plain)) and date is None:
            date = _field(piece, *match.span())
            adopted_on = parse_date(match[0])
    recorded = _recorded_vote(vote) if vote else None
    return Closing(meeting, number, date, adopted_on, note, recorded)


def _field(piece: Piece, start: int, end: int) -> Field:
    return Field(strip(cut(piece.body, start, end)), piece.sources)


def _recorded_vote(pieces: Sequence[Piece]) -> RecordedVote | None:
    totals = _TOTALS.search(pieces[0].plain)
    lists = _lists(pieces)
    if totals is None and not lists:
        return None
    words = {"none": 0, "no": 0, "one": 1}
    numbers = [
        None if n is None else words.get(n.lower(), int(n) if n.isdecimal() else 0)
        for n in (totals.groups() if totals else (None, None, None))
    ]
    if totals and numbers[2] is None:
        numbers[2] = 0
    in_favour, against, abstaining = numbers
    return RecordedVote(
        in_favour,
        against,
        abstaining,
        favour_list=lists.get("in favour"),
        against_list=lists.get("against"),
        abstaining_list=lists.get("abstaining"),
    )


def _lists(pieces: Sequence[Piece]) -> dict[str, VoteList]:
    headings: dict[str, Field] = {}
    names: dict[str, list[Field]] = {}
    current = ""
    for index, piece in enumerate(pieces):
        at = 0
        if index == 0:  # the note itself; names may follow in the same piece
            begin = re.search(r"as follows:?\s*", piece.plain)
            if begin is None:
                continue
            at = begin.end()
        while at < len(piece.plain):
            heading = _LIST.match(piece.plain, at)
            if heading is not None:
                key = heading[1].lower()
                current = "abstaining" if key.startswith("abst") else key
                headings[current] = _field(piece, heading.start(1), heading.end(1))
                at = heading.end()
                continue
            following = re.search(r"\s(?=(?:Against|Abstaining)\s*:)", piece.plain[at:])
            end = at + following.start() if following else len(piece.plain)
            if current:
                names.setdefault(current, []).extend(_names(piece, at, end))
            at = end + 1
    return {
        key: VoteList(heading, tuple(names.get(key, ())))
        for key, heading in headings.items()
    }


def _names(piece: Piece, start: int, end: int) -> list[Field]:
    """Split a printed list of States; "and" joins the last two, or is in a name."""
    plain = piece.plain[:end].rstrip(" ].*")
    found: list[Field] = []
    at = start
    for match in _SEPARATOR.finditer(plain, start):
        comma = match[0].lstrip().startswith((",", ";"))
        if not comma and _NAMES_WITH_AND.search(plain, at, match.start()):
            continue
        if match.start() > at:
            found.append(_field(piece, at, match.start()))
        at = match.end()
    if at < len(plain):
        found.append(_field(piece, at, len(plain)))
    return [f for f in found if f.text]
