"""An operative "Also V" or "Further V" needs V in the paragraph right before it.

The word answers the paragraph before, so it is the first casualty of a paragraph that
is inserted, deleted or moved.  Any other lead between two equal ones, and a section
heading, makes the next one bare again (SEQ006, which is the same finding seen from the
other side and has no module of its own).  The fix takes the word away and counts the
rest of the chain anew.

Leads are compared as wholes: "takes note with appreciation" is not "takes note".
Where only the complement differs ("Notes with appreciation", "Also notes with
satisfaction"), adopted texts waver, and the finding is a warning.  It is a warning,
and in adopted texts a remark, where the printed numbers skip right there, because a
paragraph may have been lost.  "In this regard" makes no other lead.  The first
operative paragraph of all has a rule of its own (SEQ013).
"""

from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.sequence._chains import HOUSES, Kind, problem_of, slips


@rule(
    code="SEQ001",
    severity=Severity.ERROR,
    source="induced: 12 orphans in 5,700 adopted paragraphs of the Council, the "
    "Assembly and ECOSOC",
    bad=(
        Example(
            "1. *Notes* a;\n\n2. *Urges* b;\n\n3. *⟦Also⟧ notes* c.\n",
            "1. *Notes* a;\n\n2. *Urges* b;\n\n3. *Notes* c.\n",
        ),
        Example(
            "1. *Notes* a;\n\n2. *⟦Also⟧ urges* b;\n\n3. *Further urges* c;\n\n"
            "4. *Notes* d.\n",
            "1. *Notes* a;\n\n2. *Urges* b;\n\n3. *Also urges* c;\n\n4. *Notes* d.\n",
        ),
        Example(
            "1. *Notes* a;\n\n2. *⟦Further⟧ strongly urges* b;\n\n"
            "3. *Also strongly urges* c.\n",
            "1. *Notes* a;\n\n2. *Strongly urges* b;\n\n3. *Also strongly urges* c.\n",
        ),
        Example(
            "1. *Notes* a;\n\n## II\n\n2. *⟦Also⟧ notes* b.\n",
            "1. *Notes* a;\n\n## II\n\n2. *Notes* b.\n",
            style="ga",
        ),
        Example(
            "1. *Notes with regret* a;\n\n2. *⟦Also⟧ notes with satisfaction* b.\n",
            "1. *Notes with regret* a;\n\n2. *Notes with satisfaction* b.\n",
        ),
    ),
    good=(
        "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c.\n",
        "1. *Strongly condemns* a;\n\n2. *Also strongly condemns* b.\n",
        "1. *Urges* a:\n\n(a) To row;\n\n(b) To sail;\n\n2. *Also urges* b.\n",
        "1. *Requests* the port to wait;\n\n"
        "2. *Also requests* in this regard the port to write;\n\n"
        "3. *Further requests* the port to report.\n",
    ),
    organs=HOUSES,
)
def operative_orphan_also_further(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each chain whose first member carries a modifier."""
    for slip in slips(draft, Part.OPERATIVE):
        if slip.kind is Kind.ORPHAN:
            yield problem_of(draft, slip)
