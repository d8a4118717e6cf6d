"""A resolution is cited by organ and number, not by its symbol.

Symbols of resolutions stand in no adopted body of the Council or the Assembly.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_SYMBOL = re.compile(
    r"(?:(?:resolutions? )?(?<![\w/]))(?P<kind>A/HRC|A|E|S)/(?:RES|Res)/(?P<number>"
    r"(?:[A-Z]{1,2}-)?\d+(?:/\d+)?(?: ?\(\d{4}\))?)"
)
_ORGANS = {
    "A/HRC": "Human Rights Council",
    "A": "General Assembly",
    "E": "Economic and Social Council",
    "S": "Security Council",
}


@rule(
    code="CIT009",
    severity=Severity.WARNING,
    source="UNEM res-dec-sys-ident; none in adopted bodies",
    bad=(
        Example(
            "*Recalling* ⟦A/HRC/RES/49/34⟧ of 1 April 2022,\n",
            "*Recalling* Human Rights Council resolution 49/34 of 1 April 2022,\n",
        ),
    ),
    good=("*Recalling* Human Rights Council resolution 49/34 of 1 April 2022,\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def no_symbol_citation(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each symbol of a resolution in running text."""
    for passage in passages(draft.text, notes=False):
        for match in _SYMBOL.finditer(passage.plain):
            start, end = match.span()
            wanted = f"{_ORGANS[match['kind']]} resolution {match['number']}"
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} cites a resolution by its symbol: write "{wanted}"',
                unsafe(replace(passage.body, start, end, wanted)),
            )
