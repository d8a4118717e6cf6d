"""An operative "Further V" stands only right after "Also V".

After a bare V comes "Also V".  A number that a converter lost fakes the finding, so
the rule is silent where the printed numbers skip.
"""

from collections.abc import Iterator

from resolint.model import Modifier, Part
from resolint.rule import Draft, Example, Problem, Severity, rule, safe
from resolint.wording import name_of
from resolint_rules.sequence._chains import chains, following, printed, rechained


@rule(
    code="SEQ002",
    severity=Severity.ERROR,
    source="counted: at most 9 of 21,555 adopted operative paragraphs",
    bad=(
        Example(
            "1. *Notes* a;\n\n2. *⟦Further⟧ notes* b.\n",
            "1. *Notes* a;\n\n2. *Also notes* b.\n",
        ),
    ),
    good=("1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c.\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def operative_further_needs_also(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "Further V" behind a bare V."""
    for chain in chains(draft, Part.OPERATIVE):
        for index in range(1, len(chain.links)):
            before, link = chain.links[index - 1], chain.links[index]
            if link.modifier is not Modifier.FURTHER or before.modifier is not None:
                continue
            rest = chain.links[index:]
            wanted = following(rest, Modifier.ALSO)
            lead = link.lead
            yield Problem(
                link.paragraph.body.span(lead.modifier_start, lead.modifier_end),
                f'{name_of(link.paragraph, draft.text)} opens "{lead.text}", but the '
                f'paragraph before opens "{before.lead.text}": '
                f'write "{printed(draft, link, Modifier.ALSO)}"',
                safe(*rechained(draft, rest, wanted)),
            )
            break
