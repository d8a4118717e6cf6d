"""A text that introduces sub-paragraphs ends with a colon.

The colon tells the reader that the sentence goes on in each item of the list.

It may be the text of a paragraph or of a sub-paragraph with a list of its own.
"""

from collections.abc import Iterator

from resolint.model import Role
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of
from resolint_rules.punctuation._endings import chunks, ends_with_and, tops, wrong_mark


@rule(
    code="PUN004",
    severity=Severity.ERROR,
    source="HOUSE_STYLE PUN004: 295 of 296 lists",
    bad=(
        Example(
            "1. *Requests* the Office⟦;⟧\n\n(a) To act;\n\n(b) To report.\n",
            "1. *Requests* the Office:\n\n(a) To act;\n\n(b) To report.\n",
        ),
        Example(
            "1. *Asks* us:\n\n(a) To sa⟦y⟧\n\n(i) When;\n\n(ii) Where;\n\n(b) To go.\n",
            "1. *Asks* us:\n\n(a) To say:\n\n(i) When;\n\n(ii) Where;\n\n(b) To go.\n",
        ),
    ),
    good=("1. *Requests* the Office:\n\n(a) To act;\n\n(b) To report.\n",),
)
def list_intro_colon(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each text before a list without its colon."""
    for top, _ in tops(draft.text):
        for paragraph, opens_list, _last in chunks(top):
            if not opens_list or paragraph.role is Role.HEADING:
                continue
            if ends_with_and(paragraph.body):
                continue
            where = name_of(paragraph, draft.text)
            problem = wrong_mark(paragraph.body, ":", f"{where} opens a list but")
            if problem is not None:
                yield problem
