"""An operative "Also V" or "Further V" needs V in the paragraph right before it.

The word answers the paragraph before, so it is the first casualty of a paragraph
that is inserted, deleted or moved.  The lead is compared as a whole: "takes note with
appreciation" is not "takes note".  A section heading ends a chain.  Where the printed
numbers skip right there, a paragraph may be missing, and the finding is a warning.
"""

from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, rule, unsafe
from resolint.wording import name_of
from resolint_rules.sequence._chains import (
    Chain,
    chains,
    following,
    neighbour,
    printed,
    rechained,
)


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
            "1. *Notes* a;\n\n2. *⟦Also⟧ urges* b;\n\n3. *Further urges* c.\n",
            "1. *Notes* a;\n\n2. *Urges* b;\n\n3. *Also urges* c.\n",
        ),
        Example("1. *⟦Further⟧ decides* a.\n", "1. *Decides* a.\n"),
    ),
    good=(
        "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c.\n",
        "1. *Strongly condemns* a;\n\n2. *Also strongly condemns* b.\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def operative_orphan_also_further(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each chain whose first member carries a modifier."""
    for chain in chains(draft, Part.OPERATIVE):
        first = chain.links[0]
        if first.modifier is None or chain.loose:
            continue
        lead, body = first.lead, first.paragraph.body
        edits = rechained(draft, chain.links, following(chain.links, None))
        yield Problem(
            body.span(lead.modifier_start, lead.modifier_end),
            f'{name_of(first.paragraph, draft.text)} opens "{lead.text}", '
            f"{neighbour(draft, first, chain.before)}: "
            f'write "{printed(draft, first, None)}"',
            unsafe(*edits),
            severity=Severity.WARNING if _number_skips(chain) else None,
        )


def _number_skips(chain: Chain) -> bool:
    """Tell whether a number is missing right before the chain."""
    label = chain.links[0].paragraph.label
    before = chain.before.paragraph.label if chain.before else None
    if label is None or before is None or label.value is None or before.value is None:
        return False
    return label.value > before.value + 1
