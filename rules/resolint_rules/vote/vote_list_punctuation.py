"""Commas stand between the States of a list, never semicolons.

"And" before the last one is printed and left out about as often.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from resolint.rule import Draft, Example, Problem, Replace, Severity, rule, safe
from resolint.source import Span
from resolint_rules.vote._lists import HEAD, lists

_NOTE = (
    "[Adopted by a recorded vote of 2 to none, with no abstentions. The voting was as "
    "follows:\n\nIn favour:\n\n{}]\n"
)


@rule(
    code="VOT007",
    severity=Severity.INFO,
    source="counted in 476 lists of the Council",
    bad=(
        Example(
            HEAD + _NOTE.format("Chile⟦;⟧ Peru"), HEAD + _NOTE.format("Chile, Peru")
        ),
    ),
    good=(HEAD + _NOTE.format("Chile, Ghana and Peru"),),
    organs=frozenset({"hrc"}),
)
def vote_list_punctuation(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each semicolon between two States."""
    vote = draft.text.closing.vote
    text = draft.text.source.text
    for _, _, one in lists(vote) if vote else ():
        names = one.names if one else ()
        for before, field in pairwise(names):
            gap = re.match(r"\s*;", text[before.span.end : field.span.start])
            if gap is not None:
                at = before.span.end + gap.end() - 1
                span = Span(at, at + 1)
                yield Problem(
                    span,
                    f"a semicolon stands behind {before.text}: write a comma",
                    safe(Replace(span, ",")),
                )
