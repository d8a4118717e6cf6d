"""Volume and registration number of a treaty belong together.

In "vol. 1577, No. 27531" a slip in one figure leads to another treaty, and both figures
are copied from text to text.

The table holds the pairs of adopted texts; a number that is not in it is not judged.  A
protocol has the number of its parent and a volume of its own.
"""

import re
from collections.abc import Iterator

from resolint.model import ReferenceKind
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.styles import treaty_series
from resolint.wording import listed

_VOLUMES = re.compile(r"[Vv]ols?\. ?(?P<list>[\d, –-]+(?:and \d+)?), [Nn]os?\.")
_FIGURES = re.compile(r"\d+")


@rule(
    code="FN012",
    severity=Severity.WARNING,
    source="HOUSE_STYLE FN012: pairs in the notes of adopted texts",
    bad=(
        Example(
            "1. *Hails* it.[^1]\n\n"
            "[^1]: United Nations, *Treaty Series*, vol. ⟦1557⟧, No. 27531.\n"
        ),
        Example(
            "1. *Hails* it.[^1]\n\n"
            "[^1]: United Nations, *Treaty Series*, vol. 1577, No. ⟦27513⟧.\n"
        ),
    ),
    good=(
        "1. *Hails* it.[^1]\n\n"
        "[^1]: United Nations, *Treaty Series*, vol. 1577, No. 27531.\n",
        "1. *Hails* it.[^1]\n\n"
        "[^1]: United Nations, *Treaty Series*, vol. 9999, No. 99999.\n",
    ),
)
def treaty_series_pair_known(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each volume or number that belongs to another treaty."""
    for note in draft.text.notes:
        for reference in note.references:
            if reference.kind is not ReferenceKind.TREATY:
                continue
            for slip in _slips(note.body.plain[reference.start : reference.end]):
                message, start, end = slip
                span = note.body.span(reference.start + start, reference.start + end)
                yield Problem(span, f"note {note.label}: {message}")


def _slips(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield what is wrong in ``vol. 1577, No. 27531``, and where."""
    volumes = _VOLUMES.match(text)
    if volumes is None:
        return
    numbers = list(_FIGURES.finditer(text, volumes.end()))
    given = list(_FIGURES.finditer(text, 0, volumes.end("list")))
    if not numbers or len(numbers) > 1:
        return
    number, table = int(numbers[0][0]), treaty_series()
    if number in table:
        known = sorted({t.volume for t in table[number]})
        for volume in given:
            if int(volume[0]) not in known:
                name = table[number][0].name
                where = listed([str(v) for v in known], "or")
                message = f"No. {number} ({name}) is in vol. {where}, not {volume[0]}"
                yield message, *volume.span()
        return
    if len(given) == 1:
        volume_number = int(given[0][0])
        others = sorted(
            {n for n, ts in table.items() for t in ts if t.volume == volume_number}
        )
        if any(sorted(str(o)) == sorted(str(number)) for o in others):
            names = listed([str(o) for o in others], "or")
            message = f"No. {number} is not known in vol. {volume_number}: "
            yield f"{message}No. {names} is", *numbers[0].span()
