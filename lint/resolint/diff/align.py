"""Second stage: which paragraphs belong together.

Paragraphs are paired by content and order, never by number.  The stages are those of
a careful reader: what is certain; what the order of the text says of the rest; what
was split or merged; and at last what has moved.  A move needs more evidence than a
pair in order, because texts of this kind are full of paragraphs that look alike.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from resolint.diff.chain import Candidate, heaviest
from resolint.diff.scores import Scores, Weights, Words


class Unit(NamedTuple):
    """A paragraph to be paired: its words, and the part of the text it stands in."""

    words: Words
    part: str = ""


class Link(NamedTuple):
    """Paragraphs that belong together, by their places, each side in order.

    ``score`` is the similarity of the pair, for several on a side that of the best
    pair.  ``moved`` says that some pair of it is off the heaviest chain.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    score: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a fragment must have in common with what is left over of a paragraph.

    ``score`` is the weight of the phrases they share over the geometric mean of
    their weights, ``share`` the same over the weight of the fragment, ``words`` the
    number of words of these phrases.
    """

    score: float
    share: float
    words: int


NEVER = Evidence(2, 2, 0)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The few numbers of the alignment; similarities from 0 to 1."""

    floor: float = 0.25
    """A pair in order is at least so alike."""
    sure: float = 0.6
    """A pair so alike, and by ``sure_margin`` more than any other, is certain."""
    sure_margin: float = 0.2
    move: float = 0.45
    """A moved pair is at least so alike, and by ``margin`` more than any other."""
    margin: float = 0.1
    words: int = 6
    """Fewer words than these are no evidence of a move."""
    beside: Evidence = Evidence(score=0.2, share=0.1, words=6)
    """What makes a free neighbour a fragment of a paragraph beside its partner."""
    apart: Evidence = Evidence(score=0.25, share=0.2, words=10)
    """The same for a fragment that stands elsewhere."""


_ANCHORED = 500
"""Texts of more paragraphs are cut at unique equal paragraphs first."""
_TELLING = 60
"""A word in more rests than these does not lead to any of them."""
_OTHER_PART = 0.02
"""A pair across preamble and operative part is worth so much less: a tie-break."""


def align(
    old: Sequence[Unit],
    new: Sequence[Unit],
    *,
    weights: Weights | None = None,
    thresholds: Thresholds | None = None,
) -> list[Link]:
    """Return the links between two texts, by their first places in the old one.

    Every place occurs in at most one link.  ``align(b, a)`` gives the same links with
    their sides exchanged.  ``weights`` come from the units unless given.
    """
    weights = weights or Weights(unit.words for unit in (*old, *new))
    # Ties are broken by the order of places; so both directions must go one way.
    if [u.words for u in new] < [u.words for u in old]:
        links = _Alignment(new, old, weights, thresholds or Thresholds()).links()
        return sorted(Link(n, o, s, m) for o, n, s, m in links)
    return sorted(_Alignment(old, new, weights, thresholds or Thresholds()).links())


