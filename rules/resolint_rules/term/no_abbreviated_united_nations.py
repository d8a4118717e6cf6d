"""The United Nations is never abbreviated, and no common body of it in a resolution.

Names that hold the letters (UN-Women, UN-Habitat) and document symbols stay.  The
Security Council abbreviates.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_FULL = {
    "UN": "United Nations",
    "U.N.": "United Nations",
    "UNGA": "General Assembly",
    "UNSC": "Security Council",
    "HRC": "Human Rights Council",
    "UNHRC": "Human Rights Council",
    "OHCHR": "Office of the United Nations High Commissioner for Human Rights",
    "ECOSOC": "Economic and Social Council",
    "SDGs": "Sustainable Development Goals",
    "NGOs": "non-governmental organizations",
    "NHRIs": "national human rights institutions",
}
_SHORT = re.compile(
    r"(?<![\w/.-])(UN|U\.N\.|UNGA|UNSC|UNHRC|HRC|OHCHR|ECOSOC|SDGs|NGOs|NHRIs)"
    r"(?![\w/-]|\.\w)(?! Charter)"
)


@rule(
    code="TRM007",
    severity=Severity.WARNING,
    source="UNEM abbreviations; no UN in adopted texts of the Council",
    bad=(
        Example(
            "*Noting* the work of the ⟦UN⟧ system,\n",
            "*Noting* the work of the United Nations system,\n",
        ),
        Example(
            "1. *Requests* the ⟦OHCHR⟧ to report.\n",
            "1. *Requests* the Office of the United Nations High Commissioner for "
            "Human Rights to report.\n",
        ),
    ),
    good=("*Noting* the work of UN-Women and the report,[^1]\n\n[^1]: A/HRC/9/1.\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def no_abbreviated_united_nations(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each abbreviation of the list."""
    for passage in passages(draft.text, notes=False, title=True):
        for match in _SHORT.finditer(passage.plain):
            start, end = match.span(1)
            introduced = passage.plain[max(0, start - 1) : start] == "("
            if introduced or passage.in_quotation(start):
                continue
            wanted = _FULL[match[1]]
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} abbreviates: write "{wanted}" for "{match[1]}"',
                unsafe(replace(passage.body, start, end, wanted)),
            )
