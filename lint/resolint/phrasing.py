"""How leads are built: the vocabulary of a house, and the grammar behind it.

Works on the first words of a paragraph from which *also* and *further* were taken.
The grammar is that of adopted texts (HOUSE_STYLE STR005, STR006, ITA003): adverbs,
then a participle, an adjective or a verb in the third person, then complements.
"""

from collections.abc import Sequence
from typing import NamedTuple

from resolint.model import Part
from resolint.style import Certainty, Phrase, Style


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# One of these, behind a phrase, opens what the phrase is about.
_OPENERS = _words(
    """
    a all an and any about as at both by each every for from how in it its no of on
    over regarding that the their these this those through to upon what when where
    whether which with
    """
)
_DETERMINERS = _words("a all an any both each every its the these this those upon")
_PREPOSITIONS = _words("about and as at by for from in of on over that to with")
_NO_PARTICIPLES = _words(
    """
    anything concerning during everything evening funding housing meeting morning
    notwithstanding nothing owing pending regarding something training
    """
)
_NO_VERBS = _words(
    """
    actors always as children countries donors governments groups his institutions its
    measures members nations organizations others parties partners peoples persons
    societies stakeholders states this those victims women
    """
)
_PARTICIPLES = _words(
    """
    become been borne chosen done drawn found given held heard kept known learned led
    made met read seen sent set shown sought spoken taken thought undertaken written
    """
)
_LONGEST = 8  # words; the longest phrase of the vocabulary has seven


class Word(NamedTuple):
    """A word of an opening, in lower case, with its place in the text."""

    text: str
    start: int
    end: int
    capital: bool
    comma: bool = False  # before it
    modified: bool = False  # "also" or "further" behind it


class Reading(NamedTuple):
    """How far a lead reaches, as indexes of words; ``end`` is exclusive."""

    verb: int
    end: int
    part: Part
    known: bool


def is_opener(word: Word | None) -> bool:
    """Tell whether a lead may end before ``word``, without asking for its sense."""
    return word is None or word.comma or word.capital or word.text in _OPENERS


def read(words: Sequence[Word], style: Style, italic: int) -> Reading | None:
    """Return how far the lead reaches that opens ``words``, or ``None``.

    ``words`` holds neither *also* nor *further*; the first ``italic`` are in italics.
    """
    return _Grammar(words, style, italic).lead()


