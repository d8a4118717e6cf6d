"""All items of a list open in the same form.

"To collect", "To share", "Reporting" cannot all follow one "Requests the Office:".

Told by the first word alone (to, -ing, anything else), so info; and only where a single
item differs from two or more others.
"""

from collections import Counter
from collections.abc import Iterator

from resolint.model import Paragraph
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of
from resolint_rules.subparagraph._lists import lists

_NOUNS = frozenset("during including according building housing training".split())


@rule(
    code="SUB006",
    severity=Severity.INFO,
    source="HOUSE_STYLE SUB006: induced",
    bad=(
        Example("1. *Asks*:\n\n(a) To go;\n\n(b) ⟦Sharing⟧ it;\n\n(c) To act.\n"),
        Example("1. *Asks*:\n\n(a) To go;\n\n(b) To act;\n\n(c) ⟦The⟧ report.\n"),
    ),
    good=("1. *Asks* the Office:\n\n(a) To go;\n\n(b) To share it;\n\n(c) To act.\n",),
)
def parallel_items(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for the one item that opens in another form."""
    for one in lists(draft.text):
        forms = [_form(item) for item in one.items]
        common, count = Counter(forms).most_common(1)[0]
        if count < 2 or count != len(forms) - 1 or common == "other":
            continue
        odd = next(i for i, f in zip(one.items, forms, strict=True) if f != common)
        word = odd.plain.split(" ", 1)[0]
        start = odd.plain.index(word)
        yield Problem(
            odd.body.span(start, start + max(len(word), 1)),
            f'{name_of(odd, draft.text)} opens "{word}", the other items of the list '
            f"with {common}: give it their form",
        )


def _form(item: Paragraph) -> str:
    word = item.plain.split(" ", 1)[0].lower().rstrip(",")
    if word == "to":
        return '"To"'
    return '"-ing"' if word.endswith("ing") and word not in _NOUNS else "other"
