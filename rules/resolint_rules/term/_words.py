"""Words to replace, with what protects them."""

import re
from collections.abc import Iterator, Sequence

from resolint.passages import Passage

WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


def like(word: str, model: str) -> str:
    """Return ``word`` with a capital or in capitals, as ``model`` has them."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    if model[:1].isupper():
        return word[:1].upper() + word[1:]
    return word


def protected_places(passage: Passage, names: Sequence[str]) -> list[tuple[int, int]]:
    """Return where proper names, quotations and italic titles stand."""
    places = passage.quotations()
    places += [(a, b) for a, b in passage.body.italics() if a > 0]
    for name in names:
        at = passage.plain.find(name)
        while at >= 0:
            places.append((at, at + len(name)))
            at = passage.plain.find(name, at + 1)
    return places


def words(
    passage: Passage, names: Sequence[str] = ()
) -> Iterator[tuple[str, int, int]]:
    """Yield the words outside names, quotations and titles, with their offsets."""
    places = protected_places(passage, names)
    for match in WORD.finditer(passage.plain):
        start, end = match.span()
        if not any(a <= start < b for a, b in places):
            yield match[0], start, end
