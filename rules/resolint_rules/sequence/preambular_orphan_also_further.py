"""A preambular "V also" needs V right before it, and "V further" needs "V also".

The word is read in the slot of the phrase only: "Convinced that further measures" and
"Reaffirming the need to further" carry no modifier.  Five orphans stand in 9,489
adopted paragraphs of the Council, among them preambular paragraph 18 of 49/34, so
the finding is an error in drafts and a warning in adopted texts.
"""

from collections.abc import Iterator

from resolint.model import Modifier, Part
from resolint.rule import (
    Draft,
    Example,
    Problem,
    Severity,
    by_stage,
    rule,
    unsafe,
)
from resolint.wording import name_of
from resolint_rules.sequence._chains import (
    chains,
    following,
    neighbour,
    printed,
    rechained,
)


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
            "*Noting* a,\n\n*Noting ⟦further⟧* b,\n",
            "*Noting* a,\n\n*Noting also* b,\n",
        ),
    ),
    good=(
        "*Recalling* a,\n\n*Recalling also* b,\n\n*Recalling further* c,\n",
        "*Convinced* that further measures are needed,\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def preambular_orphan_also_further(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each modifier that answers nothing."""
    for chain in chains(draft, Part.PREAMBULAR):
        for index, link in enumerate(chain.links):
            before = chain.links[index - 1] if index else chain.before
            if link.modifier is None or (index == 0 and chain.loose):
                continue
            if index:
                assert before is not None
                answers = link.modifier is Modifier.ALSO or before.modifier is not None
                if answers:
                    continue
            first = Modifier.ALSO if index else None
            rest = chain.links[index:]
            lead = link.lead
            yield Problem(
                link.paragraph.body.span(lead.modifier_start, lead.modifier_end),
                f'{name_of(link.paragraph, draft.text)} opens "{lead.text}", '
                f"{neighbour(draft, link, before)}: "
                f'write "{printed(draft, link, first)}"',
                unsafe(*rechained(draft, rest, following(rest, first))),
            )
            break
