"""Only the first word of the opening phrase has a capital.

"Also" and "Further" take it over from the verb: "Also requests".  Capitals throughout
("REQUESTS") are none of the house's either.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import quoted
from resolint_rules.italics._extent import openings

_CAPITAL = re.compile(r"\b[^\W\d_a-z]{2,}\w*|(?<=[\s,-])[A-Z]\w*")


@rule(
    code="ITA010",
    severity=Severity.ERROR,
    source="counted: no exception in 49,596 openings",
    bad=(
        Example(
            "1. *Notes* a;\n\n2. *Also ⟦Notes⟧* b.\n",
            "1. *Notes* a;\n\n2. *Also notes* b.\n",
        ),
        Example(
            "*Taking ⟦Note⟧* of the tide,\n",
            "*Taking note* of the tide,\n",
        ),
        Example(
            "*Welcoming* a,\n\n*Welcoming ⟦Also⟧* b,\n",
            "*Welcoming* a,\n\n*Welcoming also* b,\n",
        ),
        Example("1. *⟦TAKES⟧ ⟦NOTE⟧* of the tide.\n", "1. *Takes note* of the tide.\n"),
    ),
    good=("1. *Notes* a;\n\n2. *Also notes* b.\n", "*Noting* European ways,\n"),
)
def capital_only_on_first_word(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each capital inside an opening phrase."""
    for opening in openings(draft):
        lead, body = opening.lead, opening.body
        for match in _CAPITAL.finditer(body.plain, lead.start, lead.end):
            start, end = match.span()
            word = match[0].lower()
            word = word.capitalize() if start == lead.start else word
            yield Problem(
                body.span(start, end),
                f"{opening.name} has a capital inside its opening phrase: write "
                f"{quoted(word)}",
                safe(replace(body, start, end, word)),
            )
