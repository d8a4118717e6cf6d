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
from resolint.styles.vocabulary import modified

Edit = tuple[int, int, str]
"""Replace ``text[start:end]`` of a paragraph; equal ends insert."""

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_GAP = re.compile(r"\s*(,?)\s*")
_OPENING = re.compile(r"[\s*_\"'\[(]*")
_REACH = 16  # words looked at
_MODIFIERS = {modifier.value: modifier for modifier in Modifier}


def find(body: RichText, style: Style, part: Part | None = None) -> Lead | None:
    """Return the lead that ``body`` opens with, or ``None`` if it opens otherwise.

    The lead says its part by its own grammar, so that a participle among the
    operative paragraphs is found; ``part``, where the paragraph stands, would decide
    between two readings, and no phrase of the built-in styles has two.  Offsets count
    characters of ``body.text``; ends are exclusive.
    """
    words = _words(body.plain)
    bare, aside = _bare(words, style)
    italic = _opening_italic(body)
    reach = italic[1] if italic else 0
    reading = read(bare, style, sum(1 for word in bare if word.end <= reach))
    if reading is None:
        return None
    last = next(w for w in words if w.start == bare[reading.end - 1].start)
    modifiers = [w for w in words if w.text in _MODIFIERS and w.start < last.start]
    # Operative paragraphs have it first, so that italics prove nothing there.
    covered = reach if reading.part is Part.PREAMBULAR else 0
    trailing = _trailing(words, last, covered)
    if trailing is not None:
        modifiers.append(trailing)
        last = trailing
    start = words[0].start
    key = [word.text for word in bare[: reading.end]]
    aside = aside or _adverbial(words, words.index(last) + 1, style)
    adverbs = tuple(w for w in key if w in style.adverbs or w.endswith("ly"))
    first = modifiers[0] if modifiers else None
    return Lead(
        text=body.text[start : last.end],
        start=start,
        end=last.end,
        key=" ".join(key + aside),
        verb=_verb(key, reading.verb, adverbs),
        adverbs=adverbs,
        modifier=_MODIFIERS[first.text] if first else None,
        modifier_start=first.start if first else 0,
        modifier_end=first.end if first else 0,
        modifier_leads=first is words[0],
        part=reading.part,
        known=reading.known,
        italic=italic,
    )


def _verb(key: list[str], at: int, adverbs: tuple[str, ...]) -> str:
    """Return the verb of a lead: "considered" in "having considered"."""
    if key[at] != "having":
        return key[at]
    return next((word for word in key[at + 1 :] if word not in adverbs), "having")


def _words(plain: str) -> list[Word]:
    """Return the first words of ``plain``, up to any mark but a comma."""
    words: list[Word] = []
    opening = _OPENING.match(plain)
    at = opening.end() if opening else 0
    comma = False
    while len(words) < _REACH and (match := _WORD.match(plain, at)):
        text = match[0]
        words.append(Word(text.lower(), at, match.end(), text[0].isupper(), comma))
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


def _adverbial(words: list[Word], at: int, style: Style) -> list[str]:
    """Return the words of "in this regard" and the like that stand at ``at``."""
    following = [word.text for word in words[at : at + 3]]
    for adverbial in style.data["leads"]["adverbials"]:
        expected: list[str] = adverbial.split()
        if following[: len(expected)] == expected:
            return expected
    return []


def _bare(words: list[Word], style: Style) -> tuple[list[Word], list[str]]:
    """Take *also*, *further* and an adverbial before the verb out of ``words``.

    Returns what is left, and the words of the adverbial.
    """
    opening = 1 if words and words[0].text in _MODIFIERS else 0
    aside = _adverbial(words, opening, style)
    bare: list[Word] = []
    for word in words[opening + len(aside) :]:
        if word.text not in _MODIFIERS:
            bare.append(word if bare or not word.comma else word._replace(comma=False))
        elif bare:
            bare[-1] = bare[-1]._replace(modified=True)
    return bare, aside


def _apart(key: str, style: Style) -> tuple[str, str]:
    """Divide a key into phrase and adverbial: ``"recalling"``, ``"in this regard"``."""
    for adverbial in style.data["leads"]["adverbials"]:
        if key.endswith(f" {adverbial}"):
            return key.removesuffix(f" {adverbial}"), adverbial
    return key, ""


