"""A title has its number with a full stop before it, and no full stop at its end.

The number is that of the adopted text; a draft has a title alone.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe


@rule(
    code="HDR003",
    severity=Severity.WARNING,
    source="counted: 524 of 524 adopted titles of the Council",
    bad=(
        Example(
            "## ⟦49/91⟧ Ferries⟦.⟧\n\n*The Human Rights Council*,\n\n"
            "1. *Urges* calm.\n",
            "## 49/91. Ferries\n\n*The Human Rights Council*,\n\n1. *Urges* calm.\n",
        ),
    ),
    good=("## 49/91. Ferries\n\n*The Human Rights Council*,\n\n1. *Urges* calm.\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def title_form(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each stop that is missing or too many in the title."""
    number, title = draft.text.heading.number, draft.text.heading.title
    if number is not None and not number.text.endswith("."):
        end = len(number.text)
        yield Problem(
            number.span,
            f'the number {number.text} before the title has no full stop: write "'
            f'{number.text}."',
            safe(replace(number.body, end, end, ".")),
        )
    if title is not None and title.text.endswith(".") and title.text[-4:-1] != "etc":
        end = len(title.text)
        yield Problem(
            title.body.span(end - 1, end),
            "the title ends with a full stop: leave it out",
            safe(replace(title.body, end - 1, end, "")),
        )
