"""Member States of the United Nations have two capitals.

Other bodies have "member States"; nations are "States" in both.  Only a lower-case
"states" is looked at, and not that of a federation ("federal member states").
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_WRONG = re.compile(r"(?<![\w-])(?<!federal )([Mm]ember) (states?)\b")


@rule(
    code="TRM003",
    severity=Severity.WARNING,
    source="UNEM capitalization",
    bad=(
        Example("*Urging* all ⟦member states⟧,\n", "*Urging* all Member States,\n"),
        Example(
            "*Urging* the Union and its ⟦member states⟧,\n",
            "*Urging* the Union and its member States,\n",
        ),
    ),
    good=("*Urging* Member States and the federal member states of the isles,\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def member_states_capitals(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "member states" with a small s."""
    for passage in passages(draft.text):
        for match in _WRONG.finditer(passage.plain):
            start, end = match.span()
            theirs = passage.plain[:start].endswith((" its ", " their "))
            first = "member" if theirs and match[1][0] == "m" else "Member"
            wanted = f"{first} {match[2].capitalize()}"
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} writes {passage.says(start, end)}: write "{wanted}"',
                safe(replace(passage.body, start, end, wanted)),
            )
