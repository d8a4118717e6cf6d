"""An operative paragraph ends with a semicolon, unless it is the last.

The operative part is one sentence with a member for each paragraph; a full stop in
the middle ends the resolution too early.

A note mark may follow the semicolon.  A paragraph that introduces a list ends with a
colon (PUN004), and the semicolon comes behind the last item.  The last paragraph of a
section may end with a full stop.
"""

from collections.abc import Iterator

from resolint.model import Role
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of
from resolint_rules.punctuation._endings import (
    chunks,
    ending,
    ends_with_and,
    tops,
    wrong_mark,
)


@rule(
    code="PUN002",
    severity=Severity.ERROR,
    source="HOUSE_STYLE PUN002: 8,070 paragraphs, about 10 errors; editors correct it",
    bad=(
        Example(
            "1. *Notes* the report⟦.⟧\n\n2. *Decides* to meet.\n",
            "1. *Notes* the report;\n\n2. *Decides* to meet.\n",
        ),
        Example(
            "1. *Notes* the repor⟦t⟧[^1]\n\n2. *Decides* to meet.\n\n[^1]: A/1/2.\n",
            "1. *Notes* the report;[^1]\n\n2. *Decides* to meet.\n\n[^1]: A/1/2.\n",
        ),
        Example(
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay⟦,⟧\n\n2. *Decides* it.\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay;\n\n2. *Decides* it.\n",
        ),
    ),
    good=("1. *Notes* the report;\n\n2. *Decides* to meet.\n",),
)
def operative_ends_with_semicolon(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each operative paragraph but the last."""
    final = draft.text.operative[-1:]
    for top, behind in tops(draft.text):
        if top.role is not Role.OPERATIVE or top in final:
            continue
        last = next(c for c in chunks(top) if c.last).paragraph
        closes = behind is not None and behind.role is Role.HEADING
        if (closes and ending(last.body)[1] == ".") or ends_with_and(last.body):
            continue
        problem = wrong_mark(last.body, ";", name_of(last, draft.text))
        if problem is not None:
            yield problem
