"""Each State of a recorded vote is named once, as the United Nations names it.

The names are the style's.  A name that is not among them may be a slip
("Kazakstan" stands in adopted texts) or a new name, so the finding is a warning where
nothing like it is known.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint_rules.vote._lists import HEAD, lists

_NOTE = (
    "[Adopted by a recorded vote of 2 to 1, with no abstentions. The voting was as "
    "follows:\n\nIn favour:\n\n{}\n\nAgainst:\n\n{}]\n"
)


@rule(
    code="VOT005",
    severity=Severity.ERROR,
    source="counted: 126 names in votes of the Council, four of them misprints",
    bad=(
        Example(
            HEAD + _NOTE.format("⟦Kazakstan⟧, Peru", "Norway"),
            HEAD + _NOTE.format("Kazakhstan, Peru", "Norway"),
        ),
        Example(HEAD + _NOTE.format("Chile, Peru", "⟦Chile⟧")),
    ),
    good=(HEAD + _NOTE.format("Chile, Peru", "Norway"),),
    organs=frozenset({"hrc", "ga"}),
)
def vote_names_known_unique(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each unknown or repeated name."""
    vote = draft.text.closing.vote
    if vote is None:
        return
    table = draft.style.data["vote"]
    known = {_plain(name): name for name in (*table["names"], *table["former"])}
    seen: set[str] = set()
    for _, _, one in lists(vote):
        for field in one.names if one else ():
            name = _plain(field.text)
            if name in seen:
                yield Problem(
                    field.span, f"{field.text} is listed twice: take one away"
                )
            elif name not in known:
                like = _like(name, list(known))
                hint = f': write "{known[like]}"' if like else ": check the name"
                edit = (
                    replace(field.body, 0, len(field.text), known[like])
                    if like
                    else None
                )
                yield Problem(
                    field.span,
                    f"{field.text} is no name of a Member State{hint}",
                    unsafe(edit) if edit else None,
                    severity=None if like else Severity.WARNING,
                )
            seen.add(name)


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").replace("\u00a0", " ").split())


def _like(name: str, names: list[str]) -> str | None:
    from rapidfuzz import process  # only where a name is unknown

    found = process.extractOne(name, names, score_cutoff=80)
    return found[0] if found else None
