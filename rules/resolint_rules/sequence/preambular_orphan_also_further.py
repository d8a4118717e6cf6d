"""A preambular "V also" needs V right before it, and "V further" needs "V also".

The word answers the paragraph before, so it is the first casualty of a paragraph that
is inserted, deleted or moved.  The fix takes it away, or writes "also" for "further",
and counts the rest of the chain anew.

The word is read in the slot of the phrase only: "Convinced that further measures" and
"Reaffirming the need to further" carry none.  Five orphans stand in 9,489 adopted
paragraphs of the Council, among them preambular paragraph 18 of 49/34, so the finding
is an error in drafts and a warning in adopted texts.  The first preambular paragraph
of all has a rule of its own (SEQ013).
"""

from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, by_stage, rule
from resolint_rules.sequence._chains import HOUSES, Kind, problem_of, slips


@rule(
    code="SEQ009",
    severity=by_stage(
        draft=Severity.ERROR, tabled=Severity.ERROR, adopted=Severity.WARNING
    ),
    source="counted: 5 orphans in 9,489 adopted preambular paragraphs of the Council",
    bad=(
        Example(
            "*Noting* a,\n\n*Recalling ⟦also⟧* b,\n", "*Noting* a,\n\n*Recalling* b,\n"
        ),
        Example(
            "*Noting* a,\n\n*Recalling ⟦also⟧* b,\n\n*Recalling further* c,\n",
            "*Noting* a,\n\n*Recalling* b,\n\n*Recalling also* c,\n",
        ),
        Example(
            "*Noting* a,\n\n*Recalling ⟦also⟧* b,\n\n*Recalling also* c,\n",
            "*Noting* a,\n\n*Recalling* b,\n\n*Recalling also* c,\n",
        ),
        Example(
            "*Noting* a,\n\n*Noting ⟦further⟧* b,\n",
            "*Noting* a,\n\n*Noting also* b,\n",
        ),
        Example(
            "*Aware* of a,\n\n*Taking note ⟦further⟧* of b,\n\n*Taking note* of c,\n",
            "*Aware* of a,\n\n*Taking note* of b,\n\n*Taking note also* of c,\n",
        ),
    ),
    good=(
        "*Recalling* a,\n\n*Recalling also* b,\n\n*Recalling further* c,\n",
        "*Noting* a,\n\n*Convinced* that further measures are needed,\n",
        "*Welcoming* a,\n\n*Welcoming also* in this regard b,\n",
        "*Reaffirming* a,\n\n*Reaffirming also* its commitment to b,\n",
    ),
    organs=HOUSES,
)
def preambular_orphan_also_further(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each modifier that answers nothing."""
    for slip in slips(draft, Part.PREAMBULAR):
        if slip.kind in {Kind.ORPHAN, Kind.UNSTARTED}:
            yield problem_of(draft, slip)
