"""Opening phrases in printed notation, and what follows from them.

A line ``*Taking note* of`` is a phrase: what stands between the asterisks is its
text, all of it italic; behind stand, divided by ``|``, the words that often follow
in roman.  A bar inside the asterisks (``*Reiterates| its approval*``) ends the
italics earlier than the phrase.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from resolint.model import Modifier, Part
from resolint.style import Certainty, Phrase

Pattern = tuple[str, ...]


def read_phrases(
    groups: Mapping[str, Mapping[str, str]],
    forms: Mapping[str, str],
    pairs: Mapping[str, str],
) -> dict[Pattern, Phrase]:
    """Return the phrases of a style by the words of their keys.

    ``groups`` holds, for each part and certainty, one phrase a line; ``forms`` maps
    ``"key also"`` and ``"key further"`` to the form of a phrase that does not follow
    :func:`modified`; ``pairs`` maps irregular participles to their finite forms.
    Raises ``ValueError`` with the line that is not in the notation, or whose
    phrase was given before.
    """
    phrases: dict[Pattern, Phrase] = {}
    for part, group in groups.items():
        kind = Part(part)
        for certainty, lines in group.items():
            degree = Certainty(certainty)
            for line in lines.splitlines():
                if line := line.strip():
                    phrase = _phrase(line, kind, degree, forms)
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
    if not {"also", "further"}.isdisjoint(key.split()):
        raise ValueError(f"also and further are no part of a phrase: {line}")
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


def _paired(
    phrases: dict[Pattern, Phrase], given: Mapping[str, str]
) -> dict[Pattern, Phrase]:
    """Give each phrase its counterpart in the other part."""
    pairs = dict(_verb_pairs({words[0] for words in phrases}))
    counterparts: dict[Pattern, Pattern] = {}
    for words, phrase in phrases.items():
        if phrase.part is Part.PREAMBULAR:
            other = tuple(pairs.get(word, word) for word in words)
            if other != words:
                counterparts[words] = other
                if other in phrases:
                    counterparts[other] = words
    for participle, finite in given.items():
        left, right = tuple(participle.split()), tuple(finite.split())
        counterparts[left] = right
        counterparts.setdefault(right, left)
    return {
        words: replace(phrase, counterpart=" ".join(counterparts[words]))
        if words in counterparts
        else phrase
        for words, phrase in phrases.items()
    }


def _verb_pairs(verbs: set[str]) -> Iterator[tuple[str, str]]:
    """Yield participle and third person of each verb that has both in ``verbs``."""
    for verb in verbs:
        if verb.endswith("ing"):
            stem = verb[:-3]
            for finite in (f"{stem}s", f"{stem}es", f"{stem[:-1]}ies", f"{stem[:-1]}s"):
                if finite in verbs:
                    yield verb, finite
                    break


def read_verbs(
    phrases: Mapping[Pattern, Phrase],
    adverbs: frozenset[str],
    extra: Mapping[str, Iterable[str]],
) -> dict[str, Part]:
    """Return the verb of every phrase, and the words of ``extra`` -> part.

    ``extra`` holds words under the name of their part.
    """
    verbs = {word: Part(part) for part, words in extra.items() for word in words}
    for words, phrase in phrases.items():
        for word in words:
            if word not in adverbs:
                verbs[word] = phrase.part
                break
    return verbs
