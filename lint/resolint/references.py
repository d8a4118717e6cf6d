"""Find what a paragraph refers to: resolutions, decisions, symbols, paragraphs.

One pass from left to right.  A word ("resolution", "paragraph") opens a list of
numbers, which ends at the first thing that is no number, joiner or date; numbers
that follow later ("5/1, on procedure, and 5/2, on conduct") go to the last list.
Nothing is judged here: wrong forms are found as well, so that rules can say so.
"""

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass

from resolint.dates import MONTHS, FoundDate, date_at, make_date
from resolint.model import Reference, ReferenceKind
from resolint.organs import Organs

_LETTERS = r"(?: [A-Z](?![\w'/-])(?:(?:, | and | to )[A-Z](?![\w'/-]))*)?"
_SECURITY = r"\d{1,4} ?\((?:19|20)\d\d\)"
_ROMAN = (
    r"\d{1,4}(?: [A-Z]{1,2}(?:(?:, | and | to )[A-Z])?)? ?"
    r"\((?:E?S-)?[IVXLC]{1,8}(?:-[IVXLC]{1,8})?\)(?: [A-Z](?![\w'/-]))?"
)
_SLASH = rf"(?:(?:ES|HS|S)- ?)?\d{{1,4}}/\d{{1,4}}(?![\d/]){_LETTERS}"
_CONFERENCE = (
    r"\d{1,3}/[A-Z]{2,5}\.?\d{1,3}(?!\w)"  # 9/CP.19
    r"|[IVXL]{1,6}/\d{1,3}(?!\w)"  # VII/11
    r"|(?:Conf\. ?)?\d{1,3}\.\d{1,3}(?![\w.]\w)"  # Conf. 16.7
    r"|[A-Z]{1,6}[.-]?\d{1,4}(?:\.[A-Z]?\d{1,4}){0,4}"
    r"(?:/(?:[A-Z]{2,6}\.)?\d{1,4}|\(\d{1,4}\))?(?![\w/])"
)
_BARE = r"\d{1,4}(?![\w/]|[.,]\d)"
_NUMBER = re.compile(f"{_SECURITY}|{_ROMAN}|{_SLASH}|{_CONFERENCE}|{_BARE}")
# A bare number goes on with a list only where nothing is counted with it.
_NEXT_NUMBER = re.compile(
    rf"{_SECURITY}|{_ROMAN}|{_SLASH}|{_CONFERENCE}"
    r"|\d{3,4}(?![\w/]|[.,]\d)(?=[,;.)]|$| and \d| or \d| of \d)"
)
_SIGN = re.compile(r" ?(?:(?:[Nn]o|[Nn]os|[Nn]umbers?)\.? ?|# ?)?(?=[\dA-Z])")
_JOINER = re.compile(
    r"[,;] (?:and |or |as well as )?(?:in )?| (?:and|or|to|as well as|through|&) "
    r"(?:in )?|[–-]"
)
_ANNEX = re.compile(
    r"(?:,? (?:annex(?:es)?|appendix|enclosure)(?: [IVX]+| \d+)?(?!\w)"
    r"|, (?:part|sect(?:ion|\.)) [IVXA-Z\d]{1,5}(?!\w))*"
    r'(?:,? entitled "[^"]{1,300}")?'
)
_DATED = re.compile(r",? (?:(?:also )?of|dated|adopted on) |,? \((?=\d{1,2} )")
# "the adoption of resolution 60/1 on 1 May"; "on" says when else something was done.
_ON = re.compile(r" on ")
_ADOPTION = re.compile(r"(?<!\w)adopt(?:ed|ing|ion|s)(?!\w)")
_PARTIAL = re.compile(
    rf" of (?P<day>\d{{1,2}})(?: (?P<month>{'|'.join(MONTHS)}))?(?= and |, )"
)
_RESPECTIVELY = re.compile(r",? respectively(?!\w)")

