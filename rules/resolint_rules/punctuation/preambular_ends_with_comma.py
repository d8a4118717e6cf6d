"""A preambular paragraph ends with a comma.

The preamble and the operative part are one sentence; a full stop or a semicolon in
the preamble breaks it.

A note mark may follow the comma.  A paragraph that introduces a list ends with a
colon (PUN004), and the comma comes behind the last item.  Where a text has no
operative part yet, its last paragraph may end with a stop or a colon.  Declarations
that speak as "We" are made of whole sentences and are left alone.  Six of 125 adopted
texts of sessions 54 to 57 break the rule, each by a slip.
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
    code="PUN001",
    severity=Severity.ERROR,
    source="HOUSE_STYLE PUN001: 9,482 of 9,489 paragraphs; the text is one sentence",
    bad=(
        Example(
            "*Recalling* the pledge⟦;⟧\n\n1. *Decides* to meet.\n",
            "*Recalling* the pledge,\n\n1. *Decides* to meet.\n",
        ),
        Example(
            "*Recalling* the pledg⟦e⟧[^1]\n\n1. *Decides* to meet.\n\n[^1]: A/1/2.\n",
            "*Recalling* the pledge,[^1]\n\n1. *Decides* to meet.\n\n[^1]: A/1/2.\n",
        ),
        Example(
            "*Recalling the pledg⟦e⟧*\n\n1. *Decides* to meet.\n",
            "*Recalling the pledge,*\n\n1. *Decides* to meet.\n",
        ),
        Example(
            "*Recalling*:\n\n(a) The pledge;\n\n(b) The gift⟦;⟧\n\n1. *Decides* it.\n",
            "*Recalling*:\n\n(a) The pledge;\n\n(b) The gift,\n\n1. *Decides* it.\n",
        ),
    ),
    good=(
        "*Recalling* the pledge,\n\n*Noting* the gift,[^1]\n\n1. *Decides* to meet.\n\n"
        "[^1]: A/1/2.\n",
        "*Recalling* the pledge.\n",
    ),
)
def preambular_ends_with_comma(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each preambular paragraph without its comma."""
    operative = bool(draft.text.operative)
    final = draft.text.preamble[-1:]
    for top, _ in tops(draft.text):
        if top.role is not Role.PREAMBULAR:
            continue
        last = next(c for c in chunks(top) if c.last).paragraph
        _, marks = ending(last.body)
        if marks in {".", ":"} and not operative and top in final:
            continue
        if top.plain.startswith("We ") or ends_with_and(last.body):
            continue
        problem = wrong_mark(last.body, ",", name_of(last, draft.text))
        if problem is not None:
            yield problem
