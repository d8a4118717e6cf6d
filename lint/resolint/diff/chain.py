"""The heaviest increasing chain: what is in order, and so what has moved."""

from collections.abc import Sequence
from typing import NamedTuple


class Candidate(NamedTuple):
    """A possible pair of places, and what it is worth."""

    old: int
    new: int
    weight: float


def heaviest(
    candidates: Sequence[Candidate], *, strict: bool = True
) -> list[Candidate]:
    """Return the candidates of greatest total weight that are in order on both sides.

    With ``strict`` every place occurs at most once, and the result is the global
    alignment of Needleman and Wunsch with free gaps, restricted to the candidates.
    Without, a place may occur again (a split paragraph).  Takes n log n steps where
    the full table takes one for each cell, after Gusfield (1997), section 12.5.
    """
    # A later column first within a row, so that no row is used twice if strict.
    order = sorted(candidates, key=lambda c: (c.old, -c.new if strict else c.new))
    size = max((c.new for c in order), default=-1) + 1
    best = _Maximum(size + 1)
    before: list[int] = []
    totals: list[float] = []
    for index, candidate in enumerate(order):
        reach = candidate.new if strict else candidate.new + 1
        total, previous = best.upto(reach)
        total += candidate.weight
        totals.append(total)
        before.append(previous)
        best.put(candidate.new + 1, total, index)
    _, at = best.upto(size)
    chain: list[Candidate] = []
    while at >= 0:
        chain.append(order[at])
        at = before[at]
    return chain[::-1]


class _Maximum:
    """A Fenwick tree of running maxima, each with the index that reached it."""

    def __init__(self, size: int) -> None:
        self._tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)

    def upto(self, place: int) -> tuple[float, int]:
        """Return the greatest value at 1 .. ``place`` and its index, or (0, -1)."""
        found = (0.0, -1)
        while place > 0:
            if self._tree[place][0] > found[0]:
                found = self._tree[place]
            place -= place & -place
        return found

    def put(self, place: int, value: float, index: int) -> None:
        """Record ``value`` at ``place``."""
        while place < len(self._tree):
            if value > self._tree[place][0]:
                self._tree[place] = (value, index)
            place += place & -place
