"""Names of organs in running text, and whose resolution a resolution is.

Offsets count characters of the plain text, ends not included.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

GENERAL_ASSEMBLY = "General Assembly"
SECURITY_COUNCIL = "Security Council"
ECONOMIC_AND_SOCIAL_COUNCIL = "Economic and Social Council"
COMMISSION_ON_HUMAN_RIGHTS = "Commission on Human Rights"

_FULL_NAMES = (
    GENERAL_ASSEMBLY,
    SECURITY_COUNCIL,
    ECONOMIC_AND_SOCIAL_COUNCIL,
    COMMISSION_ON_HUMAN_RIGHTS,
    "Human Rights Council",
    "Trusteeship Council",
    "Peacebuilding Commission",
    "Peace and Security Council",  # of the African Union, else read as the Council
    "United Nations Environment Assembly",
    "World Health Assembly",
    "Governing Council",
    "Commission for Social Development",
    "Commission on Crime Prevention and Criminal Justice",
    "Commission on Narcotic Drugs",
    "Commission on Population and Development",
    "Commission on Science and Technology for Development",
    "Commission on Sustainable Development",
    "Commission on the Status of Women",
    "Sub-Commission on the Promotion and Protection of Human Rights",
    "African Commission on Human and Peoples' Rights",
    "Conference of the Parties",
    "Conference of the States Parties",
)
_SHORT = frozenset({"Assembly", "Commission", "Council", "Conference"})
_KNOWN = "|".join(sorted(map(re.escape, _FULL_NAMES), key=len, reverse=True))
_KNOWN_AT_END = re.compile(rf"(?<!\w)(?:{_KNOWN})$")
# Capital words before a head noun name a body that the list above does not have.
_MENTION = re.compile(
    rf"(?<![\w'-])(?:{_KNOWN}"
    r"|(?:[A-Z][\w'-]+ ){0,5}(?:Assembly|Commission|Committee|Conference|Congress"
    r"|Council|Board|Organization|Union))(?![\w-])"
)
_LEADING = re.compile(r"(?:\w+(?:ing|ed|s) )*(?:The )?(?:United Nations (?=General))?")
_QUALIFIED = (
    r"(?:(?:annual|earlier|first|following|key|landmark|last|latest|most|previous|"
    r"recent|related|relevant|same|subsequent)(?:,| and)? ){0,4}"
)
_ITS = re.compile(rf"(?<!\w)[Ii]ts {_QUALIFIED}$")
_BETWEEN = re.compile(
    rf"(?:(?<=Parties) to the [A-Z][^,;.]{{3,100}}|'s?)? {_QUALIFIED}"
)
_SUBJECT = re.compile(r",? (?:in|by|through|under) ")
_THROUGH = re.compile(
    r"(?:[^;]*[ ,])?(?:in|by|through|under|with|pursuant to|adopted|adopting) "
    r"|,? in (?:paragraphs?|sections?|annex|part)[^,;]{1,40} of "
)
# A verb of the author after a comma: "its" behind it is the author's again.
_RESTART = re.compile(
    r", (?:and )?(?:also |further )?(?:acknowledg|affirm|bear|emphasi[sz]|not|reaffirm"
    r"|recall|recogni[sz]|reiterat|request|stress|welcom)(?:ing|e?s)(?!\w)"
)
_NOUN_BEHIND = re.compile(r"(?:'s?)? (?:resolution|decision)")
_NAME = (
    rf"(?P<name>{_KNOWN}|(?:[A-Z][\w'-]+ ){{0,5}}(?:Assembly|Commission|Committee"
    r"|Conference|Congress|Council|Board|Organization|Union))(?![\w-])"
)
_AFTER = re.compile(rf",? (?:of|adopted by) (?:the )?{_NAME}")
# "that, in its resolution 48/141, the Assembly decided": the subject comes late.
_SUBJECT_AFTER = re.compile(
    rf"(?:, entitled \"[^\"]{{1,300}}\")?, the {_NAME}(?= [a-z])"
)
_IN_ITS = re.compile(r"(?<!\w)(?:[Bb]y|[Ii]n|[Tt]hrough|[Uu]nder) $")
_OF_ITS = re.compile(r"(?: on \d[^,;]{1,30})? of ")
_SUBSEQUENT = re.compile(r"[^;]*,? and (?=its subsequent)")
_INCLUDING = re.compile(
    r"(?:resolutions|decisions)(?!\w)[^;]{0,120}[ ,](?:including|in particular|namely"
    r"|most recently|the (?:most recent|latest)(?: of which (?:is|are|was)| being)?)"
    r",?(?: inter alia,?)? (?:the )?"
)
_REACH = 200  # characters a name governs; a clause is seldom longer


@dataclass(frozen=True, slots=True)
class Governing:
    """Whose a resolution is: organ, whether "its" is the author's own, and where.

    ``start`` is where the name or "its" begins, or the word itself without either.
    """

    organ: str | None
    own: bool
    start: int


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    name: str

    @property
    def short(self) -> bool:
        return self.name in _SHORT


@dataclass(frozen=True, slots=True)
class Organs:
    """The organs that ``text`` names; ``own`` is the full name of its author."""

    text: str
    own: str | None = None
    _mentions: tuple[_Mention, ...] = field(init=False)
    _starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find every name once, so that each look-up is short."""
        mentions = tuple(map(_mention, _MENTION.finditer(self.text)))
        object.__setattr__(self, "_mentions", mentions)
        object.__setattr__(self, "_starts", tuple(m.start for m in mentions))

    def governing(self, word: int, number: str) -> Governing:
        """Tell whose the resolution ``number`` is whose word stands at ``word``.

        The name directly before governs ("Assembly resolution"), else "its"; "its"
        is the author's unless another organ is the subject ("the Assembly, in its
        resolution").  ``number`` helps with a short name: only the Security Council
        numbers ``1325 (2000)``.
        """
        before = self.text[max(0, word - 100) : word]
        its = _ITS.search(before)
        if its is not None:
            return self._its(word - len(before) + its.start(), number)
        mention = self._before(word)
        if mention is not None and word - mention.end <= _REACH:
            between = self.text[mention.end : word]
            subject = _SUBJECT.fullmatch(between) is not None
            if subject or _BETWEEN.fullmatch(self.text, mention.end, word):
                organ = self.full_name(mention.name, number, mention.start)
                return Governing(organ, False, word if subject else mention.start)
            if _INCLUDING.fullmatch(between.removeprefix(" ")):
                organ = self.full_name(mention.name, number, mention.start)
                return Governing(organ, False, word)
        return Governing(_by_form(number), False, word)

    def directly_before(self, offset: int, number: str) -> str | None:
        """Return the organ of "Human Rights Council S-36/1", which lacks a word.

        The number begins at ``offset``; "the last resolution of the Assembly, 77/1"
        is one as well.
        """
        mention = self._before(offset)
        if mention is None or not 0 < offset - mention.end <= 2:
            return None
        lacks = not mention.short and mention.end == offset - 1
        before = self.text[max(0, mention.start - 18) : mention.start]
        if lacks or re.search(r"(?:resolution|decision)s? of (?:the )?$", before):
            return self.full_name(mention.name, number, mention.start)
        return None

    def behind(
        self, offset: int, number: str, *, its: bool = False, word: int = 0
    ) -> tuple[str | None, int] | None:
        """Read "of the Conference of the Parties" at ``offset``: name and its end.

        With ``its``, which stands at ``word``, read the late subject of "in its
        resolution 48/141, the Assembly decided", and nothing else.
        """
        if its:
            if not _IN_ITS.search(self.text[max(0, word - 10) : word]):
                return None
            match = _SUBJECT_AFTER.match(self.text, offset)
            if match is None or _NOUN_BEHIND.match(self.text, match.end()):
                return None
            name = self.full_name(match["name"], number, match.start("name"))
            return None if name is None else (name, offset)
        match = _AFTER.match(self.text, offset)
        if match is None:
            return None
        return self.full_name(match["name"], number, match.start("name")), match.end()

    def full_name(self, name: str, number: str, offset: int) -> str | None:
        """Return the full name for ``name``, which may be a short form.

        The author's own short name is the author; else the last full name before
        ``offset`` with that noun counts; "the Assembly" is the General Assembly.
        """
        if name not in _SHORT:
            return name
        if name == "Council" and number.endswith(")"):
            return SECURITY_COUNCIL
        if self.own and self.own.endswith(name) and not _is_year(number):
            return self.own
        at = bisect_right(self._starts, offset) - 1
        for mention in reversed(self._mentions[max(0, at - 8) : max(0, at)]):
            if _is_head(name, mention.name):
                return mention.name
        if _is_year(number) and name in ("Council", "Commission"):
            council = name == "Council"
            return (
                ECONOMIC_AND_SOCIAL_COUNCIL if council else COMMISSION_ON_HUMAN_RIGHTS
            )
        return GENERAL_ASSEMBLY if name == "Assembly" else None

    def _its(self, its: int, number: str) -> Governing:
        mention = self._before(its)
        if mention is None or its - mention.end > _REACH:
            return Governing(self.own, True, its)
        if not self._is_subject(mention, its):
            return Governing(self.own, True, its)
        organ = self.full_name(mention.name, number, mention.start)
        return Governing(organ, organ is not None and organ == self.own, its)

    def _is_subject(self, mention: _Mention, its: int) -> bool:
        """Tell whether "its" is the organ's that was named before it."""
        between = self.text[mention.end : its]
        if _SUBSEQUENT.match(self.text, mention.end, its + 14):
            return True
        if _NOUN_BEHIND.match(between) or _RESTART.search(between):
            return False
        by = self.text[max(0, mention.start - 7) : mention.start].endswith("by the ")
        return bool(_THROUGH.fullmatch(between) or (by and _OF_ITS.fullmatch(between)))

    def _before(self, offset: int) -> _Mention | None:
        at = bisect_right(self._starts, offset) - 1
        return self._mentions[at] if at >= 0 else None


def _mention(match: re.Match[str]) -> _Mention:
    text = match[0]
    known = _KNOWN_AT_END.search(text)
    if known is not None:
        return _Mention(match.start() + known.start(), match.end(), known[0])
    lead = _LEADING.match(text)
    skip = lead.end() if lead and match.start() == 0 else 0
    return _Mention(match.start() + skip, match.end(), text[skip:])


def _is_head(name: str, full: str) -> bool:
    """Tell whether "the Commission" can stand for ``full``."""
    return full.startswith(f"{name} ") or full.endswith(f" {name}")


def _by_form(number: str) -> str | None:
    """Return the organ that alone numbers in this form: ``1325 (2000)``."""
    year = re.fullmatch(r"\d{1,4} \((?:19|20)\d\d\)", number)
    return None if year is None else SECURITY_COUNCIL


def _is_year(number: str) -> bool:
    """Tell whether the number counts within a year: ``2003/32``."""
    return number[:2] in ("19", "20") and number[4:5] == "/"
