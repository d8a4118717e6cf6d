"""The States of a recorded vote stand in alphabetical order.

Accents do not count: Côte d'Ivoire stands between Costa Rica and Cuba.  One list in
476 is out of order (53/1).
"""

import unicodedata
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.vote._lists import HEAD, lists

_NOTE = (
    "[Adopted by a recorded vote of 3 to none, with no abstentions. The voting was as "
    "follows:\n\nIn favour:\n\n{}]\n"
)


@rule(
    code="VOT004",
    severity=Severity.ERROR,
    source="counted: 475 of 476 lists of the Council",
    bad=(Example(HEAD + _NOTE.format("China, ⟦Chile⟧, Cuba")),),
    good=(HEAD + _NOTE.format("Chile, Côte d’Ivoire, Cuba"),),
)
def vote_alphabetical(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for the first State that is out of order in each list."""
    vote = draft.text.closing.vote
    for _, _, one in lists(vote) if vote else ():
        if one is None:
            continue
        for before, field in zip(one.names, one.names[1:], strict=False):
            if _key(field.text) < _key(before.text):
                yield Problem(
                    field.span,
                    f"{field.text} stands behind {before.text}: put the States in "
                    "alphabetical order",
                )
                break


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
