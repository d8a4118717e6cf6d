"""Quotation marks and apostrophes are curly: “rights”, children’s.

Converters make them straight, and most keyboards do, so a finding is a remark.
"""

import re
from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_STRAIGHT = re.compile(r"[\"']")
_NAMES = {'"': "quotation mark", "'": "apostrophe"}


@rule(
    code="TYP002",
    severity=Severity.INFO,
    source="UNEM quotations; counted: 3 straight apostrophes in texts of the Council",
    bad=(
        Example("*Noting* the crew⟦'⟧s log,\n", "*Noting* the crew’s log,\n"),
        Example('*Noting* the book ⟦"⟧Tides⟦"⟧,\n', "*Noting* the book “Tides”,\n"),
    ),
    good=("*Noting* the crew’s book “Tides”,\n",),
)
def curly_quotes_and_apostrophes(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each straight mark."""
    for passage in passages(draft.text, title=True):
        text = passage.body.text
        for match in _STRAIGHT.finditer(text):
            start, end = match.span()
            opens = start == 0 or text[start - 1] in " ([\N{EM DASH}“‘"
            pair = "“”" if match[0] == '"' else "‘’"
            wanted = pair[0] if opens else pair[1]
            yield Problem(
                passage.body.span(start, end),
                f"{passage.name} has a straight {_NAMES[match[0]]}: write {wanted}",
                safe(replace(passage.body, start, end, wanted)),
            )
