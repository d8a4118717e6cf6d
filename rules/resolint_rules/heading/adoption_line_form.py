"""An adopted text says "Resolution adopted by the ... on" and the day.

The day is written as any date is; the Security Council has a line of its own.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule

_FORM = re.compile(
    r"(?:Resolution|Decision) adopted by the [A-Z][\w ]+?\*?,?\s+on \d{1,2} [A-Z][a-z]+"
    r" \d{4}|Adopted by the Security Council at its .+"
)
_LIKE = re.compile(r"(?:Resolutions? )?[Aa]dopted by (?:the )?[A-Z]")
_REST = "\n\n## 49/91. Ferries\n\n*The Human Rights Council*,\n\n1. *Urges* calm.\n"


@rule(
    code="HDR008",
    severity=Severity.WARNING,
    source="counted: 505 texts of the Council, 902 of the Assembly",
    bad=(
        Example(f"## ⟦Adopted by the HRC, 1 April 2022⟧{_REST}"),
        Example(
            "## ⟦Resolution adopted by the Human Rights Council on April 1, 2022⟧"
            f"{_REST}"
        ),
    ),
    good=(f"## Resolution adopted by the Human Rights Council on 1 April 2022{_REST}",),
)
def adoption_line_form(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for an adoption line in another form."""
    form = "Resolution adopted by the Human Rights Council on 1 April 2022"
    line = draft.text.heading.adoption_line
    if line is not None and not _FORM.fullmatch(" ".join(line.body.plain.split())):
        yield Problem(line.span, f'the line of adoption has another form than "{form}"')
    for gone in draft.text.dropped:
        if gone.reason == "masthead" and _LIKE.match(gone.text):
            start = draft.text.source.text.find(gone.text, gone.source.start)
            span = type(gone.source)(start, start + len(gone.text))
            yield Problem(span, f'the line of adoption has another form than "{form}"')
