"""How alike two paragraphs are: the evidence that the alignment weighs.

The score is the mean of two similarities from 0 to 1.  The cosine of TF-IDF vectors
gives weight to the words that tell paragraphs apart, so boilerplate ("Calls upon the
Government to ...") counts for little.  The Indel similarity on words keeps their
order.  Either alone confuses more paragraphs than both together.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt

Words = tuple[str, ...]

_LEAST = 0.2
"""Pairs below this score are not even kept; the floor of the alignment is higher."""
_DENSE = 300_000
"""Above so many cells only pairs that share a rare word are scored."""
_COMMON = 0.3
"""A word in a greater share of the paragraphs is left out of the vectors."""
_RARE = 12
"""A word in at most so many paragraphs of the other text is rare."""


class Weights:
    """Words as characters, so that rapidfuzz compares words; and their weights."""

    def __init__(self, texts: Iterable[Words]) -> None:
        """Count in how many of ``texts`` each word occurs."""
        frequency: Counter[str] = Counter()
        count = 0
        for text in texts:
            frequency.update(set(text))
            count += 1
        # Smoothed, so that it does not collapse to 0 where there are few paragraphs.
        self.idf = {word: log(1 + count / n) for word, n in frequency.items()}
        # They tell nothing apart, and are most of the work.
        self.common = {w for w, n in frequency.items() if n > max(count * _COMMON, 8)}
        self._letters = {word: _letter(i) for i, word in enumerate(frequency)}

    def spell(self, text: Words) -> str:
        """Return ``text`` with one character for each word."""
        return "".join(self._letters[word] for word in text)

    def total(self, text: Iterable[str]) -> float:
        """Return the summed weight of the words; common ones weigh nothing."""
        return sum(self.idf[word] for word in text if word not in self.common)

    def vector(self, text: Words) -> dict[str, float]:
        """Return the TF-IDF vector of length 1; the empty one for no words."""
        vector = {
            w: (1 + log(n)) * self.idf[w]
            for w, n in Counter(text).items()
            if w not in self.common
        }
        length = sqrt(sum(x * x for x in vector.values())) or 1.0
        return {word: x / length for word, x in vector.items()}


def _letter(index: int) -> str:
    """Return the character for a word; control characters and surrogates left out."""
    code = index + 0x100
    return chr(code if code < 0xD800 else code + 0x800)


class Scores:
    """Similarities of the paragraphs of two texts, computed where asked for."""

    def __init__(self, old: Sequence[Words], new: Sequence[Words], weights: Weights):
        """Prepare ``old`` and ``new``; ``weights`` must know all their words."""
        from rapidfuzz.distance import Indel

        self._indel = Indel.normalized_similarity
        self.old, self.new = old, new
        self._old_vectors = [weights.vector(text) for text in old]
        self._new_vectors = [weights.vector(text) for text in new]
        self.old_spelt = [weights.spell(text) for text in old]
        self.new_spelt = [weights.spell(text) for text in new]

    def block(
        self, rows: Sequence[int], columns: Sequence[int]
    ) -> dict[int, dict[int, float]]:
        """Return the scores of all noteworthy pairs of ``rows`` and ``columns``.

        A pair is left out where its score is below 0.2, and in a very large block
        where the two share no rare word.
        """
        limit = _RARE if len(rows) * len(columns) > _DENSE else len(columns)
        postings: dict[str, list[tuple[int, float]]] = {}
        equal: dict[Words, list[int]] = {}
        for j in columns:
            equal.setdefault(self.new[j], []).append(j)
            for word, x in self._new_vectors[j].items():
                postings.setdefault(word, []).append((j, x))
        scores: dict[int, dict[int, float]] = {}
        for i in rows:
            scores[i] = self._row(i, postings, limit)
            scores[i].update(dict.fromkeys(equal.get(self.old[i], ())[:limit], 1.0))
        return scores

    def _row(
        self, i: int, postings: dict[str, list[tuple[int, float]]], limit: int
    ) -> dict[int, float]:
        cosines: dict[int, float] = {}
        get = cosines.get
        for word, x in self._old_vectors[i].items():
            found = postings.get(word, ())
            if len(found) <= limit:
                for j, y in found:
                    cosines[j] = get(j, 0.0) + x * y
        row: dict[int, float] = {}
        mine, spelt, indel = self.old_spelt[i], self.new_spelt, self._indel
        for j, cosine in cosines.items():
            least = 2 * _LEAST - cosine
            order = indel(mine, spelt[j], score_cutoff=least if least > 0 else None)
            if order + cosine >= 2 * _LEAST:
                row[j] = (cosine + order) / 2
        return row
