"""The first preambular or operative paragraph never carries "also" or "further".

There is nothing before it that the word could answer.  This is the certain case of
SEQ001 and SEQ009, which leave it to this rule; the first paragraph of a later section
is theirs.
"""

from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.sequence._chains import HOUSES, Kind, problem_of, slips


@rule(
    code="SEQ013",
    severity=Severity.ERROR,
    source="counted: none in 530 adopted texts of the Council",
    bad=(
        Example("1. *⟦Further⟧ decides* a.\n", "1. *Decides* a.\n"),
        Example(
            "*Recalling ⟦also⟧* a,\n\n*Recalling further* b,\n",
            "*Recalling* a,\n\n*Recalling also* b,\n",
        ),
        Example(
            "*Noting* a,\n\n1. *⟦Also⟧ notes* b;\n\n2. *Also notes* c.\n",
            "*Noting* a,\n\n1. *Notes* b;\n\n2. *Also notes* c.\n",
        ),
    ),
    good=("*Noting* a,\n\n1. *Notes* b.\n",),
    organs=HOUSES,
)
def opening_also_at_part_start(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for a modifier in the first paragraph of a part."""
    for part in Part:
        for slip in slips(draft, part):
            if slip.kind is Kind.START:
                yield problem_of(draft, slip)
