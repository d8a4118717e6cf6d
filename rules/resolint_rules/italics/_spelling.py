"""Mistyped words of opening phrases, and what was meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resolint.model import Modifier, Paragraph, Part, Role
from resolint.rule import Draft
from resolint.style import Style
from resolint_rules.italics._extent import top_paragraphs

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 4  # letters; a shorter word is one letter off from too many
_REACH = 8  # words
_LONG = 8  # letters; from here on two letters may be off


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word of an opening that is nearly a known one; offsets count characters."""

    paragraph: Paragraph
    start: int
    end: int
    word: str
    meant: str


def misspellings(draft: Draft) -> Iterator[Misspelling]:
    """Yield the mistyped words of all openings, in reading order."""
    known = _Vocabulary.of(draft.style)
    for paragraph in top_paragraphs(draft):
        yield from _judge(draft, paragraph, known)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The words of openings, in lower case.

    ``before`` are those that may stand before the verb, ``verbs`` the verbs of each
    part, ``words`` all of them and what may follow.
    """

    words: frozenset[str]
    before: frozenset[str]
    verbs: dict[Part, frozenset[str]]

    @classmethod
    def of(cls, style: Style) -> "_Vocabulary":
        before = style.adverbs | {modifier.value for modifier in Modifier}
        words = {word for key in style.phrases for word in key}
        words |= style.verbs.keys() | style.data["leads"]["attitudes"]
        for adverbial in style.data["leads"]["adverbials"]:
            words.update(adverbial.split())
        verbs = {
            part: frozenset(verb for verb, own in style.verbs.items() if own is part)
            for part in Part
        }
        return cls(frozenset(words) | before, before, verbs)


def _judge(
    draft: Draft, paragraph: Paragraph, known: _Vocabulary
) -> Iterator[Misspelling]:
    part = Part.PREAMBULAR if paragraph.role is Role.PREAMBULAR else Part.OPERATIVE
    at_verb = True
    for start, end in _words(paragraph):
        printed = paragraph.plain[start:end]
        word = printed.lower()
        if at_verb and (word in known.before or word.endswith("ly")):
            meant = None if word in known.before else _meant(word, known.before)
        elif at_verb:
            verb = any(word in verbs for verbs in known.verbs.values())
            meant = None if verb else _meant(word, known.verbs[part] | known.before)
            at_verb = meant in known.before
        elif word in known.words or _elsewhere(draft, word):
            meant = None
        else:
            meant = _meant(word, known.words)
        if meant is not None:
            meant = meant.capitalize() if printed[0].isupper() else meant
            yield Misspelling(paragraph, start, end, printed, meant)


def _words(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield the words of the opening: in italics, of the lead, or else the first."""
    lead = paragraph.lead
    stretch = next(paragraph.body.italics(), (0, 0))
    end = stretch[1] if stretch[0] <= 1 else 0
    if lead is not None and (lead.known or not end):
        end = lead.end
    for index, match in enumerate(_WORD.finditer(paragraph.plain, 0, 120)):
        if index == _REACH or (index and match.start() >= end):
            return
        if index == 0 or match[0].islower():
            yield match.span()


def _elsewhere(draft: Draft, word: str) -> bool:
    """Tell whether the text has ``word`` more than once."""
    pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    return sum(len(pattern.findall(p.plain)) for p in draft.text.walk()) > 1


def _meant(word: str, known: frozenset[str]) -> str | None:
    if len(word) < _SHORTEST:
        return None
    if word.replace("is", "iz") in known or word.replace("ys", "yz") in known:
        return None
    from rapidfuzz import process  # only an unknown word needs it
    from rapidfuzz.distance import OSA

    reach = 2 if len(word) >= _LONG else 1
    found = process.extract(
        word, known, scorer=OSA.distance, score_cutoff=reach, limit=None
    )
    # Few slips touch the first letter, and the house has no verbs in -ise.
    order = [
        (distance, near[0] != word[0], "is" in near and "is" not in word, near)
        for near, distance, _ in found
    ]
    return min(order)[-1] if order else None
