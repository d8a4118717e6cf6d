"""An operative "Further V" stands only right after "Also V".

Behind a bare V comes "Also V", and a writer who reaches for "Further" has mostly lost
the paragraph between.  The fix writes "Also" and counts the rest of the chain anew.

A number that a converter lost fakes the finding: where the printed numbers skip right
there it is a warning, and in adopted texts a remark.
"""

from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.sequence._chains import HOUSES, Kind, problem_of, slips


@rule(
    code="SEQ002",
    severity=Severity.ERROR,
    source="counted: at most 9 of 21,555 adopted operative paragraphs",
    bad=(
        Example(
            "1. *Notes* a;\n\n2. *⟦Further⟧ notes* b.\n",
            "1. *Notes* a;\n\n2. *Also notes* b.\n",
        ),
        Example(
            "1. *Notes* a;\n\n2. *⟦Further⟧ notes* b;\n\n3. *Further notes* c.\n",
            "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c.\n",
        ),
        Example(
            "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c;\n\n"
            "4. *Notes* d;\n\n5. *⟦Further⟧ notes* e.\n",
            "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c;\n\n"
            "4. *Notes* d;\n\n5. *Also notes* e.\n",
        ),
    ),
    good=("1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c.\n",),
    organs=HOUSES,
)
def operative_further_needs_also(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "Further V" behind a bare V."""
    for slip in slips(draft, Part.OPERATIVE):
        if slip.kind is Kind.UNSTARTED:
            yield problem_of(draft, slip)
