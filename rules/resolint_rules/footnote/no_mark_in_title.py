"""The title has no numbered note; an asterisk is the only mark it may carry.

The title is quoted in lists and indexes, where a note cannot follow it.

Rare, and induced from the texts: info.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule

_TEXT = "*The Human Rights Council*,\n\n1. *Hails* it.\n\n[^1]: A/1/2.\n"


@rule(
    code="FN014",
    severity=Severity.INFO,
    source="HOUSE_STYLE FN014: induced",
    bad=(Example(f"# 49/34. Safe water⟦[^1]⟧\n\n{_TEXT}"),),
    good=(f"# 49/34. Safe water\n\n{_TEXT.replace('it.', 'it.[^1]')}",),
)
def no_mark_in_title(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each numbered mark in the title."""
    title = draft.text.heading.title
    for mark in title.body.marks if title else ():
        if mark.label.isalnum():
            message = f"the title carries note mark {mark.label}: put it in the text"
            yield Problem(mark.span, message)
