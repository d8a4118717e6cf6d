"""Dates, spans of dates and ordinal numbers as resolutions print them.

The house form of a date is ``1 April 2022``: day, month in full, year (United
Nations Editorial Manual, numbers, dates and time).  Other forms are found too, and
named, because rules correct them.  Everything here works on plain text (see
:attr:`resolint.model.RichText.plain`); ``start`` and ``end`` count its characters,
``end`` not included; no function raises for any text.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months in full; January stands at index 0."""

_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?"
    r"|jun\.|july?|jul\.|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?"
    r"|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_YEAR = r"(?:1[5-9]|2[01])\d\d(?![\w/])"
_DAY = r"(?<![\w/])(?<!\d[.,-])\d{1,2}"
_DATE = re.compile(
    rf"(?P<day>{_DAY})(?P<suffix>st|nd|rd|th)?(?P<of> of| day of)? "
    rf"(?P<month>{_MONTH})(?P<comma>,)?(?P<of_year> of)? (?P<year>{_YEAR})"
    rf"|(?<!\w)(?P<us_month>{_MONTH}) (?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?,? "
    rf"(?P<us_year>{_YEAR})"
    r"|(?<![\w/.-])(?P<n1>\d{1,2})(?P<sep>[/.-])(?P<n2>\d{1,2})(?P=sep)"
    r"(?P<n3>(?:19|20)\d\d)(?![\w/-]|\.\d)"
    r"|(?<![\w/.-])(?P<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d)(?![\w/-]|\.\d)",
    re.IGNORECASE | re.ASCII,
)


class Written(StrEnum):
    """How a date is written; only :attr:`HOUSE` is the form of the house."""

    HOUSE = "1 April 2022"
    LEADING_ZERO = "01 April 2022"
    LETTER_CASE = "1 april 2022"
    COMMA = "1 April, 2022"
    ABBREVIATED = "1 Apr. 2022"
    ORDINAL = "1st April 2022"
    OF = "1 of April of 2022"
    AMERICAN = "April 1, 2022"
    NUMERIC = "01/04/2022"
    ISO = "2022-04-01"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A complete date in running text.

    ``date`` is ``None`` where no calendar has that day (``31 June 2013``).  A
    numeric date is read with the day first; ``ambiguous`` tells that the month may
    as well stand first.  ``day`` is the day as written, also where impossible.
    """

    start: int
    end: int
    date: datetime.date | None
    written: Written
    day: int
    month: int
    year: int
    ambiguous: bool = False

    @property
    def house_form(self) -> str:
        """The date as the house writes it: ``1 April 2022``."""
        return f"{self.day} {MONTHS[self.month - 1]} {self.year}"


def format_date(date: datetime.date) -> str:
    """Return ``date`` as the house writes it: ``1 April 2022``."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def parse_date(text: str) -> datetime.date | None:
    """Return the date that ``text`` is, blanks around it apart.

    Any :class:`Written` form is read.  ``None`` for a text that is no date or more
    than a date, for an impossible and for an ambiguous one.
    """
    text = text.strip()
    found = date_at(text, 0)
    if found is None or found.end != len(text) or found.ambiguous:
        return None
    return found.date


def date_at(text: str, start: int) -> FoundDate | None:
    """Return the date that begins exactly at ``start``, if one does."""
    match = _DATE.match(text, start)
    return None if match is None else _found(match)


def find_dates(text: str) -> list[FoundDate]:
    """Return all complete dates of ``text``, in reading order, in any form.

    ``3 to 7 May 2021`` holds one complete date, the second; :func:`find_spans`
    finds both.  Days without a year, and months without a day, are no dates here.
    """
    return [f for m in _DATE.finditer(text) if (f := _found(m)) is not None]


def _found(match: re.Match[str]) -> FoundDate | None:
    start, end = match.span()
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        if not month:
            return None
        date = make_date(year, month, day)
        return FoundDate(start, end, date, Written.ISO, day, month, year)
    if match["n1"]:
        return _numeric(match)
    american = match["us_month"] is not None
    name = match["us_month"] or match["month"]
    day = int(match["us_day"] or match["day"])
    month = _month_number(name)
    year = int(match["us_year"] or match["year"])
    written = Written.AMERICAN if american else _form(match)
    return FoundDate(start, end, make_date(year, month, day), written, day, month, year)


