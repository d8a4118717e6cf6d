"""A comma parts distinct decisions in one paragraph, also before "and" with a verb.

Without it the second verb seems to share the object of the first.

A habit of the house rather than a rule of grammar, and found by a list of verbs: info.
A verb inside a relative clause ("which condemns and punishes") takes no comma.
"""

import re
from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.wording import name_of, quoted

_AND = re.compile(
    r"(?<=[\w)\"]) and (?:also |further )?(?P<verb>[a-z]+) "
    r"(?=(?:upon|that|the|its|all|those|States|Governments|Member|relevant|donors|with)"
    r"\b)"
)
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|and|it|what)\b[^,;:]{0,90}$")


@rule(
    code="PUN006",
    severity=Severity.INFO,
    source="HOUSE_STYLE PUN006: UNEM punctuation; 1,902 with a comma, 78 without",
    bad=(
        Example(
            "1. *Condemns* the raids⟦ and⟧ calls upon all to stop.\n",
            "1. *Condemns* the raids, and calls upon all to stop.\n",
        ),
    ),
    good=(
        "1. *Condemns* the raids, and calls upon all to stop.\n",
        "1. *Hails* the law that condemns the raids and urges all to stop.\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def comma_before_coordinate_verb(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "and" before a second verb without its comma."""
    verbs = draft.style.verbs
    for paragraph in (*draft.text.preamble, *draft.text.operative):
        part = paragraph.lead.part if paragraph.lead else None
        if paragraph.lead is None or part is None:
            continue
        for match in _AND.finditer(paragraph.plain, paragraph.lead.end):
            if verbs.get(match["verb"]) is not part or part is Part.PREAMBULAR:
                continue
            before = paragraph.plain[max(0, match.start() - 100) : match.start()]
            if _RELATIVE.search(before[before.rfind(",") + 1 :]):
                continue
            yield Problem(
                paragraph.body.span(match.start(), match.start() + 4),
                f"{name_of(paragraph, draft.text)} goes on with "
                f"{quoted(match['verb'])}: put a comma before the and",
                unsafe(replace(paragraph.body, match.start(), match.start(), ",")),
            )
