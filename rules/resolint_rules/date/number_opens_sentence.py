"""A number that opens a member of a list is written in words.

Resolutions are one sentence, so the rule speaks only where a sub-paragraph opens.
"""

import re
from collections.abc import Iterator

from resolint.model import Role
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.wording import name_of

_OPENS = re.compile(r"(\d{1,2}) (?=[A-Za-z])")
_WORDS = (
    "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen "
    "Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty"
).split()


@rule(
    code="DAT009",
    severity=Severity.INFO,
    source="UNEM numbers-dates-time",
    bad=(
        Example(
            "1. *Notes* them:\n\n(a) ⟦12⟧ States replied;\n\n(b) None wrote.\n",
            "1. *Notes* them:\n\n(a) Twelve States replied;\n\n(b) None wrote.\n",
        ),
    ),
    good=(
        "1. *Notes* the replies:\n\n(a) Twelve States replied;\n\n(b) None wrote.\n",
    ),
)
def number_opens_sentence(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each sub-paragraph that opens with figures."""
    for top in draft.text.body:
        for paragraph in top.walk():
            match = _OPENS.match(paragraph.plain)
            if paragraph.role is not Role.SUB or match is None:
                continue
            number = int(match[1])
            known = number < len(_WORDS)
            fix = (
                unsafe(replace(paragraph.body, 0, match.end(1), _WORDS[number]))
                if known
                else None
            )
            yield Problem(
                paragraph.body.span(0, match.end(1)),
                f"{name_of(paragraph, draft.text)} opens with the figures {match[1]}: "
                "write the number in words",
                fix,
            )