def base_key(lead: Lead, style: Style) -> str:
    """Return the key of ``lead`` without "in this regard" and the like.

    Adopted texts let a chain run through such a lead (*Noting*, in this regard, then
    *Noting also*) and let it stand apart as well: a modifier is an orphan only where
    even the base keys differ, and one is missing only where the whole keys agree.
    Counted in sessions 54 to 57: eleven chains run through, three do not.
    """
    return _apart(lead.key, style)[0]


def phrase_of(lead: Lead, style: Style) -> Phrase | None:
    """Return the phrase of the vocabulary that ``lead`` is, if it is one exactly.

    "In this regard" with it does not matter.
    """
    return style.phrases.get(tuple(base_key(lead, style).split()))


def expected_italic(lead: Lead, body: RichText, style: Style) -> tuple[int, int] | None:
    """Return what the house sets in italics, or ``None`` where that is not certain.

    The offsets count characters of ``body.text``; *also* and *further* are in.
    """
    phrase = phrase_of(lead, style)
    if phrase is None or phrase.certainty is not Certainty.CERTAIN:
        return None
    if lead.key != phrase.key and lead.italic and lead.italic[1] > lead.end:
        return None  # "in this regard" is printed in italics now and then
    bare, aside = _bare(_words(body.plain), style)
    if aside:
        return None  # "Also, in this regard, calls upon"
    if phrase.italic_words == len(phrase.key.split()):
        return lead.start, lead.end
    return lead.start, bare[phrase.italic_words - 1].end


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
    plain, adverbial = _apart(key, style)
    phrase = style.phrases.get(tuple(plain.split()))
    text = phrase.text if phrase else plain[:1].upper() + plain[1:]
    if modifier is not None and phrase is not None and leading is None:
        text = phrase.second if modifier is Modifier.ALSO else phrase.third
    elif modifier is not None:
        text = modified(text, part, modifier, leading=leading)
    return f"{text} {adverbial}".rstrip()


def edits(
    lead: Lead,
    wanted: Modifier | None,
    body: RichText,
    style: Style,
    *,
    leading: bool | None = None,
) -> tuple[Edit, ...]:
    """Return the least edits of ``body.text`` that give ``lead`` the ``wanted`` word.

    A modifier that is there is replaced where it stands, unless ``leading`` says
    where it belongs; a new one goes where the part has it.  Edits do not overlap and
    come in the order of the text.
    """
    moved = leading is not None and leading is not lead.modifier_leads
    if lead.modifier is None:
        return (
            () if wanted is None else (_insertion(lead, wanted, body, style, leading),)
        )
    if wanted is None:
        return (_deletion(lead, body),)
    if moved:
        return _move(lead, wanted, body, style, leading)
    if wanted is lead.modifier:
        return ()
    word = wanted.capitalize() if body.text[lead.modifier_start].isupper() else wanted
    return ((lead.modifier_start, lead.modifier_end, str(word)),)


def _deletion(lead: Lead, body: RichText) -> Edit:
    """Return the edit that takes the modifier and one blank away."""
    text = body.text
    if lead.modifier_leads:
        following = next(w for w in _words(body.plain) if w.start >= lead.modifier_end)
        return lead.modifier_start, following.start + 1, text[following.start].upper()
    start = lead.modifier_start
    while start and text[start - 1].isspace():
        start -= 1
    return start, lead.modifier_end, ""


def _insertion(
    lead: Lead, wanted: Modifier, body: RichText, style: Style, leading: bool | None
) -> Edit:
    """Return the edit that puts ``wanted`` into a lead without modifier."""
    if leading is None:
        leading = lead.part is Part.OPERATIVE
    words, _ = _bare(_words(body.plain), style)
    if leading:
        at = lead.start
        return at, at + 1, f"{wanted.capitalize()} {body.text[at].lower()}"
    form = canonical(lead.key, wanted, lead.part, style, leading=False)
    phrase = phrase_of(lead, style)
    if phrase is not None and phrase.part is Part.PREAMBULAR:
        form = phrase.second if wanted is Modifier.ALSO else phrase.third
    at = words[form.lower().split().index(wanted) - 1].end
    return at, at, f" {wanted}"


def _move(
    lead: Lead, wanted: Modifier, body: RichText, style: Style, leading: bool | None
) -> tuple[Edit, ...]:
    """Return the edits that take the modifier away and put ``wanted`` elsewhere."""
    deletion = _deletion(lead, body)
    insertion = _insertion(lead, wanted, body, style, leading)
    if not lead.modifier_leads:
        return insertion, deletion
    return deletion, insertion
