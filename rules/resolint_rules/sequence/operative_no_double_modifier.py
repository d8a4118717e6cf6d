"""Behind "Also V" comes "Further V", and behind "Further V" the chain restarts bare.

Two successive "Also V" are what an inserted paragraph leaves.  The fix counts the
rest of the chain anew; it is safe where only "also" and "further" change places.

Four of 47 runs of four in the Council's texts go on otherwise, so this is a warning.
"""

from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.sequence._chains import HOUSES, Kind, problem_of, slips


@rule(
    code="SEQ003",
    severity=Severity.WARNING,
    source="counted: 43 of 47 runs of four paragraphs of the Council",
    bad=(
        Example(
            "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *⟦Also⟧ notes* c.\n",
            "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c.\n",
        ),
        Example(
            "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *⟦Also⟧ notes* c;\n\n"
            "4. *Further notes* d.\n",
            "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c;\n\n"
            "4. *Notes* d.\n",
        ),
        Example(
            "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c;\n\n"
            "4. *⟦Further⟧ notes* d;\n\n5. *Also notes* e.\n",
            "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c;\n\n"
            "4. *Notes* d;\n\n5. *Also notes* e.\n",
        ),
    ),
    good=(
        "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c;\n\n"
        "4. *Notes* d;\n\n5. *Also notes* e.\n",
    ),
    organs=HOUSES,
)
def operative_no_double_modifier(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each modifier that the one before does not lead to."""
    for slip in slips(draft, Part.OPERATIVE):
        if slip.kind is Kind.DOUBLED:
            yield problem_of(draft, slip)
