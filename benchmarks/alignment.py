"""Measure the alignment on the pairs labelled by hand.

    python benchmarks/alignment.py [--tune] [FOLDER]

prints for each pair, and for all together, how many pairs of paragraphs are right,
precision, recall and F1, and the moves that are true, false and missed.  Links that
two competent drafters could dispute count neither way, and so do moves that are tied.
With ``--tune`` the thresholds are chosen on one half and reported on the other, both
ways.  FOLDER holds ``gold/``, ``mali/`` and ``hrc/``; without it, the environment
variable RESOLINT_CORPUS, or ``../shared/corpus``.
"""

import argparse
import itertools
import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from resolint import readers
from resolint.diff import compare
from resolint.diff.align import Thresholds, align
from resolint.diff.comparison import Change
from resolint.diff.job import Job
from resolint.diff.scores import Weights
from resolint.model import Resolution, Role

ROOT = Path(__file__).resolve().parent.parent
HALVES = (0, 2, 4), (1, 3, 5)
GRID: dict[str, tuple[Any, ...]] = {
    "floor": (0.2, 0.25, 0.3),
    "move": (0.4, 0.45, 0.5),
    "margin": (0.05, 0.1, 0.15),
    "beside": tuple(replace(Thresholds().beside, score=x) for x in (0.15, 0.2, 0.25)),
    "apart": tuple(replace(Thresholds().apart, score=x) for x in (0.2, 0.25, 0.3)),
}

Pair = tuple[str, str]


@dataclass(frozen=True)
class Gold:
    """The labels of one pair: sure and disputed links, moves, and what is tied."""

    name: str
    sure: frozenset[Pair]
    disputed: frozenset[Pair]
    moved: tuple[frozenset[Pair], ...]
    moved_pairs: frozenset[Pair]
    tied: frozenset[str]


class Score(NamedTuple):
    """Counts of pairs and of moves: true, false, missed."""

    true: int = 0
    false: int = 0
    missed: int = 0
    moves_true: int = 0
    moves_false: int = 0
    moves_missed: int = 0

    def __str__(self) -> str:
        """Return the line that is printed."""
        precision = self.true / max(1, self.true + self.false)
        recall = self.true / max(1, self.true + self.missed)
        return (
            f"{self.true:4d} right {self.false:2d} wrong {self.missed:2d} missed"
            f"   P {precision:.4f}  R {recall:.4f}  F1 {self.f1:.4f}"
            f"   moves {self.moves_true} true {self.moves_false} false"
            f" {self.moves_missed} missed"
        )

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.true / max(1, 2 * self.true + self.false + self.missed)


def total(scores: Iterable[Score]) -> Score:
    """Return the sums."""
    return Score(*(sum(column) for column in zip(*scores, strict=True)))


def gold(path: Path) -> Gold:
    """Read one file of labels."""
    links: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["links"]
    tied: set[str] = set()
    for link in links:
        why = link.get("why", "")
        if re.search(r"\btie\b", why, re.IGNORECASE):
            tied |= {*link["old"], *re.findall(r"\b[PO]\d+\b", why)}
    sure = [link for link in links if link["sure"]]
    moved = [x for x in sure if x["moved"] and tied.isdisjoint(x["old"])]
    return Gold(
        path.name.partition(".")[0],
        frozenset(p for link in sure for p in _pairs(link)),
        frozenset(p for link in links if not link["sure"] for p in _pairs(link)),
        tuple(frozenset(_pairs(link)) for link in moved),
        frozenset(p for link in sure if link["moved"] for p in _pairs(link)),
        frozenset(tied),
    )


def _pairs(link: Mapping[str, Any]) -> Iterable[Pair]:
    return itertools.product(link["old"], link["new"])


def score(found: Mapping[Pair, bool], labels: Gold) -> Score:
    """Compare pairs (each with whether it moved) with the labels."""
    moved = {pair for pair, is_moved in found.items() if is_moved}
    hits = sum(not moved.isdisjoint(link) for link in labels.moved)
    false_moves = {
        pair
        for pair in moved - labels.disputed - labels.moved_pairs
        if pair[0] not in labels.tied
    }
    return Score(
        len(labels.sure & found.keys()),
        len(found.keys() - labels.sure - labels.disputed),
        len(labels.sure - found.keys()),
        hits,
        len(false_moves),
        len(labels.moved) - hits,
    )


def pairs_of(changes: Iterable[Change]) -> dict[Pair, bool]:
    """Return the pairs of top-level paragraphs, and whether each has moved."""
    tops = [c for c in changes if c.old and c.new]
    return {
        (a.id, b.id): c.moved
        for c in tops
        for a in c.old
        for b in c.new
        if "." not in a.id + b.id and a.role is not Role.HEADING
    }


