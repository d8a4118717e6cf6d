"""Money is named in words: 3 million United States dollars.

A sign ("$4 trillion"), a code ("USD 3 million") or a bare "dollars" is spelled out;
after the first full mention "dollars" alone will do.  Adopted texts of the Council
hold five signs, and texts of the Fifth Committee say
"dollars" alone, so this is advice.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_AMOUNT = re.compile(
    r"(?:(?P<us>US ?\$|USD ?|\$)(?P<amount>\d[\d,.]*\d|\d)"
    r"(?P<scale> (?:thousand|million|billion|trillion))?"
    r"|(?P<full>United States dollars?\b)"
    r"|(?P<bare>\d[\d,.]* (?:million|billion|trillion) )dollars?\b)"
)


@rule(
    code="DAT012",
    severity=Severity.INFO,
    source="the editors' change from draft to A/RES/80/141",
    bad=(
        Example(
            "*Noting* the cost of ⟦$4 trillion⟧,\n",
            "*Noting* the cost of 4 trillion United States dollars,\n",
        ),
        Example(
            "*Noting* the gap of ⟦4 trillion dollar⟧ size,\n",
            "*Noting* the gap of 4 trillion United States dollar size,\n",
        ),
    ),
    good=(
        "*Noting* a cost of 3 million United States dollars, then 2 million dollars,\n",
    ),
    organs=frozenset({"hrc", "ga"}),
)
def currency_in_words(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each sum with a sign or a bare "dollars"."""
    named = False
    for passage in passages(draft.text, notes=False):
        for match in _AMOUNT.finditer(passage.plain):
            start, end = match.span()
            if passage.in_quotation(start) or (match["bare"] and named):
                continue
            if match["full"]:
                named = True
                continue
            if match["bare"]:
                named = True
                unit = match[0][len(match["bare"]) :]
                written = f"{match['bare']}United States {unit}"
            else:
                amount = match["amount"] + (match["scale"] or "")
                written = f"{amount} United States dollars"
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} writes {passage.says(start, end)}: write "{written}"',
                unsafe(replace(passage.body, start, end, written)),
            )
