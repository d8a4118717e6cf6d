"""Opening phrases in printed notation, and what follows from them.

A line ``*Taking note* of`` is a phrase: what stands between the asterisks is its
text, all of it italic; behind stand, divided by ``|``, the words that often follow
in roman.  A bar inside the asterisks (``*Reiterates| its approval*``) ends the
italics earlier than the phrase.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from resolint.model import Modifier, Part
from resolint.style import Certainty, Phrase

Pattern = tuple[str, ...]


def read_phrases(
    groups: Mapping[str, Mapping[str, str]], forms: Mapping[str, str], pairs: Pattern
) -> dict[Pattern, Phrase]:
    """Return the phrases of a style by the words of their keys.

    ``groups`` holds, for each part and certainty, one phrase a line; ``forms`` maps
    a phrase in lower case with *also* or *further* in its unusual place to nothing
    but itself, by ``"key also"``; ``pairs`` holds ``participle = finite`` lines.
    Raises ``ValueError`` with the line that is not in the notation, or whose
    phrase was given before.
    """
    phrases: dict[Pattern, Phrase] = {}
    for part, group in groups.items():
        for certainty, lines in group.items():
            for line in lines.splitlines():
                if line := line.strip():
                    phrase = _phrase(line, Part(part), Certainty(certainty), forms)
                    words = tuple(phrase.key.split())
                    if words in phrases:
                        raise ValueError(f"phrase given twice: {line}")
                    phrases[words] = phrase
    return _paired(phrases, pairs)


def _phrase(
    line: str, part: Part, certainty: Certainty, forms: Mapping[str, str]
) -> Phrase:
    opening, _, rest = line.partition("*")
    marked, closing, following = rest.partition("*")
    if opening or not closing or not marked.strip():
        raise ValueError(f"no phrase between asterisks: {line}")
    italic, _, roman = marked.partition("|")
    text = " ".join((italic + roman).split())
    key = text.lower()
    return Phrase(
        text=text,
        key=key,
        part=part,
        italic_words=len(italic.split()),
        prepositions=tuple(p.strip() for p in following.split("|") if p.strip()),
        certainty=certainty,
        second=forms.get(f"{key} also") or modified(text, part, Modifier.ALSO),
        third=forms.get(f"{key} further") or modified(text, part, Modifier.FURTHER),
    )


def modified(
    text: str, part: Part | None, modifier: Modifier, *, leading: bool | None = None
) -> str:
    """Put *also* or *further* into the phrase ``text`` where the house puts it.

    Operative phrases have it first; preambular ones last, except behind *Having*
    and before *in the strongest terms* (HOUSE_STYLE SEQ007, SEQ010, SEQ011).
    ``leading`` overrides the part.
    """
    if leading is None:
        leading = part is Part.OPERATIVE
    if leading:
        return f"{modifier.capitalize()} {text[:1].lower()}{text[1:]}"
    words = text.split()
    return " ".join([*words[: slot(words)], modifier, *words[slot(words) :]])


def slot(words: list[str]) -> int:
    """Return the index at which *also* enters a participial phrase of ``words``."""
    if words[0].lower() == "having":
        return 1
    for at in range(1, len(words) - 1):
        if words[at] == "in" and words[at + 1] == "the":
            return at
    return len(words)


def _paired(phrases: dict[Pattern, Phrase], pairs: Pattern) -> dict[Pattern, Phrase]:
    counterparts = dict(_counterparts(phrases))
    for line in pairs:
        participle, _, finite = (side.strip() for side in line.partition("="))
        counterparts |= {participle: finite, finite: participle}
    return {
        words: phrase
        if phrase.key not in counterparts
        else _with_counterpart(phrase, counterparts[phrase.key])
        for words, phrase in phrases.items()
    }


def _with_counterpart(phrase: Phrase, counterpart: str) -> Phrase:
    return Phrase(
        phrase.text,
        phrase.key,
        phrase.part,
        phrase.italic_words,
        phrase.prepositions,
        phrase.certainty,
        phrase.second,
        phrase.third,
        counterpart,
    )


def _counterparts(phrases: Mapping[Pattern, Phrase]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that differ only in the form of one verb, both ways."""
    for words, phrase in phrases.items():
        if phrase.part is not Part.PREAMBULAR:
            continue
        for other in _finite(words):
            if other in phrases:
                yield phrase.key, phrases[other].key
                yield phrases[other].key, phrase.key
                break


def _finite(words: Pattern) -> Iterator[Pattern]:
    for at, word in enumerate(words):
        if word.endswith("ing"):
            stem = word[:-3]
            for finite in (f"{stem}s", f"{stem}es", f"{stem[:-1]}ies"):
                yield (*words[:at], finite, *words[at + 1 :])
            if stem[-2:-1] == stem[-1:]:
                yield (*words[:at], f"{stem[:-1]}s", *words[at + 1 :])


def read_verbs(
    phrases: Mapping[Pattern, Phrase], adverbs: frozenset[str], extra: Mapping[str, Any]
) -> dict[str, Part]:
    """Return the verb of every phrase, and the words of ``extra`` -> part.

    ``extra`` holds words divided by blanks under the name of their part.
    """
    verbs = {
        word: Part(part) for part, words in extra.items() for word in words.split()
    }
    for words, phrase in phrases.items():
        for word in words:
            if word not in adverbs:
                verbs[word] = phrase.part
                break
    return verbs
