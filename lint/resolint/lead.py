"""The opening verb phrase of a paragraph: where it is, and how it is varied.

A lead is read without looking at italics: first by the longest phrase of the house's
vocabulary, then by the grammar of leads (:mod:`resolint.phrasing`).  *Also* and
*further* are taken out before, and told from the same words that belong to the
sentence ("Encourages further efforts").  Italics count only where they make a longer
phrase plausible.
"""

import re

from resolint.model import Lead, Modifier, Part, RichText
from resolint.phrasing import Word, is_opener, read
from resolint.style import Certainty, Phrase, Style
from resolint.styles.vocabulary import modified, slot

Edit = tuple[int, int, str]
"""Replace ``text[start:end]`` of a paragraph; equal ends insert."""

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_GAP = re.compile(r"\s*(,?)\s*")
_OPENING = re.compile(r"[\s*_\"'\[(]*")
_REACH = 16  # words looked at
_MODIFIERS = {modifier.value: modifier for modifier in Modifier}


def find(body: RichText, style: Style, part: Part | None = None) -> Lead | None:
    """Return the lead that ``body`` opens with, or ``None`` if it opens otherwise.

    ``part`` is the part the paragraph stands in; a participle among the operative
    paragraphs is found all the same, and the lead says so.  Offsets count characters
    of ``body.text``; ends are exclusive.
    """
    words = _words(body.plain)
    bare = [word for word in words if word.text not in _MODIFIERS]
    italic = _opening_italic(body)
    reach = italic[1] if italic else 0
    reading = read(bare, style, sum(1 for word in bare if word.end <= reach))
    if reading is None:
        return None
    last = bare[reading.end - 1]
    modifiers = [w for w in words if w.text in _MODIFIERS and w.start < last.start]
    trailing = _trailing(words, last, reach)
    if trailing is not None:
        modifiers.append(trailing)
        last = trailing
    start = words[0].start
    key = [word.text for word in bare[: reading.end]]
    first = modifiers[0] if modifiers else None
    return Lead(
        text=body.text[start : last.end],
        start=start,
        end=last.end,
        key=" ".join(key + _adverbial(words, last, style)),
        verb=key[reading.verb],
        adverbs=tuple(w for w in key if w in style.adverbs or w.endswith("ly")),
        modifier=_MODIFIERS[first.text] if first else None,
        modifier_start=first.start if first else 0,
        modifier_end=first.end if first else 0,
        modifier_leads=first is words[0],
        part=reading.part,
        known=reading.known,
        italic=italic,
    )


def _words(plain: str) -> list[Word]:
    """Return the first words of ``plain``, up to any mark but a comma."""
    words: list[Word] = []
    opening = _OPENING.match(plain)
    at = opening.end() if opening else 0
    comma = False
    while len(words) < _REACH and (match := _WORD.match(plain, at)):
        text = match[0]
        words.append(Word(text.lower(), at, match.end(), comma, text[0].isupper()))
        gap = _GAP.match(plain, match.end())
        comma = bool(gap and gap[1])
        at = gap.end() if gap else match.end()
    return words


def _opening_italic(body: RichText) -> tuple[int, int] | None:
    """Return the italic stretch that the text opens with, blanks trimmed."""
    stretch = next(body.italics(), None)
    if stretch is None:
        return None
    start, end = stretch
    opening = _OPENING.match(body.plain)
    if opening and start > opening.end():
        return None
    text = body.text
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _trailing(words: list[Word], last: Word, reach: int) -> Word | None:
    """Return *also* or *further* just behind the phrase, if it belongs to it.

    "Further" may belong to what follows ("Encourages further efforts"): it is the
    lead's where italics cover it, or where a word follows that opens a sentence.
    """
    at = words.index(last) + 1
    if at == len(words) or words[at].comma or words[at].text not in _MODIFIERS:
        return None
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if word.text == Modifier.ALSO or word.end <= reach or is_opener(following):
        return word
    return None


def _adverbial(words: list[Word], last: Word, style: Style) -> list[str]:
    """Return the words of "in this regard" and the like, where they follow."""
    at = words.index(last) + 1
    following = [word.text for word in words[at : at + 4]]
    for adverbial in style.data["leads"]["adverbials"]:
        expected: list[str] = adverbial.split()
        if following[: len(expected)] == expected:
            return expected
    return []


def phrase_of(lead: Lead, style: Style) -> Phrase | None:
    """Return the phrase of the vocabulary that ``lead`` is, if it is one exactly.

    "In this regard" behind it does not matter.
    """
    key = lead.key
    for adverbial in style.data["leads"]["adverbials"]:
        key = key.removesuffix(f" {adverbial}")
    return style.phrases.get(tuple(key.split()))


def expected_italic(
    lead: Lead, body: RichText, style: Style
) -> tuple[int, int] | None:
    """Return what the house sets in italics, or ``None`` where that is not certain.

    The offsets count characters of ``body.text``; *also* and *further* are in.
    """
    phrase = phrase_of(lead, style)
    if phrase is None or phrase.certainty is not Certainty.CERTAIN:
        return None
    if phrase.italic_words == len(phrase.key.split()):
        return lead.start, lead.end
    words = [w for w in _words(body.plain) if w.text not in _MODIFIERS]
    return lead.start, words[phrase.italic_words - 1].end


def canonical(
    key: str,
    modifier: Modifier | None,
    part: Part | None,
    style: Style,
    *,
    leading: bool | None = None,
) -> str:
    """Return the lead of ``key`` with *also* or *further* as the house prints it.

    ``leading`` puts the modifier first (``True``) or behind (``False``) against the
    habit of ``part``.
    """
    phrase = style.phrases.get(tuple(key.split()))
    text = phrase.text if phrase else key[:1].upper() + key[1:]
    if modifier is None:
        return text
    if phrase is not None and leading is None:
        return phrase.second if modifier is Modifier.ALSO else phrase.third
    return modified(text, part, modifier, leading=leading)
