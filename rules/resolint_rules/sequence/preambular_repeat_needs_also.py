"""The second preambular paragraph that opens alike is "V also", the third "V further".

The fourth begins again bare.  The whole phrase is compared: "Noting with concern" is
not "Noting".  Many texts of the Assembly keep two bare "Recalling" for resolutions of
its own and of others, so this is a warning.  One finding stands for a chain.
"""

from collections.abc import Iterator

from resolint.model import Modifier, Part
from resolint.rule import Draft, Example, Problem, Severity, rule, unsafe
from resolint.wording import name_of
from resolint_rules.sequence._chains import CYCLE, chains, printed, rechained


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
    ),
    good=(
        "*Noting* a,\n\n*Noting also* b,\n\n*Noting further* c,\n\n*Noting* d,\n",
        "*Noting* a,\n\n*Noting with concern* b,\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def preambular_repeat_needs_also(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for the first member of a chain that is off the cycle."""
    for chain in chains(draft, Part.PREAMBULAR):
        links = chain.links
        wanted = [CYCLE[index % 3] for index in range(len(links))]
        off = (i for i in range(1, len(links)) if links[i].modifier is not wanted[i])
        index = next(off, None)
        if index is None or links[0].modifier is not None:
            continue
        link, before = links[index], links[index - 1]
        if link.modifier is Modifier.FURTHER and before.modifier is None:
            continue  # the orphan rule speaks
        lead = link.lead
        edits = rechained(draft, links[index:], wanted[index:])
        yield Problem(
            link.paragraph.body.span(lead.start, lead.end),
            f'{name_of(link.paragraph, draft.text)} opens "{lead.text}" behind '
            f'"{before.lead.text}": write "{printed(draft, link, wanted[index])}"',
            unsafe(*edits),
        )