def path_of(folder: Path, name: str) -> Path:
    """Return the file of resolution ``name``, such as ``54-2``."""
    found = sorted((folder / "mali").glob(f"*-{name}.*"))
    session, _, number = name.partition("-")
    return (found or [folder / f"hrc/{session}/A_HRC_RES_{session}_{number}E.xml"])[0]


def read(path: Path) -> Resolution:
    """Read a text with the reader of its format."""
    return readers.read(path.name, path.read_bytes())


def report(texts: Sequence[tuple[Resolution, Resolution, Gold]], verbose: bool) -> None:
    """Print the figures of each pair and of all."""
    scores: list[Score] = []
    for old, new, labels in texts:
        start = perf_counter()
        comparison = compare(old, new)
        taken = 1000 * (perf_counter() - start)
        found = pairs_of(comparison.changes)
        scores.append(score(found, labels))
        print(f"{labels.name:12} {scores[-1]}   {taken:5.1f} ms")
        if verbose:
            _explain(found, labels)
    print(f"{'pooled':12} {total(scores)}")


def _explain(found: Mapping[Pair, bool], labels: Gold) -> None:
    for what, pairs in (
        ("wrong", found.keys() - labels.sure - labels.disputed),
        ("missed", labels.sure - found.keys()),
        ("disputed", labels.disputed & found.keys()),
        ("moved", {pair for pair, moved in found.items() if moved}),
    ):
        if pairs:
            print("   ", what, *(f"{a}>{b}" for a, b in sorted(pairs)))


def tune(texts: Sequence[tuple[Resolution, Resolution, Gold]]) -> None:
    """Choose the thresholds on one half, report them on the other; both ways."""
    prepared = [_prepared(old, new) for old, new, _ in texts]
    settings = [
        Thresholds(**dict(zip(GRID, values, strict=True)))
        for values in itertools.product(*GRID.values())
    ]
    table = [
        [
            score(_linked(side, thresholds), labels)
            for side, (_, _, labels) in zip(prepared, texts, strict=True)
        ]
        for thresholds in settings
    ]
    for half, other in (HALVES, HALVES[::-1]):

        def worth(k: int, half: Sequence[int] = half) -> tuple[float, int, int]:
            here = total(table[k][n] for n in half)
            # Of equals, the one nearest to the middle of the grid.
            far = sum(
                getattr(settings[k], x) != v[len(v) // 2] for x, v in GRID.items()
            )
            return here.f1, -here.moves_false, -far

        best = max(range(len(settings)), key=worth)
        chosen = {name: getattr(settings[best], name) for name in GRID}
        names = ", ".join(texts[n][2].name for n in half)
        print(f"tuned on {names}: {chosen}")
        print(f"{'these':12} {total(table[best][n] for n in half)}")
        print(f"{'the others':12} {total(table[best][n] for n in other)}")
    every = [total(row).f1 for row in table]
    print(f"all {len(every)} settings, pooled F1: {min(every):.4f} to {max(every):.4f}")


class _Prepared(NamedTuple):
    ids: tuple[list[str], list[str]]
    units: tuple[list[Any], list[Any]]
    weights: Weights


def _prepared(old: Resolution, new: Resolution) -> _Prepared:
    job = Job(old, new)
    sides = [[p for p in r.body if p.role is not Role.HEADING] for r in (old, new)]
    ids = [[p.id for p in side] for side in sides]
    units = [[job.unit(list(p.walk()), p.role) for p in side] for side in sides]
    weights = Weights(u.words for side in units for u in side)
    return _Prepared((ids[0], ids[1]), (units[0], units[1]), weights)


def _linked(side: _Prepared, thresholds: Thresholds) -> dict[Pair, bool]:
    links = align(*side.units, weights=side.weights, thresholds=thresholds)
    return {
        (side.ids[0][i], side.ids[1][j]): link.moved
        for link in links
        for i in link.old
        for j in link.new
    }


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--tune", action="store_true", help="choose on one half")
    parser.add_argument("--verbose", action="store_true", help="name the pairs")
    options = parser.parse_args()
    given = options.folder or os.environ.get("RESOLINT_CORPUS")
    folder = Path(given or ROOT.parent / "shared" / "corpus")
    files = sorted((folder / "gold").glob("*.gold.json"))
    if not files:
        parser.error(f"no labelled pairs in {folder}")
    texts = []
    for labels in map(gold, files):
        old, _, new = labels.name.partition("_")
        sides = read(path_of(folder, old)), read(path_of(folder, new))
        texts.append((*sides, labels))
    report(texts, options.verbose)
    if options.tune:
        tune(texts)


if __name__ == "__main__":
    main()
