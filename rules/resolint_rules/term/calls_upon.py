"""An organ calls upon States; it does not call on them.

At the opening of a paragraph "upon" stands in 1,115 of 1,120 adopted paragraphs, and
a finding is a warning; inside a paragraph adopted texts say "on" now and then (49/34
does so four times), so there it is a remark.  The noun ("calls on") is left alone.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_WRONG = re.compile(
    r"\b([Cc]all(?:s|ing|ed)?)((?: also| further| once again| strongly)*) (on)\b"
    r"(?= (?:all|the|its|those|upon|relevant|other|Member|Governments|States|donors"
    r"|partners|each|every|both|parties|them|it|[A-Z])\b)"
)


@rule(
    code="TRM005",
    severity=Severity.WARNING,
    source="counted: 1,115 to 5 at the opening, 386 to 7 inside paragraphs",
    bad=(
        Example(
            "1. *Calls ⟦on⟧* all ships to turn.\n",
            "1. *Calls upon* all ships to turn.\n",
        ),
        Example(
            "1. *Notes* the storm, and calls ⟦on⟧ States to help.\n",
            "1. *Notes* the storm, and calls upon States to help.\n",
        ),
    ),
    good=("1. *Calls upon* all ships to answer calls on board.\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def calls_upon(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "calls on"."""
    for passage in passages(draft.text, notes=False):
        for match in _WRONG.finditer(passage.plain):
            start, end = match.span(3)
            if passage.in_quotation(start):
                continue
            opening = len(passage.plain[: match.start()].split()) < 3
            verb = match[1] + match[2]
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} says "{verb} on": write "{verb} upon"',
                safe(replace(passage.body, start, end, "upon")),
                severity=None if opening else Severity.INFO,
            )