class _Grammar:
    """The words of one opening, read by the rules of one house."""

    def __init__(self, words: Sequence[Word], style: Style, italic: int) -> None:
        self.words = words
        self.italic = italic
        self.style = style
        leads = style.data["leads"]
        self.nouns: frozenset[str] = leads["attitudes"]
        self.holders: frozenset[str] = leads["holders"]

    def lead(self) -> Reading | None:
        verb = self._adverbs(0)
        found = self._phrase(0)
        if found is None or found[0] <= verb:
            found = self._phrase(verb)
        if found:
            core, phrase = found
            part: Part | None = phrase.part
            if core == verb + 1 and self._qualifies_noun(verb):
                return None
        else:
            part = self._part(verb)
            core = self._core(verb)
        if part is None:
            return None
        end = self._complements(verb, core, part)
        end = self._italics(verb, end)
        end = self._possessive(verb, end)
        whole = self.style.phrases.get(tuple(w.text for w in self.words[:end]))
        known = whole is not None and whole.certainty is not Certainty.UNATTESTED
        return Reading(verb, end, part, known)

    def _possessive(self, verb: int, end: int) -> int:
        """Return where a lead such as "Reaffirms its commitment" ends in this text.

        Adopted texts print both *Reaffirms* and *Reaffirms its commitment*, and their
        chains follow the italics.  Without italics the place of "also" tells, and
        then the habit of the house.  "Expresses its ..." is never divided.
        """
        its = verb + 1
        if self._text(its) != "its" or self._text(verb).startswith("express"):
            return end
        if self.italic:
            return end if self.italic > its else its
        whole = self.words[end - 1].modified or self.style.data["leads"]["italic_its"]
        return end if whole and not self.words[verb].modified else its

    def _text(self, at: int) -> str:
        """The word at ``at``, or nothing behind the last and behind a comma."""
        if at >= len(self.words) or (at and self.words[at].comma):
            return ""
        return self.words[at].text

    def _is_adverb(self, word: str) -> bool:
        return word in self.style.adverbs or (word.endswith("ly") and len(word) > 4)

    def _adverbs(self, at: int) -> int:
        while self._is_adverb(self._text(at)) and self._text(at + 1):
            at += 1
        return at

    def _phrase(self, at: int) -> tuple[int, Phrase] | None:
        """Return the end of the longest phrase of the vocabulary at ``at``, and it."""
        words: list[str] = []
        while len(words) < _LONGEST and (word := self._text(at + len(words))):
            words.append(word)
        while words:
            if phrase := self.style.phrases.get(tuple(words)):
                return at + len(words), phrase
            words.pop()
        return None

    def _qualifies_noun(self, verb: int) -> bool:
        """Tell "Concerned States" and "Resolved issues" from leads."""
        following = self._text(verb + 1)
        if not self._text(verb).endswith("ed") or verb < self.italic or not following:
            return False
        return following not in _OPENERS and not self._is_adverb(following)

    def _part(self, at: int) -> Part | None:
        word, following = self._text(at), self._text(at + 1)
        if known := self.style.verbs.get(word):
            return known
        if word in _NO_VERBS or word in _NO_PARTICIPLES or len(word) < 4:
            return None
        if word.endswith("ing") and len(word) > 5:
            return Part.PREAMBULAR
        if word.endswith("ed"):
            held = following in _PREPOSITIONS or at < self.italic
            return Part.PREAMBULAR if held else None
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            held = following in _DETERMINERS or at < self.italic
            return Part.OPERATIVE if held else None
        return None

    def _core(self, verb: int) -> int:
        """Return the end of a verb with its auxiliary, which no phrase has."""
        end = verb + 1
        word = self._text(verb)
        if word == "having":
            after = self._adverbs(end)
            held = self._text(after)
            return after + 1 if held.endswith("ed") or held in _PARTICIPLES else end
        if word in ("is", "being", "remains", "remaining"):
            after = self._adverbs(end)
            held = self._text(after)
            known = self.style.verbs.get(held) is Part.PREAMBULAR
            return after + 1 if known or held.endswith("ed") else end
        if word in ("continues", "continuing") and self._text(end) == "to":
            return self._continued(end + 1) or end
        return end

    def _continued(self, at: int) -> int | None:
        """Return the end of what is continued: "to welcome", "to be concerned"."""
        base = self._text(at)
        if base == "be":
            after = self._adverbs(at + 1)
            return after + 1 if self._text(after).endswith("ed") else None
        finite = next(
            (f for f in (base + "s", base + "es") if f in self.style.verbs), ""
        )
        return at + 1 if finite else None

    def _complements(self, verb: int, end: int, part: Part) -> int:
        while (further := self._complement(verb, end, part)) > end:
            end = further
        return end

    def _complement(self, verb: int, at: int, part: Part) -> int:
        """Return the end of the complement at ``at``, or ``at`` if there is none."""
        word, following = self._text(at), self._text(at + 1)
        if word == "with" and following != "respect":
            return self._noun(at + 1) or at
        if word == "it" and self._text(verb).startswith(("consider", "believ", "find")):
            return at + 2 if following else at
        if word == "its":
            return (self._holds(verb) and self._noun(at + 1)) or at
        if word == "in" and following == "the":
            words = [self._text(n) for n in range(at + 2, at + 5)]
            strongest = words[:2] == ["strongest", "terms"]
            possible = words == ["strongest", "possible", "terms"]
            return at + 4 if strongest else at + 5 if possible else at
        if word == "once" and following in ("again", "more"):
            return self._called(verb, at + 2)
        if word == "again" and self._called(verb, at + 1) > at + 1:
            return at + 2
        if word == "without" and following == "reservation":
            return at + 2
        if word == "and":
            return self._joined(at + 1, part) or at
        if self._is_adverb(word) and is_opener(self._word(at + 1)):
            return at + 1
        if at == verb + 1 and self._text(verb).startswith("express"):
            return self._noun(at) or at
        return at

    def _called(self, verb: int, at: int) -> int:
        """Take in the "upon" or "for" of "Calls once again upon"."""
        call = self._text(verb).startswith("call")
        return at + 1 if call and self._text(at) in ("upon", "on", "for") else at

    def _word(self, at: int) -> Word | None:
        return self.words[at] if at < len(self.words) else None

    def _noun(self, at: int) -> int | None:
        """Return the end of "(adjective) attitude (and (adjective) attitude)"."""
        for end in range(at, at + 4):
            word = self._text(end)
            if word in self.nouns:
                if self._text(end + 1) == "and":
                    return self._noun(end + 2) or end + 1
                return end + 1
            if not word or (word in _OPENERS and word != "and"):
                return None
        return None

    def _holds(self, verb: int) -> bool:
        word = self._text(verb)
        stems = (word[:-1], word[:-2], word[:-3], word[:-3] + "e")
        return any(stem in self.holders for stem in stems)

    def _joined(self, at: int, part: Part) -> int | None:
        """Return the end of a second verb: "Welcomes **and** strongly encourages"."""
        verb = self._adverbs(at)
        if self.style.verbs.get(self._text(verb)) is not part:
            return None
        found = self._phrase(at) or self._phrase(verb)
        return max(found[0] if found else 0, verb + 1)

    def _italics(self, verb: int, end: int) -> int:
        """Return the end of the italics where they make one longer lead plausible."""
        tail = [self._text(at) for at in range(end, self.italic)]
        if not tail or len(tail) > 5 or "" in tail or tail[-1] in _OPENERS:
            return end
        if tail[0] in ("with", "once", "again", "without"):
            return self.italic
        held = self._holds(verb) or self._text(verb) == "recalls"
        cited = tail[-1] in ("resolution", "resolutions")
        return self.italic if held and tail[0] == "its" and not cited else end