_ROOTS = frozenset(
    {"A", "BWC", "CAC", "CAT", "CBD", "CCPR", "CD", "CED", "CEDAW", "CERD", "CMW"}
    | {"CRC", "CRPD", "DP", "E", "FCCC", "HRC", "HRI", "NPT", "S", "SPT", "ST", "T"}
    | {"TD", "UNEP"}
)
_SYMBOL = (
    r"(?:A|S|E|T|[A-Z][A-Z0-9&]{1,9})"
    r"(?:/[A-Z0-9][A-Za-z0-9.&]{0,40}(?:-(?![A-Z]{1,5}/)[A-Za-z0-9.]{1,20})?"
    r"(?:(?<=\d)\([A-Z0-9-]{1,9}\)|\(\d{1,4}\)(?=/))?|/ (?=\d)\d{1,6}| /\d{1,6}){1,12}"
    r"(?: \((?:19|20)\d\d\))?"
)
_PARAGRAPH_WORD = (
    r"(?:[Oo]perative |[Pp]reambular )?[Pp]aragraphs?(?= \d)|[Pp]aras?\.?(?= ?\d)"
    r"|(?:OP|PP)s?(?= ?\d)"
)
_HEAD = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<word>[Rr]esolutions?|RESOLUTIONS?|[Dd]ecisions?|DECISIONS?|[Rr]es\.)"
    r"(?![\w-])"
    rf"|(?P<paragraph>{_PARAGRAPH_WORD})"
    r"|(?:Treaty Series|TREATY SERIES|Ibid\.?),? (?P<treaty>[Vv]ols?\. ?[\dIVXLC]"
    r"[\dIVXLC, –-]{0,60}(?:and [\dIVXLC]{1,5})?, [Nn]os?\. ?[\dIVX][\dIVX-]{0,12}"
    r"(?:(?:, | and |–)\d{1,6}){0,20})"
    r"|(?P<both>both|all)(?: adopted)? (?:of|on) (?=\w)"
    rf"|(?<![/.])(?:(?P<symbol>{_SYMBOL})"
    rf"|(?P<stray>{_SECURITY}|{_ROMAN}|{_SLASH}))"
    r")"
)
_SYMBOL_AT = re.compile(_SYMBOL)
_BEFORE_STRAY = re.compile(r"(?:,|;| and| or| to| as well as)(?: in)? $")
_BEFORE_LOOSE = re.compile(
    r"(?<!\w)(?:[A-Za-z]{3,}ing|[Rr]ecalls|[Rr]eaffirms|also|further|and|or|both|by|in"
    r"|its|of|to|under|with) $|[,;:(] ?$"
)
_APPOSITION = re.compile(r",? (?:on|entitled|concerning|by|in|annex|regarding)(?!\w)")

_POINT = re.compile(
    r"\d{1,3}(?:\.\d{1,3})*(?: (?:bis|ter|quater)(?!\w))?"
    r"(?: ?\((?:[a-z]{1,5}|\d{1,3})\))*(?![\w/])"
)
_LETTER_POINT = re.compile(r"(?:\([a-z]{1,5}\) ?)+(?<=\))")
_POINT_JOINER = re.compile(r"(?P<comma>, |; )|(?:,? (?:and|or|to|through|&) )|[–-]")
_GOES_ON = re.compile(
    r" (?:above|below|and|or|to|of|thereof|hereof|through|in|as|bis|ter)(?!\w)|[^ ]|$"
    r"| (?![a-z])"
)
_ABOVE = re.compile(r",? (?P<where>above|below)(?!\w)")
_PRESENT = re.compile(
    r",? of (?:the present|this|the current)(?: draft)? (?:resolution|decision|text)"
    r"(?!\w)"
)
_OF_OTHER = re.compile(r",? (?:of|thereof|therein)(?!\w)")
_OF = re.compile(r",? (?:of|in|to) (?:the |document )?")
_DIVISION_BEFORE = re.compile(
    r"(?:[Aa]rticles?|[Aa]rts?\.|[Ss]ections?|[Ss]ects?\.|[Rr]ules?|[Cc]hapters?"
    r"|[Cc]haps?\.|[Aa]nnex|[Gg]oal|[Pp]arts?|[Pp]rinciples?|[Rr]egulations?"
    r"|[Gg]uidelines?) [\w.]{1,9}(?: \([a-z]{1,4}\))?,? $|Ibid\., $"
)
_AFTER_REFERENCE = re.compile(
    r"\)?,? (?:p\. \d{1,4}, |(?:annex|section|sect\.) ?[IVX]*,? )?"
    r"(?:including |in particular |notably )?\(?"
)
_TITLE_BEFORE = re.compile(
    r"(?<![\w-])[A-Z][\w-]+ (?:on|of|for|to|under|with|pursuant to) (?:the )?"
    r"(?:United Nations )?$"
)
_QUOTE = re.compile(r'(?P<open>(?<![^\s(\[])"(?=\S))|"')
_DIGIT = re.compile(r"\d")
_NEAR = 600  # how far a list of numbers may be interrupted


