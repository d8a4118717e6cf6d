"""An annex is headed "Annex", several "Annex I", "Annex II", and the text speaks of it.

What the text does not mention is not part of what was decided.

An appendix inside an annex is numbered as it likes.
"""

import re
from collections.abc import Iterator

from resolint.model import Annex
from resolint.readers.label import roman
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted

_MENTION = re.compile(
    r"\bannex(?:es|ed)?\b|\bcontained below\b|\bset out below\b|\battached\b"
    r"|following (?:\w+ )?(?:declaration|text|guidelines|principles|statute)",
    re.IGNORECASE,
)
_NUMERALS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_TEXT = "1. *Adopts* the plan annexed to the present resolution.\n\n"


@rule(
    code="STR011",
    severity=Severity.WARNING,
    source="HOUSE_STYLE STR011: AKN4UN",
    bad=(
        Example(f"{_TEXT}## ⟦Annex 1⟧\n\nOne.\n\n## ⟦Annex 2⟧\n\nTwo.\n"),
        Example("1. *Adopts* it.\n\n## ⟦Annex⟧\n\nThe plan.\n"),
        Example(f"{_TEXT}## Annex I\n\nOne.\n\n## ⟦Annex III⟧\n\nTwo.\n"),
    ),
    good=(
        f"{_TEXT}## Annex\n\nThe plan.\n",
        f"{_TEXT}## Annex I\n\nOne.\n\n## Annex II\n\nTwo.\n",
    ),
)
def annex_form(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each annex with another heading, or never mentioned."""
    annexes = [
        a for a in draft.text.annexes if a.heading.text.lower().startswith("annex")
    ]
    for place, annex in enumerate(annexes, 1):
        want = _NUMERALS[place] if len(annexes) > 1 and place < 11 else ""
        if not _fits(annex, place, alone=len(annexes) == 1):
            advice = quoted(f"Annex {want}".rstrip())
            message = f"an annex is headed {quoted(annex.heading.text)}: write {advice}"
            yield Problem(annex.heading.span, message)
    if annexes and not any(
        _MENTION.search(p.plain) for top in draft.text.body for p in top.walk()
    ):
        message = "no paragraph of the text speaks of the annex"
        yield Problem(annexes[0].heading.span, message)


def _fits(annex: Annex, place: int, *, alone: bool) -> bool:
    label = annex.label
    if not annex.heading.text.startswith("Annex") or annex.heading.text[5:6] == "e":
        return False
    if alone:
        return label in {"", "I"}
    return label.isalpha() and label.isupper() and roman(label) == place
