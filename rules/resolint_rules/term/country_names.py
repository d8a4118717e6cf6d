"""States bear their names of the day, as the United Nations writes them.

Each changed name carries the day from which it holds, so that a text adopted before,
and the old title of an instrument, are left alone; a text without a date is read as
one of today's.  Places in older titles ("signed at Istanbul, Turkey, in 1976") need a
person's eye, so the fix is to be looked at.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint_rules.term._words import protected_places

_YEAR_AFTER = re.compile(r"[^.;]{0,40}\b(?:1[89]\d\d|20[01]\d)\b")


@rule(
    code="TRM011",
    severity=Severity.WARNING,
    source="UNEM country names; the editors' change from draft to A/RES/80/211",
    bad=(
        Example(
            "*Welcoming* the regatta of Ankara, ⟦Turkey⟧,\n",
            "*Welcoming* the regatta of Ankara, Türkiye,\n",
        ),
        Example(
            "*Welcoming* the regatta of ⟦Vietnam⟧,\n",
            "*Welcoming* the regatta of Viet Nam,\n",
        ),
    ),
    good=(
        "*Recalling* the treaty signed in Istanbul, Turkey, on 3 May 1976,\n",
        "*Welcoming* the regatta of Ankara, Türkiye,\n",
    ),
)
def country_names(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each name of a State that no longer holds."""
    adopted = draft.text.heading.adopted_on or draft.text.closing.adopted_on
    table = draft.style.data["countries"]
    names = {
        entry["old"]: entry["new"]
        for entry in table["renamed"]
        if adopted is None or entry["since"] <= adopted
    }
    names.update(table["informal"])
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")
    for passage in passages(draft.text):
        places = protected_places(passage, ())
        for match in pattern.finditer(passage.plain):
            start, end = match.span()
            quoted = any(a <= start < b for a, b in places)
            if quoted or _YEAR_AFTER.match(passage.plain, end):
                continue
            wanted = names[match[0]]
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} names "{match[0]}": write "{wanted}"',
                unsafe(replace(passage.body, start, end, wanted)),
            )
