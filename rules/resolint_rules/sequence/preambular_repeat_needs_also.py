"""The second preambular paragraph that opens alike is "V also", the third "V further".

The fourth begins again bare, and no modifier follows itself.  The fix counts the rest
of the chain anew; it is safe where only "also" and "further" change places.

The whole phrase is compared: "Noting with concern" does not repeat "Noting", nor does
"Recalling in particular" repeat "Recalling".  Many texts of the Assembly keep two bare
"Recalling" for resolutions of its own and of others, so this is a warning.
"""

from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.sequence._chains import HOUSES, Kind, problem_of, slips


@rule(
    code="SEQ008",
    severity=Severity.WARNING,
    source="counted: also 1,370 of 1,525, further 401 of 453, bare again 143 of 148",
    bad=(
        Example("*Noting* a,\n\n*⟦Noting⟧* b,\n", "*Noting* a,\n\n*Noting also* b,\n"),
        Example(
            "*Noting* a,\n\n*⟦Noting⟧* b,\n\n*Noting also* c,\n",
            "*Noting* a,\n\n*Noting also* b,\n\n*Noting further* c,\n",
        ),
        Example(
            "*Noting* a,\n\n*Noting also* b,\n\n*Noting ⟦also⟧* c,\n\n*Aware* of d,\n",
            "*Noting* a,\n\n*Noting also* b,\n\n*Noting further* c,\n\n*Aware* of d,\n",
        ),
        Example(
            "*Taking note* of a,\n\n*Taking note also* of b,\n\n"
            "*⟦Taking note⟧* of c,\n",
            "*Taking note* of a,\n\n*Taking note also* of b,\n\n"
            "*Taking note further* of c,\n",
        ),
        Example(
            "*Having considered* a,\n\n*⟦Having considered⟧* b,\n",
            "*Having considered* a,\n\n*Having also considered* b,\n",
        ),
    ),
    good=(
        "*Noting* a,\n\n*Noting also* b,\n\n*Noting further* c,\n\n*Noting* d,\n",
        "*Noting* a,\n\n*Noting with concern* b,\n",
    ),
    organs=HOUSES,
)
def preambular_repeat_needs_also(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each member of a chain that is off the cycle."""
    for slip in slips(draft, Part.PREAMBULAR):
        if slip.kind in {Kind.MISSING, Kind.DOUBLED}:
            yield problem_of(draft, slip)