@dataclass(slots=True)
class _Item:
    kind: ReferenceKind
    number: str
    start: int
    end: int
    organ: str | None = None
    own: bool = False
    date: datetime.date | None = None
    date_start: int = 0
    date_end: int = 0
    shared: bool = False
    word_start: int = 0
    word_end: int = 0
    group: int = 0
    in_title: bool = False
    target: str | None = None

    @property
    def dated(self) -> bool:
        return self.date_end > 0

    @property
    def series(self) -> str:
        """What resolutions of one day have in common: session, year, or nothing."""
        if "(" in self.number:
            return self.number[self.number.index("(") :]
        return self.number.partition("/")[0] if "/" in self.number else ""

    def set_date(self, found: FoundDate, *, shared: bool = False) -> None:
        self.date, self.shared = found.date, shared
        self.date_start, self.date_end = found.start, found.end

    def freeze(self) -> Reference:
        return Reference(
            kind=self.kind,
            number=self.number,
            start=self.start,
            end=self.end,
            organ=self.organ,
            own=self.own,
            date=self.date,
            date_start=self.date_start,
            date_end=self.date_end,
            shared_date=self.shared,
            word_start=self.word_start,
            word_end=self.word_end,
            group=self.group,
            in_title=self.in_title,
            target=self.target,
        )


def find(text: str, *, own_organ: str | None = None) -> tuple[Reference, ...]:
    """Return the references of ``text``, in reading order, in linear time.

    ``text`` is the plain text of one paragraph or note (hyphens, quotation marks
    and blanks plain, no note marks); all offsets count its characters, ends not
    included.  ``own_organ`` is the full name of the organ that speaks, without
    article; it is what "its" and its own short name mean.  Never raises.

    Each printed number gives one reference: a range ("paragraphs 3 to 5") its two
    ends, while letters belong to their number (``76/247 A to C``).  A number with
    no word before it counts if a date follows it, or if it goes on with a list.
    """
    if not _DIGIT.search(text):
        return ()
    scan = _Scan(text, own_organ)
    scan.run()
    return tuple(item.freeze() for item in scan.items)


