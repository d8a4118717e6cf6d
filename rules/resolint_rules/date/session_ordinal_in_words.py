"""The number of a session is written in words: fifty-fifth session.

Figures stand in 7 of 1,243 places in the adopted texts of the Council.  Meetings are
counted in figures (58th meeting), and proper names keep theirs.
"""

import re
from collections.abc import Iterator

from resolint.dates import OrdinalForm, find_ordinals, ordinal_words
from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_SESSION = re.compile(r"(?: (?:regular|special|emergency|resumed|annual))* sessions?\b")


@rule(
    code="DAT006",
    severity=Severity.WARNING,
    source="counted: 1,236 in words, 7 in figures in adopted texts of the Council",
    bad=(
        Example(
            "1. *Requests* a report at its ⟦55th⟧ session.\n",
            "1. *Requests* a report at its fifty-fifth session.\n",
        ),
        Example(
            "1. *Requests* a report at its ⟦12th⟧ special session.\n",
            "1. *Requests* a report at its twelfth special session.\n",
        ),
    ),
    good=(
        "1. *Requests* a report at its fifty-fifth session.\n",
        "1. *Recalls* its 55th meeting.\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def session_ordinal_in_words(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each session counted in figures."""
    for passage in passages(draft.text, notes=False, title=True):
        plain = passage.plain
        for found in find_ordinals(plain):
            if found.form is not OrdinalForm.FIGURES or found.number > 99:
                continue
            if not _SESSION.match(plain, found.end) or passage.in_quotation(
                found.start
            ):
                continue
            words = ordinal_words(found.number)
            yield Problem(
                passage.body.span(found.start, found.end),
                f"{passage.name} counts a session in figures: "
                f'write "{words}" for {passage.says(found.start, found.end)}',
                safe(replace(passage.body, found.start, found.end, words)),
            )