class _Alignment:
    """One run; the stages add to ``pairs``, best first by their evidence."""

    def __init__(
        self,
        old: Sequence[Unit],
        new: Sequence[Unit],
        weights: Weights,
        thresholds: Thresholds,
    ) -> None:
        self.old, self.new = old, new
        self.weights, self.is_ = weights, thresholds
        words = [u.words for u in old], [u.words for u in new]
        self.scores = Scores(*words, weights)
        self.pairs: dict[tuple[int, int], float] = {}
        self.table: dict[int, dict[int, float]] = {}

    def links(self) -> list[Link]:
        """Run the stages and return the links."""
        for rows, columns in self._segments():
            self.table.update(self.scores.block(rows, columns))
        self._discount()
        self._in_order()
        self._moves()
        self._fragments()
        return self._grouped()

    # What each stage leaves over.

    def _free_old(self) -> list[int]:
        used = {i for i, _ in self.pairs}
        return [i for i in range(len(self.old)) if i not in used]

    def _free_new(self) -> list[int]:
        used = {j for _, j in self.pairs}
        return [j for j in range(len(self.new)) if j not in used]

    def _segments(self) -> list[tuple[range, range]]:
        """Cut long texts at the paragraphs that are equal and unique on both sides."""
        sizes = len(self.old), len(self.new)
        if max(sizes) <= _ANCHORED:
            return [(range(sizes[0]), range(sizes[1]))]
        anchors = heaviest(_unique_equals(self.old, self.new))
        segments: list[tuple[range, range]] = []
        at = (0, 0)
        for anchor in [*anchors, Candidate(*sizes, 0)]:
            segments.append((range(at[0], anchor.old), range(at[1], anchor.new)))
            if anchor.old < sizes[0]:
                self.pairs[anchor.old, anchor.new] = 1.0
            at = anchor.old + 1, anchor.new + 1
        return [(rows, columns) for rows, columns in segments if rows and columns]

    def _discount(self) -> None:
        for i, row in self.table.items():
            for j in row:
                if self.old[i].part != self.new[j].part:
                    row[j] -= _OTHER_PART

    def _in_order(self) -> None:
        """Pair what is certain with nothing else, and the rest as the order says."""
        certain = self._mutual(self.table, self.is_.sure, self.is_.sure_margin)
        rows, columns = dict(certain), {j: i for i, j in certain}
        candidates = [
            Candidate(i, j, score - self.is_.floor)
            for i, row in self.table.items()
            for j, score in row.items()
            if score > self.is_.floor and rows.get(i, j) == j and columns.get(j, i) == i
        ]
        for i, j, _ in heaviest(candidates):
            self.pairs[i, j] = self.table[i][j]

    def _moves(self) -> None:
        """Pair what is left and alike beyond doubt, wherever it stands."""
        free_old, free_new = self._free_old(), self._free_new()
        table = self.table
        if max(len(self.old), len(self.new)) > _ANCHORED:
            table = self.scores.block(free_old, free_new)
        found = self._mutual(table, self.is_.move, self.is_.margin)
        old, new = set(free_old), set(free_new)
        for i, j in found:
            enough = min(len(self.old[i].words), len(self.new[j].words))
            if i in old and j in new and enough >= self.is_.words:
                self.pairs[i, j] = table[i][j]

    def _mutual(
        self, table: dict[int, dict[int, float]], least: float, margin: float
    ) -> list[tuple[int, int]]:
        """Return the pairs that are each other's best by a margin."""
        by_column: dict[int, dict[int, float]] = {}
        for i, row in table.items():
            for j, score in row.items():
                by_column.setdefault(j, {})[i] = score
        best = {
            j: _clear_best(column, least, margin) for j, column in by_column.items()
        }
        pairs = ((i, _clear_best(row, least, margin)) for i, row in table.items())
        return [(i, j) for i, j in pairs if j is not None and best[j] == i]

    def _fragments(self) -> None:
        """Find the other parts of split and merged paragraphs among what is left."""
        found = [
            *self._parts(self._free_new(), self.new, self.old, 1),
            *self._parts(self._free_old(), self.old, self.new, 0),
        ]
        used: set[tuple[int, int]] = set()
        for score, free, whole, side in sorted(found, reverse=True):
            # A paragraph that is a fragment is not at the same time split or merged.
            if (side, free) in used or (1 - side, whole) in used:
                continue
            pair = (whole, free) if side else (free, whole)
            if not self._simple(pair, side):
                continue
            used.add((side, free))
            self.pairs[pair] = score

    def _simple(self, pair: tuple[int, int], side: int) -> bool:
        """Tell whether the pair gives one to several, not several to several."""
        mates = [p[side] for p in self.pairs if p[1 - side] == pair[1 - side]]
        return all(sum(p[side] == mate for p in self.pairs) == 1 for mate in mates)

    def _parts(
        self,
        free: Sequence[int],
        mine: Sequence[Unit],
        others: Sequence[Unit],
        side: int,
    ) -> Iterable[tuple[float, int, int, int]]:
        """Yield (score, free place, place of the whole, side of the free one)."""
        if not free:
            return
        wholes: dict[int, list[int]] = {}
        for pair in self.pairs:
            wholes.setdefault(pair[1 - side], []).append(pair[side])
        next_to: dict[int, set[int]] = {}
        for whole, parts in wholes.items():
            for part in parts:
                next_to.setdefault(part - 1, set()).add(whole)
                next_to.setdefault(part + 1, set()).add(whole)
        rests = {
            whole: _rest(others[whole].words, mine[parts[0]].words, self.weights)
            for whole, parts in wholes.items()
            if others[whole].words != mine[parts[0]].words
        }
        holders = self._holders(rests)
        for place in free:
            neighbours = next_to.get(place, set())
            shared = (holders.get(word, ()) for word in set(mine[place].words))
            for whole in neighbours.union(*shared) & rests.keys():
                needed = self.is_.beside if whole in neighbours else self.is_.apart
                score = self._explains(mine[place].words, rests[whole], needed)
                if score:
                    yield score, place, whole, side

    def _holders(self, rests: Mapping[int, Words]) -> dict[str, list[int]]:
        """Return for each telling word the places in whose rest it occurs."""
        holders: dict[str, list[int]] = {}
        for whole, rest in rests.items():
            for word in set(rest) - self.weights.common:
                holders.setdefault(word, []).append(whole)
        return {w: found for w, found in holders.items() if len(found) <= _TELLING}

    def _explains(self, part: Words, rest: Words, needed: Evidence) -> float:
        """Return how well a free paragraph explains the rest of a paired one.

        That is Ochiai's coefficient of the phrases they share: 1 where the one is
        the other, 0 where there is less than the evidence needed.
        """
        if min(len(part), len(rest)) < needed.words:
            return 0.0
        weights = self.weights.total(part), self.weights.total(rest)
        least = max(needed.score * (weights[0] * weights[1]) ** 0.5, 1e-9)
        least = max(least, needed.share * weights[0])
        bag = Counter(part) & Counter(rest)
        if self.weights.total(bag.elements()) < least:
            return 0.0
        shared = _phrases(rest, part, self.weights)
        words = [rest[k] for start, end in shared for k in range(start, end)]
        weight = self.weights.total(words)
        if len(words) < needed.words or weight < least:
            return 0.0
        return float(weight / (weights[0] * weights[1]) ** 0.5)

    def _grouped(self) -> list[Link]:
        """Join the pairs that share a paragraph, and say which have moved."""
        order = [
            Candidate(i, j, score * (len(self.old[i].words) + len(self.new[j].words)))
            for (i, j), score in self.pairs.items()
        ]
        fixed = {(c.old, c.new) for c in heaviest(order, strict=False)}
        groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
        splits = Counter(i for i, _ in self.pairs)
        for i, j in sorted(self.pairs):
            groups.setdefault((i, -1) if splits[i] > 1 else (-1, j), []).append((i, j))
        return [
            Link(
                tuple(sorted({i for i, _ in pairs})),
                tuple(sorted({j for _, j in pairs})),
                max(self.pairs[pair] for pair in pairs),
                not fixed.issuperset(pairs),
            )
            for pairs in groups.values()
        ]


