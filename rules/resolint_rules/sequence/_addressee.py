"""Whether a repeated lead needs *also*: what it repeats, and whom it addresses.

Statements take it (HOUSE_STYLE SEQ004, SEQ008).  A request, call, invitation or
encouragement takes it where it goes to the same addressee, and stays bare for another
(SEQ005: 93 % and 11 % of the Council's paragraphs).
"""

import re
from enum import Enum, auto

from resolint.model import Paragraph, Part

ADDRESSING = frozenset(
    """
    appeals asks authorizes calls commends congratulates directs encourages instructs
    invites mandates reminds requests thanks urges
    """.split()
)
"""Verbs that address somebody; "calls for" does not."""

_FOR_SOMEBODY = re.compile(r"expresses .*(?:appreciation|gratitude|thanks|condolences)")
_ASIDE = re.compile(r",? in (?:this|that) (?:regard|context|respect|connection)\b,?")
_END = re.compile(r"[,;:.(]|\b(?:to|that|when)\b")
_WORD = re.compile(r"[\w'-]+")
_INSTEAD = ("in addition", "additionally", "moreover", "furthermore")
_ARTICLES = frozenset("the its".split())
_SHADES = frozenset(
    """
    all concerned council for government governments human interested member nations of
    other relevant rights united
    """.split()
)
_REACH = 200  # characters behind the lead that are looked at


class Due(Enum):
    """Whether a paragraph that repeats the lead before it needs *also*."""

    NO = auto()
    LIKELY = auto()
    SURE = auto()


def due(before: Paragraph, after: Paragraph, part: Part) -> Due:
    """Tell whether ``after`` would need a modifier behind ``before``."""
    first, second = before.lead, after.lead
    if first is None or second is None or first.key != second.key:
        return Due.NO
    if after.plain[second.end :].lstrip(" ,").startswith(_INSTEAD):
        return Due.NO
    if part is Part.PREAMBULAR or not addresses(after):
        return Due.SURE
    one, other = _addressee(before), _addressee(after)
    if not one or not other:
        return Due.NO
    if one == other:
        return Due.SURE
    bare = [w for w in one if w not in _SHADES]
    return Due.LIKELY if bare == [w for w in other if w not in _SHADES] else Due.NO


def addresses(paragraph: Paragraph) -> bool:
    """Tell whether the lead of ``paragraph`` addresses somebody."""
    lead = paragraph.lead
    if lead is None:
        return False
    if _FOR_SOMEBODY.match(lead.key):
        return True
    called_for = lead.verb == "calls" and " for" in lead.key
    return lead.verb in ADDRESSING and not called_for


def _addressee(paragraph: Paragraph) -> list[str]:
    """Return the words of the addressee, without articles."""
    lead = paragraph.lead
    assert lead is not None
    text = paragraph.plain[lead.end : lead.end + _REACH]
    text = _ASIDE.sub(" ", text, count=1).lower().lstrip()
    if _FOR_SOMEBODY.match(lead.key):
        text = text.removeprefix("to ")
    end = _END.search(text)
    words = _WORD.findall(text[: end.start()] if end else text)
    return [word for word in words if word not in _ARTICLES]
