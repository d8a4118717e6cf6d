"""An organ remains "seized of the matter", in its last paragraph.

"Seised" and "seized with" are slips.  "This matter" and "actively seized" are
attested, and more than half of the resolutions have no such paragraph.
"""

import re
from collections.abc import Iterator

from resolint.model import Paragraph
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.wording import name_of

_SEIZED = re.compile(r"\b(seized|seised|ceased)(?: (actively))? (of|with|on|by)\b")


@rule(
    code="TRM009",
    severity=Severity.WARNING,
    source="counted: 220 of 220 are last; seized with 1",
    bad=(
        Example(
            "1. *Decides* to remain ⟦seised with⟧ the matter.\n",
            "1. *Decides* to remain seized of the matter.\n",
        ),
        Example("1. *⟦Decides to remain seized of the matter;⟧*\n\n2. *Urges* calm.\n"),
    ),
    good=("1. *Urges* calm;\n\n2. *Decides* to remain seized of the matter.\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def seized_of_the_matter(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each flawed or misplaced "remain seized"."""
    operative = draft.text.operative
    for paragraph in operative:
        plain, body = paragraph.plain, paragraph.body
        match = _SEIZED.search(plain) if "remain" in plain else None
        if match is None:
            continue
        name = name_of(paragraph, draft.text)
        if (match[1], match[3]) != ("seized", "of"):
            start, end = match.span()
            actively = "actively " if match[2] else ""
            wanted = f"{actively}seized of"
            yield Problem(
                body.span(start, end),
                f'{name} says "{match[0]}": write "{wanted}"',
                unsafe(replace(body, start, end, wanted)),
            )
        elif (
            paragraph is not operative[-1]
            and match.start() < 40
            and _decides(paragraph)
        ):
            yield Problem(
                body.span(0, len(plain)),
                f"{name} remains seized of the matter, but is not the last paragraph: "
                "move it to the end",
            )


def _decides(paragraph: Paragraph) -> bool:
    return paragraph.lead is not None and paragraph.lead.verb == "decides"