def _unique_equals(old: Sequence[Unit], new: Sequence[Unit]) -> list[Candidate]:
    counts = Counter(u.words for u in old), Counter(u.words for u in new)
    places = {u.words: j for j, u in enumerate(new) if counts[1][u.words] == 1}
    return [
        Candidate(i, places[u.words], len(u.words) + 1)
        for i, u in enumerate(old)
        if counts[0][u.words] == 1 and u.words in places
    ]


def _clear_best(row: dict[int, float], least: float, margin: float) -> int | None:
    """Return the key of the greatest value if it is clear of the second."""
    first, second, best = 0.0, 0.0, None
    for key, score in row.items():
        if score > first:
            first, second, best = score, first, key
        elif score > second:
            second = score
    return best if first >= least and first - second >= margin else None


def _phrases(one: Words, other: Words, weights: Weights) -> list[tuple[int, int]]:
    """Return the stretches of ``one``, two words or more, that ``other`` shares."""
    from rapidfuzz.distance import LCSseq

    opcodes = LCSseq.opcodes(weights.spell(one), weights.spell(other))
    return [
        (code.src_start, code.src_end)
        for code in opcodes
        if code.tag == "equal" and code.src_end - code.src_start >= 2
    ]


def _rest(whole: Words, part: Words, weights: Weights) -> Words:
    """Return the words of ``whole`` that ``part`` does not account for."""
    gone = {k for s, e in _phrases(whole, part, weights) for k in range(s, e)}
    return tuple(word for k, word in enumerate(whole) if k not in gone)
