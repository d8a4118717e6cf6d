"""The totals of a recorded vote equal the numbers of States listed.

An empty list is left out.  162 of 164 adopted texts keep the rule.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.vote._lists import HEAD, lists

_NOTE = (
    "[Adopted by a recorded vote of {} to 1, with 1 abstention. The voting was as "
    "follows:\n\n{}\n\nChile, China and Ghana\n\nAgainst:\n\nPeru\n\nAbstaining:\n\n"
    "Norway]\n"
)


@rule(
    code="VOT003",
    severity=Severity.ERROR,
    source="counted: 162 of 164 recorded votes of the Council",
    bad=(Example(HEAD + _NOTE.format(4, "⟦In favour⟧:")),),
    good=(HEAD + _NOTE.format(3, "In favour:"),),
)
def vote_totals_match_lists(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each total that is not the number of States listed."""
    vote, note = draft.text.closing.vote, draft.text.closing.note
    if vote is None or note is None:
        return
    if not any(one for _, _, one in lists(vote)):
        return
    for name, total, one in lists(vote):
        count = len(one.names) if one else 0
        if total is None or total == count:
            continue
        yield Problem(
            one.heading.span if one else note.span,
            f"the note says {total} {name}, but {count} are listed: check both",
        )
