"""A compound ordinal number takes a hyphen: fifty-sixth.

Not a blank (52/2 prints "fifty sixth", a true slip), not a dash.  Only a number that
counts a session, a year, a report, a meeting or an anniversary is looked at, so that
words which merely stand side by side are left alone.
"""

import re
from collections.abc import Iterator

from resolint.dates import OrdinalForm, find_ordinals
from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_BROKEN = {OrdinalForm.SPACED, OrdinalForm.DASHED, OrdinalForm.JOINED}
_COUNTED = re.compile(
    r"(?:,? (?:and|to) [\w-]+(?: [\w-]+)?)?(?: [a-z-]+){0,3}? "
    r"(?:sessions?|anniversar(?:y|ies)|years?|reports?|meetings?|birthdays?|rounds?"
    r"|cycles?|centur(?:y|ies)|periods?|conferences?|ratifications?|General)\b",
    re.IGNORECASE,
)


@rule(
    code="DAT007",
    severity=Severity.ERROR,
    source="UNEM numbers-dates-time; the editors' change from draft to A/RES/80/137",
    bad=(
        Example(
            "1. *Decides* to meet at its ⟦fifty sixth⟧ session.\n",
            "1. *Decides* to meet at its fifty-sixth session.\n",
        ),
        Example(
            "1. *Decides* to meet at its ⟦twenty–seventh⟧ session.\n",
            "1. *Decides* to meet at its twenty-seventh session.\n",
        ),
        Example(
            "1. *Decides* to mark the ⟦seventyfifth⟧ anniversary.\n",
            "1. *Decides* to mark the seventy-fifth anniversary.\n",
        ),
    ),
    good=("1. *Decides* to meet at its fifty-sixth and seventy-first sessions.\n",),
)
def hyphen_in_compound_ordinal(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each compound ordinal without its hyphen."""
    for passage in passages(draft.text, title=True):
        for found in find_ordinals(passage.plain):
            if found.form not in _BROKEN or not _COUNTED.match(
                passage.plain, found.end
            ):
                continue
            words = found.house_form
            if passage.plain[found.start].isupper():
                words = words[0].upper() + words[1:]
            yield Problem(
                passage.body.span(found.start, found.end),
                f"{passage.name} writes {passage.says(found.start, found.end)}: "
                f'write "{words}" with a hyphen',
                safe(replace(passage.body, found.start, found.end, words)),
            )
