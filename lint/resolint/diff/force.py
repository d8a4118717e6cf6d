"""Whether a changed lead makes a paragraph stronger or weaker.

The scales are data of the house (``[force]`` in its style, with their reasons): each
gives verbs a number, and degrees such as *strongly* add to it.  Verbs that share no
scale are different, not stronger or weaker: nothing is guessed.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from resolint import styles
from resolint.diff.comparison import Direction
from resolint.diff.job import Force
from resolint.lead import base_key
from resolint.model import Lead, Part, Resolution
from resolint.style import Style

_DEFAULT = "Human Rights Council"


class _Act(NamedTuple):
    """One verb of a lead: what is left of it, its degree, its force on each scale."""

    core: str
    degree: int
    scales: Mapping[str, int]


def direction(old: Lead, new: Lead, style: Style) -> Direction | None:
    """Return what the change from ``old`` to ``new`` does to the force.

    ``None`` where only *also* or *further*, "in this regard", or participle and
    finite form differ, and for a style without scales.  ``SIDEWAYS`` for another
    lead of equal force, or one that cannot be compared.
    """
    force = style.data.get("force")
    if not force:
        return None
    reader = _Reader(style, force)
    keys = [reader.finite(base_key(lead, style)) for lead in (old, new)]
    if keys[0] == keys[1]:
        return None
    return _between(*(list(reader.acts(key)) for key in keys))


def of_house(text: Resolution) -> Force:
    """Return :func:`direction` by the style of the organ whose text this is.

    An organ without a style of its own has that of the Human Rights Council, by
    which its text was read as well.
    """
    try:
        style = styles.for_organ(text.organ or _DEFAULT)
    except styles.StyleError:
        style = styles.for_organ(_DEFAULT)
    return lambda old, new: direction(old, new, style)


def _between(old: Sequence[_Act], new: Sequence[_Act]) -> Direction:
    """Compare by every scale that both are on, if none of the acts stands alone."""
    if [act.core for act in old] == [act.core for act in new]:
        steps = {b.degree - a.degree for a, b in zip(old, new, strict=True)}
        return _said(steps)
    before, after = _highest(old), _highest(new)
    for acts, others in ((old, after), (new, before)):
        if any(act.scales.keys().isdisjoint(others) for act in acts):
            return Direction.SIDEWAYS
    return _said({after[scale] - before[scale] for scale in before.keys() & after})


def _said(steps: set[int]) -> Direction:
    up = any(step > 0 for step in steps)
    down = any(step < 0 for step in steps)
    if up is down:
        return Direction.SIDEWAYS
    return Direction.STRONGER if up else Direction.WEAKER


def _highest(acts: Sequence[_Act]) -> dict[str, int]:
    """Return the greatest force on each scale: that of "Invites and urges" is 14."""
    found: dict[str, int] = {}
    for act in acts:
        for scale, force in act.scales.items():
            found[scale] = max(force, found.get(scale, force))
    return found


class _Reader:
    """Reads leads by the scales of one house."""

    def __init__(self, style: Style, force: Mapping[str, Any]) -> None:
        self.style = style
        self.neutral = _words(force.get("neutral", ()))
        self.holders = _words(force.get("holders", ()))
        self.degrees = {
            tuple(phrase.split()): int(step)
            for phrase, step in force.get("degrees", {}).get("words", {}).items()
        }
        self.scales: dict[str, dict[str, int]] = {}
        for scale, entries in force.get("scales", {}).items():
            for phrase, number in entries.items():
                self.scales.setdefault(phrase, {})[scale] = int(number)

    def finite(self, key: str) -> str:
        """Return ``key`` with its participles as verbs of the operative part."""
        return " ".join(self._finite(word) for word in key.split())

    def _finite(self, word: str) -> str:
        if word.endswith("ing"):
            stem = word[:-3]
            for verb in (f"{stem}s", f"{stem}es", f"{stem[:-1]}s"):
                if self.style.verbs.get(verb) is Part.OPERATIVE:
                    return verb
        return word

    def acts(self, key: str) -> Iterator[_Act]:
        """Yield the verbs of ``key``, which "and" divides.

        A second noun has the verb of the first: "expresses its appreciation and
        gratitude".
        """
        head: list[str] = []
        for part in key.split(" and "):
            words, degree = self._plain(part.split())
            core = " ".join(words)
            if head and not self._on(core):
                core = " ".join(self._held([*head, *words]))
            else:
                core = " ".join(self._held(words))
            head = head or words[:-1]
            scales = {s: f + degree for s, f in self.scales.get(core, {}).items()}
            yield _Act(core, degree, scales)

    def _plain(self, words: Sequence[str]) -> tuple[list[str], int]:
        """Take neutral words and degrees out of ``words``; the degrees add up."""
        left: list[str] = []
        degree = at = 0
        while at < len(words):
            step = next((d for d in self.degrees if _opens(words, at, d)), None)
            if step is not None:
                degree += self.degrees[step]
                at += len(step)
                continue
            if words[at] not in self.neutral:
                left.append(words[at])
            at += 1
        return left, degree

    def _held(self, words: list[str]) -> list[str]:
        """Return the noun of "expresses concern", where a scale knows it."""
        held = len(words) > 1 and words[0] in self.holders
        return words[1:] if held and self._on(" ".join(words[1:])) else words

    def _on(self, core: str) -> bool:
        return core in self.scales


def _opens(words: Sequence[str], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(words[at : at + len(phrase)]) == phrase


def _words(value: Any) -> frozenset[str]:
    """Return the words of a text block, however the style was read."""
    lines = (value,) if isinstance(value, str) else value
    return frozenset(word for line in lines for word in line.split())
