"""The lists of a recorded vote."""

from collections.abc import Iterator

from resolint.model import RecordedVote, VoteList


def lists(vote: RecordedVote) -> Iterator[tuple[str, int | None, VoteList | None]]:
    """Yield what each list is called, its printed total, and the list."""
    yield "in favour", vote.in_favour, vote.favour_list
    yield "against", vote.against, vote.against_list
    yield "abstaining", vote.abstaining, vote.abstaining_list


HEAD = (
    "*The Human Rights Council*,\n\n*Noting* x,\n\n1. *Urges* calm.\n\n58th meeting\n\n"
    "1 April 2022\n\n"
)
"""What stands before the vote in examples."""
