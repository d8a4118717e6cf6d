"""A number of four digits or more takes commas: 24,000 testimonies.

Years, numbers of resolutions and laws, and standards take none.  A number of four
digits is looked at only where a noun that is counted follows it.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_COUNTED = (
    r"persons|people|women|men|children|girls|boys|refugees|migrants|families|cases"
    r"|members|testimonies|deaths|victims|civilians|schools|victims|households|dollars"
    r"|soldiers|combatants|ex-combatants|former|participants|tons|hectares|villages"
    r"|survivors|returnees|workers|prisoners|detainees|complaints|species|ships|boats"
    r"|square|kilometres|metres|euros|internally|displaced|young|young people"
)
_NUMBER = re.compile(
    rf"(?<![\w.,/()°-])(?<!No\. )(?<!Law )(?:(\d{{5,9}})(?![\w/.,]\d|[\w/-])"
    rf"|(\d{{4}})(?= (?:{_COUNTED})\b))"
)
_NUMBERED = re.compile(r"(?:Nos?\.?|[Ll]aws?|[Aa]ct|decree|ISO|number)[^.;]{0,12}$")


@rule(
    code="DAT010",
    severity=Severity.WARNING,
    source="UNEM numbers-dates-time; 49/34 prints 1,764, 2,000 and 24,000",
    bad=(
        Example(
            "*Noting* the loss of ⟦24000⟧ sails,\n",
            "*Noting* the loss of 24,000 sails,\n",
        ),
        Example(
            "*Noting* the rescue of ⟦1764⟧ persons,\n",
            "*Noting* the rescue of 1,764 persons,\n",
        ),
    ),
    good=(
        "*Noting* the rescue of 1,764 persons in 2022 under Law No. 20150,\n",
        "*Recalling* its resolution 1325 (2000) of 31 October 2000,\n",
    ),
)
def thousands_comma(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each large number without commas."""
    for passage in passages(draft.text, notes=False, title=True):
        plain = passage.plain
        for match in _NUMBER.finditer(plain):
            start, end = match.span()
            before = plain[max(0, start - 24) : start]
            if _NUMBERED.search(before) or passage.in_quotation(start):
                continue
            written = f"{int(match[0]):,}"
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} writes {match[0]} without commas: write "{written}"',
                unsafe(replace(passage.body, start, end, written)),
            )
