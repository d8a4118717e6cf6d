"""A whole number under 10 is written in words: three experts.

Ages, measures, money, percentages, votes and the numbers of articles, paragraphs and
goals keep their figures, and so does a series that mixes small and large numbers.
Only a figure before one of the common nouns of the field is looked at.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBER = re.compile(
    r"(?<![\w.,/()°$-])(?<!article )(?<!paragraph )(?<!No\. )([2-9]) "
    r"(?=(?!million|billion|per )(?:[a-z]+(?:-[a-z]+)? )?"
    r"(?:experts|members|reports|sessions|States|countries"
    r"|regions|meetings|consultations|workshops|panels|years(?! of age)"
    r"|months|weeks|days|persons"
    r"|people|women|children|languages|areas|pillars|principles|recommendations)\b)"
)
_OTHER_FIGURES = re.compile(
    r"\b\d{2,}(?:,\d{3})* (?:experts|members|persons|people|days)"
)


@rule(
    code="DAT008",
    severity=Severity.INFO,
    source="UNEM numbers-dates-time",
    bad=(
        Example(
            "1. *Decides* to appoint ⟦3⟧ experts.\n",
            "1. *Decides* to appoint three experts.\n",
        ),
    ),
    good=(
        "1. *Decides* to appoint three experts and 15 members.\n",
        "1. *Recalls* article 3 on children under 5 years of age.\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def small_numbers_in_words(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each small number in figures before a common noun."""
    for passage in passages(draft.text, notes=False):
        plain = passage.plain
        if _OTHER_FIGURES.search(plain):
            continue
        for match in _NUMBER.finditer(plain):
            before = plain[max(0, match.start() - 12) : match.start()]
            if before.endswith(
                (" under ", " aged ", " age ", " over ", " and ", " to ")
            ):
                continue
            word = _WORDS[int(match[1]) - 2]
            start, end = match.span(1)
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} writes a number under 10 in figures: write "{word}"',
                unsafe(replace(passage.body, start, end, word)),
            )