class _Scan:
    """One pass over one text."""

    def __init__(self, text: str, own: str | None) -> None:
        self.text = text
        self.organs = Organs(text, own)
        self.items: list[_Item] = []
        self.group = 0
        self.governor: _Item | None = None  # what holds for the last list ...
        self.last: _Item | None = None  # ... and its last number so far
        self.points: list[_Item] = []  # paragraphs whose owner may follow ...
        self.points_end = 0  # ... from here
        self.symbol_word: tuple[int, int] | None = None
        self.quotes = _quotes(text)
        self.quote_starts = [start for start, _ in self.quotes]

    def run(self) -> None:
        at = 0
        while (head := _HEAD.search(self.text, at)) is not None:
            at = max(self._head(head), head.start() + 1)

    def _head(self, head: re.Match[str]) -> int:
        if head["word"]:
            return self._word(head)
        if head["paragraph"]:
            return self._paragraphs(head)
        if head["treaty"]:
            self.group += 1
            item = self._add(ReferenceKind.TREATY, *head.span("treaty"))
            item.word_start, item.word_end = head.start(), head.start("treaty") - 1
            return head.end()
        if head["both"]:
            return self._both(head)
        if head["symbol"]:
            return self._symbols(head.start(), head["symbol"])
        return self._stray(head)

    def _add(self, kind: ReferenceKind, start: int, end: int) -> _Item:
        number = _normal(self.text[start:end])
        item = _Item(kind, number, start, end, group=self.group)
        item.in_title = self._quoted(start)
        self.items.append(item)
        return item

    # --- resolutions and decisions ---------------------------------------------

    def _word(self, head: re.Match[str]) -> int:
        sign = _SIGN.match(self.text, head.end())
        if sign is None:
            return head.end()
        number = _NUMBER.match(self.text, sign.end())
        if number is None:
            self.symbol_word = head.span()
            return sign.end()
        self.group += 1
        decision = head["word"][0] in "Dd"
        model = _Item(
            ReferenceKind.DECISION if decision else ReferenceKind.RESOLUTION,
            _normal(number[0]),
            number.start(),
            number.end(),
            word_start=head.start(),
            word_end=head.end(),
            group=self.group,
        )
        whose = self.organs.governing(head.start(), model.number)
        model.start = whose.start
        model.organ, model.own = whose.organ, whose.own
        model.in_title = self._titled(head, whose.start)
        self.governor = model
        self._own_points(whose.start, model)
        return self._list(number, model)

    def _list(self, number: re.Match[str] | None, model: _Item) -> int:
        first, at = len(self.items), 0
        parts: list[tuple[_Item, re.Match[str]]] = []
        while number is not None:
            item = self._add(model.kind, *number.span())
            item.organ, item.own, item.group = model.organ, model.own, model.group
            item.word_start, item.word_end = model.word_start, model.word_end
            item.in_title = item.in_title or model.in_title
            self.last = item
            at = self._date(item, first, parts)
            joiner = _JOINER.match(self.text, at)
            number = joiner and _NEXT_NUMBER.match(self.text, joiner.end())
        return self._organ_behind(first, at, model)

    def _date(
        self, item: _Item, first: int, parts: list[tuple[_Item, re.Match[str]]]
    ) -> int:
        """Read the date behind ``item``, also for those before it; return the end."""
        end = item.end
        partial = _PARTIAL.match(self.text, end)
        if partial is not None:
            parts.append((item, partial))
            return partial.end()
        annex = _ANNEX.match(self.text, end)
        if annex is not None:
            end = annex.end()
        of = _DATED.match(self.text, end) or self._adopted_on(item, first, end)
        found = of and date_at(self.text, of.end())
        if found is None:
            return item.end
        item.set_date(found)
        for each, part in parts:
            _complete(each, part, found)
        parts.clear()
        self._share(item, first, found)
        return self._second_date(item, first, found)

    def _adopted_on(self, item: _Item, first: int, end: int) -> re.Match[str] | None:
        before = self.text[max(0, item.word_start - 120) : item.word_start]
        listed = self.items[max(first, len(self.items) - 9) :]
        if _ADOPTION.search(before) or any(other.dated for other in listed):
            return _ON.match(self.text, end)
        return None

    def _share(self, item: _Item, first: int, found: FoundDate) -> None:
        """Give the date to the undated numbers before that can have it too.

        Numbers of different sessions were not adopted on one day.
        """
        for other in reversed(self.items[max(first, len(self.items) - 60) : -1]):
            if other.dated or other.series != item.series:
                return
            other.set_date(found, shared=True)
            item.shared = True

    def _second_date(self, item: _Item, first: int, found: FoundDate) -> int:
        """Read ``of 1 May 2020 and 2 June 2021, respectively``."""
        if not self.text.startswith(" and ", found.end):
            return found.end
        second = date_at(self.text, found.end + 5)
        if second is None or not _RESPECTIVELY.match(self.text, second.end):
            return found.end
        if len(self.items) - first > 1:
            self.items[-2].set_date(found)
            item.set_date(second)
        return second.end

    def _organ_behind(self, first: int, at: int, model: _Item) -> int:
        last = self.items[-1]
        behind = self.organs.behind(at, last.number, its=model.own, word=model.start)
        if behind is None:
            return at
        organ, end = behind
        for item in self.items[first:]:
            item.organ, item.own = organ, model.own and organ == self.organs.own
        of = None if last.dated else self._date_behind_organ(at, end)
        found = of and date_at(self.text, of.end())
        if found is None:
            return end
        last.set_date(found)
        self._share(last, first, found)
        return found.end

    def _date_behind_organ(self, at: int, end: int) -> re.Match[str] | None:
        on = "adopted" in self.text[at:end] and _ON.match(self.text, end)
        return on or _DATED.match(self.text, end)

    def _stray(self, head: re.Match[str]) -> int:
        """Take a number without a word: more of the last list, or a dated one."""
        number = _NEXT_NUMBER.match(self.text, head.start())
        if number is None:
            return head.end()
        model = self._governor_of(number)
        if model is not None:
            return self._list(number, model)
        start = number.start()
        organ = self.organs.directly_before(start, number[0])
        if organ is None and not self._loose(number):
            return head.end()
        self.group += 1
        model = _Item(ReferenceKind.RESOLUTION, "", start, start, organ)
        model.group = self.group
        return self._list(number, model)

    def _loose(self, number: re.Match[str]) -> bool:
        """Tell whether a number that no word governs is dated like a resolution."""
        start = number.start()
        if start and not _BEFORE_LOOSE.search(self.text[max(0, start - 20) : start]):
            return False
        return self._dated(number)

    def _dated(self, number: re.Match[str]) -> bool:
        of = _DATED.match(self.text, number.end())
        return of is not None and date_at(self.text, of.end()) is not None

    def _governor_of(self, number: re.Match[str]) -> _Item | None:
        model, last, at = self.governor, self.last, number.start()
        if model is None or last is None or at - last.end > _NEAR:
            return None
        if not _BEFORE_STRAY.search(self.text[max(0, at - 16) : at]):
            return None
        if ";" in self.text[last.end : at - 2]:
            return None
        plural = self.text[model.word_end - 1] in "sS"
        behind = max(last.end, last.date_end)
        if plural or self._dated(number) or _APPOSITION.match(self.text, behind):
            return model
        return None

    def _both(self, head: re.Match[str]) -> int:
        found = date_at(self.text, head.end())
        if found is None:
            return head.end()
        cited: list[_Item] = []
        for item in reversed(self.items[-60:]):
            if item.kind not in (ReferenceKind.RESOLUTION, ReferenceKind.DECISION):
                continue
            if item.dated or (head["both"] == "both" and len(cited) == 2):
                break
            cited.append(item)
        for item in cited:
            item.set_date(found, shared=len(cited) > 1)
        return found.end

    # --- symbols and paragraphs ------------------------------------------------

    def _symbols(self, start: int, printed: str) -> int:
        """Take a symbol, and the second of a joint one: ``A/79/1-S/2024/2``."""
        end = self._symbol(start, printed)
        while self.text[end : end + 1] == "-":
            match = _SYMBOL_AT.match(self.text, end + 1)
            if match is None:
                break
            end = self._symbol(match.start(), match[0])
        return end

    def _symbol(self, start: int, printed: str) -> int:
        if " (" in printed and "/RES/" not in printed:
            printed = printed[: printed.index(" (")]
        printed = printed.rstrip(".-&")
        if not _is_symbol(printed):
            return start + printed.find("/") + 1
        end = start + len(printed)
        self.group += 1
        item = self._add(ReferenceKind.SYMBOL, start, end)
        item.number = printed.replace("/ ", "/").replace(" /", "/")
        if self.symbol_word and start - self.symbol_word[1] < 8:
            item.word_start, item.word_end = self.symbol_word
        self._own_points(start, item)
        return end

    def _paragraphs(self, head: re.Match[str]) -> int:
        """Read ``paragraphs 3, 5 and 7 to 9 above``."""
        at = head.end() + (self.text[head.end()] == " ")
        point = _POINT.match(self.text, at)
        if point is None:
            return head.end()
        self.group += 1
        owner = self._reference_before(head.start())
        plural = self.text[head.end() - 1] in "s" or "s." in head[0]
        first, base, ended = len(self.items), "", False
        while point is not None:
            item = self._add(ReferenceKind.PARAGRAPH, *point.span())
            item.word_start, item.word_end = head.span()
            if item.number[0] == "(":
                item.number = f"{base} {item.number}"
            else:
                base = item.number.partition(" ")[0]
            at = point.end()
            joiner = _POINT_JOINER.match(self.text, at)
            if joiner is None or (ended and joiner["comma"]):
                break
            ended = ended or "and" in joiner[0]
            point = self._next_point(joiner.end(), plural)
        return self._target(first, at, owner, head.start())

    def _next_point(self, at: int, plural: bool) -> re.Match[str] | None:
        point = _POINT.match(self.text, at) or _LETTER_POINT.match(self.text, at)
        if point is None or (not plural and not _GOES_ON.match(self.text, point.end())):
            return None
        return point

    def _target(self, first: int, at: int, owner: _Item | None, word: int) -> int:
        items = self.items[first:]
        target: str | None = None
        if (where := _ABOVE.match(self.text, at)) is not None:
            target, at = where["where"], where.end()
        elif (present := _PRESENT.match(self.text, at)) is not None:
            target, at = "present", present.end()
        elif _OF_OTHER.match(self.text, at):
            target = "elsewhere"
            self.points, self.points_end = items, at
        elif owner is not None:
            target = owner.number
            for item in items:
                item.organ = owner.organ
        if target in (None, "elsewhere") and _DIVISION_BEFORE.search(
            self.text[max(0, word - 40) : word]
        ):
            target = "elsewhere"
        for item in items:
            item.target = target
        return at

    def _reference_before(self, word: int) -> _Item | None:
        """Return the reference of ``resolution 60/251, para. 5`` at ``word``."""
        if not self.items:
            return None
        last = self.items[-1]
        end = max(last.end, last.date_end if last.date_end < word else 0)
        if last.kind is ReferenceKind.PARAGRAPH or word - end > 40:
            return None
        return last if _AFTER_REFERENCE.fullmatch(self.text[end:word]) else None

    def _own_points(self, start: int, owner: _Item) -> None:
        """Tell the paragraphs just before whose they are."""
        if not 0 < start - self.points_end < 40:
            return
        if _OF.fullmatch(self.text, self.points_end, start):
            for point in self.points:
                point.target, point.organ = owner.number, owner.organ

    # --- titles ----------------------------------------------------------------

    def _titled(self, head: re.Match[str], start: int) -> bool:
        if self._quoted(head.start()):
            return True
        if head["word"][0] != "R":
            return False
        title = _TITLE_BEFORE.search(self.text[max(0, start - 60) : start])
        # The first word of a text is its lead: "Mindful of".
        return title is not None and max(0, start - 60) + title.start() > 0

    def _quoted(self, offset: int) -> bool:
        at = bisect_right(self.quote_starts, offset) - 1
        return at >= 0 and offset < self.quotes[at][1]


def _quotes(text: str) -> list[tuple[int, int]]:
    """Return the quoted stretches of a text that does not itself open with one."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    for mark in _QUOTE.finditer(text):
        if mark["open"]:
            start = mark.start() if mark.start() else None
        elif start is not None:
            found.append((start, mark.end()))
            start = None
    return found


def _complete(item: _Item, part: re.Match[str], found: FoundDate) -> None:
    """Date a number whose date leaves month or year to the next one."""
    month = part["month"]
    number = MONTHS.index(month) + 1 if month else found.month
    item.date = make_date(found.year, number, int(part["day"]))
    item.date_start = part.start("day")
    item.date_end = part.end()


def _normal(number: str) -> str:
    """Put one blank before a bracket, as in ``1325 (2000)``, and none after a hyphen.

    A number that begins with letters has no blank: ``A.1117(30)``.
    """
    number = number.replace("- ", "-")
    if number.find("(") < 1 or number[0].isalpha():
        return number
    head, _, tail = number.partition("(")
    return f"{head.rstrip()} ({tail}"


def _is_symbol(text: str) -> bool:
    root, _, rest = text.partition("/")
    if not _DIGIT.search(rest):
        return False
    return root in _ROOTS or "/" in rest or root[-2:].isdecimal()
