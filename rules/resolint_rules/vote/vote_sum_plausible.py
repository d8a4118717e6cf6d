"""No more States vote than the organ has members: 47 in the Human Rights Council.

Fewer do where some are absent.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.vote._lists import HEAD

_NOTE = (
    "[Adopted by a recorded vote of {} to 5, with 13 abstentions. The voting was as "
    "follows:]"
)


@rule(
    code="VOT006",
    severity=Severity.ERROR,
    source="counted: 47 in 145 votes of the Council, 46 in 17, 45 in 2",
    bad=(Example(HEAD + "⟦" + _NOTE.format(30) + "⟧\n"),),
    good=(HEAD + _NOTE.format(29) + "\n",),
)
def vote_sum_plausible(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for a vote of more States than there are members."""
    vote, note = draft.text.closing.vote, draft.text.closing.note
    members = draft.style.data.get("members")
    if vote is None or note is None or not isinstance(members, int):
        return
    total = sum(n or 0 for n in (vote.in_favour, vote.against, vote.abstaining))
    if total > members:
        yield Problem(
            note.span,
            f"{total} States voted, but {draft.style.organ} has {members} members: "
            "check the totals",
        )