def _numeric(match: re.Match[str]) -> FoundDate | None:
    first, second, year = int(match["n1"]), int(match["n2"]), int(match["n3"])
    day_first = 1 <= second <= 12 and 1 <= first <= 31
    month_first = 1 <= first <= 12 and 1 <= second <= 31
    if not (day_first or month_first):
        return None
    day, month = (first, second) if day_first else (second, first)
    return FoundDate(
        *match.span(),
        make_date(year, month, day),
        Written.NUMERIC,
        day,
        month,
        year,
        ambiguous=day_first and month_first and first != second,
    )


def _form(match: re.Match[str]) -> Written:
    if match["suffix"]:
        return Written.ORDINAL
    if match["of"] or match["of_year"]:
        return Written.OF
    full = MONTHS[_month_number(match["month"]) - 1]
    if match["month"].lower() != full.lower():
        return Written.ABBREVIATED
    if match["month"] != full:
        return Written.LETTER_CASE
    if match["comma"]:
        return Written.COMMA
    return Written.LEADING_ZERO if match["day"][0] == "0" else Written.HOUSE


def _month_number(name: str) -> int:
    short = name[:3].lower()
    return next(i for i, m in enumerate(MONTHS, 1) if m[:3].lower() == short)


def make_date(year: int, month: int, day: int) -> datetime.date | None:
    """Return the date, or ``None`` where no calendar has it."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


_SPAN = re.compile(
    r"(?:(?<!\w)(?P<opener>from|between) )?"
    rf"(?P<day>{_DAY})(?: (?P<month>{_MONTH})(?: (?P<year>{_YEAR}))?)?"
    r"(?P<joiner> to | and |(?: ?[-–—] ?))"
    rf"(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}) (?P<year2>{_YEAR})",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Two days joined: ``from 3 to 7 May 2021``, ``28 February–1 April 2022``.

    ``start:end`` covers ``opener`` (``from``, ``between`` or nothing) as well.
    ``joiner_start:joiner_end`` delimit the joiner with its blanks; ``joiner`` is
    ``to``, ``and``, or the dash or hyphen itself.  ``first`` and ``last`` are
    ``None`` where impossible.
    """

    start: int
    end: int
    opener: str
    joiner: str
    joiner_start: int
    joiner_end: int
    first: datetime.date | None
    last: datetime.date | None

    @property
    def consecutive(self) -> bool:
        """Whether ``last`` is the day after ``first``."""
        if self.first is None or self.last is None:
            return False
        return self.last - self.first == datetime.timedelta(days=1)


def find_spans(text: str) -> list[DateSpan]:
    """Return all pairs of joined days in ``text``, in reading order.

    ``16 and 17 December 2020`` is one as well.  The second day is complete; the
    first takes the month and the year it does not have from the second.
    """
    return [_date_span(match) for match in _SPAN.finditer(text)]


def _date_span(match: re.Match[str]) -> DateSpan:
    month2, year2 = _month_number(match["month2"]), int(match["year2"])
    month = _month_number(match["month"]) if match["month"] else month2
    year = int(match["year"] or year2)
    return DateSpan(
        *match.span(),
        (match["opener"] or "").lower(),
        match["joiner"].strip().lower(),
        *match.span("joiner"),
        make_date(year, month, int(match["day"])),
        make_date(year2, month2, int(match["day2"])),
    )


# --- ordinal numbers ---------------------------------------------------------------

