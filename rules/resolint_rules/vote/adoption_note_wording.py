"""The note of adoption is "[Adopted without a vote.]" or that of a recorded vote.

"[Adopted by a recorded vote of 29 to 5, with 13 abstentions. The voting was as
follows:" and the lists.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint_rules.vote._lists import HEAD

_FORMS = re.compile(
    r"\[(?:Adopted|Resolution adopted) without a vote\.\]"
    r"|\[(?:Adopted|Resolution adopted) by a recorded vote of (?:\d+|none) to "
    r"(?:\d+|none)(?:, with (?:\d+ abstentions|1 abstention|no abstentions"
    r"|one abstention))?\.\*? The voting was as follows:.*",
    re.DOTALL,
)
_NO_VOTE = re.compile(r"\[(?:Resolution )?[Aa]dopted without (?:a )?vote\.?\]\.?")


@rule(
    code="VOT002",
    severity=Severity.WARNING,
    source="counted: 360 without a vote (3 without the stop), 153 recorded votes",
    bad=(
        Example(
            HEAD + "⟦[Adopted without a vote]⟧\n", HEAD + "[Adopted without a vote.]\n"
        ),
        Example(HEAD + "⟦[Adopted 29-5-13.]⟧\n"),
    ),
    good=(HEAD + "[Adopted without a vote.]\n",),
    organs=frozenset({"hrc"}),
)
def adoption_note_wording(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for a note of adoption in other words."""
    note = draft.text.closing.note
    if note is None or _FORMS.fullmatch(" ".join(note.body.plain.split())):
        return
    wanted = "[Adopted without a vote.]"
    simple = _NO_VOTE.fullmatch(note.body.plain.strip())
    edit = replace(note.body, 0, len(note.text), wanted)
    yield Problem(
        note.span,
        f'the note of adoption has another form than "{wanted}" or "[Adopted by a '
        'recorded vote of 29 to 5, with 13 abstentions. The voting was as follows:"',
        safe(edit) if simple else None,
    )
