"""Percentages are written with "per cent", never with % or "percent".

No adopted text of the Council (76 to 0) or the Assembly (1,070 to 0) does otherwise.
"Percentage" is another word.  Quoted words, notes and annexes are left alone.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_WRONG = re.compile(r"(?<=\d)( ?%)|\b([Pp]ercent|[Pp]er-cent)\b")


@rule(
    code="DAT011",
    severity=Severity.ERROR,
    source="UNEM numbers-dates-time",
    bad=(
        Example(
            "*Noting* the loss of 12⟦%⟧ of ships,\n",
            "*Noting* the loss of 12 per cent of ships,\n",
        ),
        Example(
            "*Noting* the loss of 12 ⟦percent⟧ of ships,\n",
            "*Noting* the loss of 12 per cent of ships,\n",
        ),
    ),
    good=("*Noting* the loss of 12 per cent, a small percentage,\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def per_cent(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each percentage in another form."""
    for passage in passages(draft.text, notes=False, title=True):
        for match in _WRONG.finditer(passage.plain):
            if passage.in_quotation(match.start()):
                continue
            start, end = match.span()
            written = " per cent" if match[1] else "per cent"
            yield Problem(
                passage.body.span(start, end),
                f"{passage.name} writes {passage.says(start, end).replace(' ', '')}: "
                'write "per cent"',
                safe(replace(passage.body, start, end, written)),
            )