_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
    *("sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_UNITS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    "ninth",
    *_TEENS,
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENTHS = tuple(f"{ten[:-1]}ieth" for ten in _TENS)
_HUNDREDS = ("hundred", "one hundred", "two hundred")
ORDINAL_LIMIT = 299
"""The highest number that :func:`ordinal_words` writes and words are read for."""

_ORDINAL = re.compile(
    r"(?<![\w-])(?:"
    r"(?:(?P<hundred>(?:one |two |a )?hundred)(?P<h>th\b| and | |-))?"
    rf"(?:(?P<tens>{'|'.join(_TENS)})(?P<sep> ?[-–—] ?| |)"
    rf"(?P<unit>{'|'.join(_UNITS[:9])})"
    rf"|(?P<tenth>{'|'.join(_TENTHS)})"
    rf"|(?P<small>{'|'.join(reversed(_UNITS))})"
    r"|(?<=hundredth))"
    r"|(?P<figures>\d{1,3}(?:,\d{3})+|\d{1,5})(?P<suffix>st|nd|rd|th))(?![\w-])",
    re.IGNORECASE | re.ASCII,
)


class OrdinalForm(StrEnum):
    """How an ordinal number is written; the first is that of the house."""

    WORDS = "fifty-second"
    SPACED = "fifty second"
    DASHED = "fifty–second"
    JOINED = "fiftysecond"
    FIGURES = "52nd"


@dataclass(frozen=True, slots=True)
class FoundOrdinal:
    """An ordinal number in running text.

    Whether it counts a session, a meeting or anything else, the text around it
    says: ``twenty second pauses`` reads as 22 too.
    """

    start: int
    end: int
    number: int
    form: OrdinalForm

    @property
    def house_form(self) -> str:
        """The number as the house writes a session's."""
        return ordinal_words(self.number)


def find_ordinals(text: str) -> list[FoundOrdinal]:
    """Return all ordinal numbers of ``text``, in reading order, in any form."""
    return list(_ordinals(text))


def parse_ordinal(text: str) -> int | None:
    """Return the number of an ordinal in words or figures, in any form.

    Blanks around it and letter case do not count; ``None`` for anything else.
    """
    text = text.strip()
    match = _ORDINAL.fullmatch(text)
    found = None if match is None else _ordinal(match)
    return None if found is None else found.number


def _ordinals(text: str) -> Iterator[FoundOrdinal]:
    for match in _ORDINAL.finditer(text):
        found = _ordinal(match)
        if found is not None:
            yield found


def _ordinal(match: re.Match[str]) -> FoundOrdinal | None:
    start, end = match.span()
    if match["figures"]:
        number = int(match["figures"].replace(",", ""))
        return FoundOrdinal(start, end, number, OrdinalForm.FIGURES)
    number, form = 0, OrdinalForm.WORDS
    if match["hundred"]:
        number = 200 if match["hundred"].lower().startswith("two") else 100
    if match["tens"]:
        number += 10 * (_TENS.index(match["tens"].lower()) + 2)
        number += _UNITS.index(match["unit"].lower()) + 1
        form = _SEPARATED.get(match["sep"].strip() or match["sep"], OrdinalForm.DASHED)
        if match["sep"] in (" -", "- ", " - "):
            form = OrdinalForm.SPACED
    elif match["tenth"]:
        number += 10 * (_TENTHS.index(match["tenth"].lower()) + 2)
    elif match["small"]:
        number += _UNITS.index(match["small"].lower()) + 1
    return FoundOrdinal(start, end, number, form)


_SEPARATED = {
    "-": OrdinalForm.WORDS,
    " ": OrdinalForm.SPACED,
    "": OrdinalForm.JOINED,
}


def ordinal_words(number: int) -> str:
    """Return ``fifty-second`` for 52, ``one hundred and first`` for 101.

    Raises ``ValueError`` outside 1 to :data:`ORDINAL_LIMIT`.
    """
    if not 1 <= number <= ORDINAL_LIMIT:
        raise ValueError(f"no words for the ordinal {number}")
    hundreds, rest = divmod(number, 100)
    if hundreds:
        head = _HUNDREDS[hundreds]
        return f"{head} and {ordinal_words(rest)}" if rest else f"{head}th"
    if rest < 20:
        return _UNITS[rest - 1]
    tens, units = divmod(rest, 10)
    if not units:
        return _TENTHS[tens - 2]
    return f"{_TENS[tens - 2]}-{_UNITS[units - 1]}"


def ordinal_suffix(number: int) -> str:
    """Return ``st``, ``nd``, ``rd`` or ``th``: 1st, 11th, 22nd, 53rd, 112th."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def ordinal_figures(number: int) -> str:
    """Return ``58th`` for 58, as meetings are counted."""
    return f"{number}{ordinal_suffix(number)}"
