"""Compounds are hyphened as the house hyphens them: well-being, cooperation.

"Decision-making", "capacity-building" and "non-governmental" take a hyphen,
"cooperation" and "coordination" none.  The lists are the style's; forms that are
right in most sentences only get a fix to look at.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Fix, Problem, Severity, replace, rule
from resolint_rules.term._words import like, protected_places


@rule(
    code="TRM013",
    severity=Severity.INFO,
    source="counted in adopted texts of the Council",
    bad=(
        Example(
            "*Welcoming* the ⟦co-operation⟧ and the ⟦wellbeing⟧ of crews,\n",
            "*Welcoming* the cooperation and the well-being of crews,\n",
        ),
    ),
    good=(
        "*Welcoming* the decision-making of the Organisation for Economic "
        "Co-operation and Development,\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def hyphen_set(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each compound of the lists."""
    lists = draft.style.data["hyphens"]
    forms: dict[str, str] = {**lists["unsafe"], **lists["safe"]}
    names = draft.style.data["spelling"]["protected"]
    pattern = re.compile(
        rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, forms), key=len)[::-1])})"
        r"(?![\w-])",
        re.IGNORECASE,
    )
    for passage in passages(draft.text, title=True):
        found = list(pattern.finditer(passage.plain))
        places = protected_places(passage, names) if found else []
        for match in found:
            start, end = match.span()
            if any(a <= start < b for a, b in places):
                continue
            wanted = like(forms[match[0].lower()], match[0])
            edit = replace(passage.body, start, end, wanted)
            certain = match[0].lower() in lists["safe"]
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} writes "{match[0]}": write "{wanted}"',
                Fix((edit,), safe=certain),
            )
