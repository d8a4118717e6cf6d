"""Did you mean: the known word that a mistyped one is closest to."""

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return what in ``known`` is most like ``word``, or ``None`` for nothing like it.

    Case does not count.
    """
    from rapidfuzz import fuzz, process  # only a mistake needs it

    found = process.extractOne(
        word, list(known), scorer=fuzz.ratio, processor=str.lower, score_cutoff=60
    )
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``; did you mean 'x'?``, or nothing where nothing is like ``word``."""
    found = closest(word, known)
    return f"; did you mean {found!r}?" if found else ""
