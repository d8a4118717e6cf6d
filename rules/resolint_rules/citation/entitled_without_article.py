"""A title follows "entitled" at once, its article inside the quotation marks.

Entitled “The Pact of the Isles”, not entitled the “Pact of the Isles”.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_WRONG = re.compile(r"\bentitled (the|a|an) [\"]")


@rule(
    code="CIT016",
    severity=Severity.INFO,
    source="counted: 3 to 2,834; the editors' change from draft to A/RES/80/215",
    bad=(
        Example(
            "*Noting* the text entitled ⟦the⟧ “Pact of the Isles”,\n",
            "*Noting* the text entitled “The Pact of the Isles”,\n",
        ),
    ),
    good=("*Noting* the text entitled “The Pact of the Isles”,\n",),
    organs=frozenset({"hrc", "ga"}),
)
def entitled_without_article(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each article between "entitled" and a title."""
    for passage in passages(draft.text):
        for match in _WRONG.finditer(passage.plain):
            start, end = match.span(1)
            mark = passage.body.text[end + 1]
            written = f"{mark}{match[1].capitalize()} "
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} puts "{match[1]}" before the title: put it inside '
                "the quotation marks, or leave it out",
                unsafe(replace(passage.body, start, end + 2, written)),
            )
