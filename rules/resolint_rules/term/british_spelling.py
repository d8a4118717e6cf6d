"""British spelling: centre, defence, labour, programme, fulfil.

Proper names keep their own: the Carter Center, the World Trade Center.
"""

from collections.abc import Iterator

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import quoted
from resolint_rules.term._words import like, words


@rule(
    code="TRM002",
    severity=Severity.ERROR,
    source="UNEM spelling; no American form in adopted texts of the Council",
    bad=(
        Example(
            "*Welcoming* the training ⟦center⟧ and its ⟦programs⟧,\n",
            "*Welcoming* the training centre and its programmes,\n",
        ),
    ),
    good=("*Welcoming* the work of the Carter Center at the training centre,\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def british_spelling(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each American form of the closed list."""
    spelling = draft.style.data["spelling"]
    british = spelling["us"]
    for passage in passages(draft.text, title=True):
        for word, start, end in words(passage, spelling["protected"]):
            wanted = british.get(word.lower())
            if wanted is None or _in_name(passage.plain, word, start, end):
                continue
            wanted = like(wanted, word)
            yield Problem(
                passage.body.span(start, end),
                f"{passage.name} has the American spelling {quoted(word)}: "
                f"write {quoted(wanted)}",
                safe(replace(passage.body, start, end, wanted)),
            )


def _in_name(plain: str, word: str, start: int, end: int) -> bool:
    """Tell whether a capitalized word stands beside another one, as names do."""
    if not word[0].isupper() or start == 0:
        return False
    before = plain[:start].rstrip().rpartition(" ")[2]
    after = plain[end:].lstrip().partition(" ")[0]
    return before[:1].isupper() or after[:1].isupper()
