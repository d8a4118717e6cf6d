"""One blank stands between two words.

No adopted text of the Council has two.  Published XML pads some paragraphs with
tabs at their edges, which readers take away.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import (
    Draft,
    Example,
    Problem,
    Severity,
    by_stage,
    replace,
    rule,
    safe,
)

_DOUBLE = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")


@rule(
    code="TYP001",
    severity=by_stage(
        draft=Severity.WARNING, tabled=Severity.WARNING, adopted=Severity.INFO
    ),
    source="counted: no double blank in printed texts of the Council",
    bad=(
        Example("*Noting* the⟦  ⟧tide,\n", "*Noting* the tide,\n"),
        Example("1. *Urges* calm⟦   ⟧at sea.\n", "1. *Urges* calm at sea.\n"),
    ),
    good=("*Noting* the tide,\n",),
)
def double_space(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each run of blanks inside a text."""
    for passage in passages(draft.text, title=True):
        for match in _DOUBLE.finditer(passage.body.text):
            start, end = match.span()
            yield Problem(
                passage.body.span(start, end),
                f"{passage.name} has {end - start} blanks in a row: write one",
                safe(replace(passage.body, start, end, " ")),
            )
