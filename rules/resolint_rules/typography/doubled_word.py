"""No word is written twice in a row.

"That that" and "had had" can be right, and get a warning without a fix; "that that"
was carried over in one adopted sentence for five years.  "In in" stands in 56/7.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_DOUBLED = re.compile(r"(?<![\w'-])([A-Za-z]+)([ ]+)\1(?![\w'-])", re.IGNORECASE)
_POSSIBLE = frozenset({"that", "had"})
_NAMES = frozenset({"pago", "baden", "bora", "walla"})


@rule(
    code="TYP004",
    severity=Severity.ERROR,
    source="counted: 56/7, A/RES/76/296, 79/81, 58/14 and 73/291 have one each",
    bad=(
        Example(
            "*Noting* the ships ⟦in in⟧ the bay,\n", "*Noting* the ships in the bay,\n"
        ),
        Example("*Noting* ⟦that that⟧ ship sank,\n"),
    ),
    good=("*Noting* the ships in the inner bay,\n",),
)
def doubled_word(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each word that stands twice."""
    for passage in passages(draft.text, title=True):
        for match in _DOUBLED.finditer(passage.plain):
            start, end = match.span()
            word = match[1].lower()
            second = passage.plain[match.end(2) : end]
            if word in _NAMES or (second[0].isupper() and match[1][0].islower()):
                continue
            if len(word) == 1 and word != "a":
                continue
            possible = word in _POSSIBLE
            edit = replace(passage.body, match.end(1), end, "")
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} has "{match[0]}": '
                + ("check whether one is too many" if possible else "write it once"),
                None if possible else safe(edit),
                severity=Severity.WARNING if possible else None,
            )
