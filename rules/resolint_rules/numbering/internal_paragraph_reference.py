"""A reference to a paragraph of the same text leads to a paragraph, and the right way.

"Paragraph 14 below" in a text of 12 paragraphs is left over from an earlier version;
nobody can tell what was asked for.

Only "above", "below", "of the present resolution" and "operative paragraph" are surely
about the same text; a bare "pursuant to paragraph 14" is a warning, and none where the
paragraph names another instrument.  Where the numbering itself is broken, a reference
counts as good that leads to a paragraph by the printed numbers or by those due, and
NUM001 corrects both together.
"""

import re
from collections.abc import Iterator, Sequence

from resolint.model import Paragraph, Status
from resolint.rule import Draft, Example, Fix, Problem, Severity, replace, rule, unsafe
from resolint.wording import name_of
from resolint_rules.numbering._local import Local, local_references, meant
from resolint_rules.numbering._sequence import Counted, counted

_WHERE = re.compile(r"\W*(above|below)\b")
_HEAD = "1. *Notes* it;\n\n2. *Hails* it;\n\n3. *Urges* States to act as set out in "


@rule(
    code="NUM003",
    severity=Severity.ERROR,
    source="HOUSE_STYLE NUM003: induced; no exception in 174 adopted texts",
    bad=(
        Example(f"{_HEAD}paragraph ⟦4⟧ below.\n"),
        Example(f"{_HEAD}paragraph ⟦9⟧ of the present resolution.\n"),
        Example(
            f"{_HEAD}paragraphs ⟦1⟧ and ⟦2⟧ below.\n",
            f"{_HEAD}paragraphs 1 and 2 above.\n",
        ),
        Example(f"{_HEAD}paragraph 2 ⟦(d)⟧ above.\n"),
    ),
    good=(
        f"{_HEAD}paragraphs 1 and 2 above.\n",
        f"{_HEAD}paragraph 40 of resolution 5/1 of 3 May 2020.\n",
        f"{_HEAD}the Fictional Agreement, in particular under paragraph 40.\n",
    ),
)
def internal_paragraph_reference(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each local reference that leads nowhere or the wrong way."""
    counts = counted(draft.text, drafting=draft.stage is Status.DRAFT)
    if not counts:
        return
    references = local_references(draft.text, counts)
    for local in references:
        by_printed = meant(local, counts, by_due=False)
        if not by_printed and not meant(local, counts, by_due=True):
            yield _lost(draft, local, references, counts)
        elif len(by_printed) == 1 and local.letters:
            yield from _letters(draft, local, counts[by_printed[0]].paragraph)


def _holder(draft: Draft, local: Local) -> str:
    return name_of(local.paragraph, draft.text) if local.paragraph else "a note"


def _lost(
    draft: Draft, local: Local, references: Sequence[Local], counts: Sequence[Counted]
) -> Problem:
    """Return the problem of a reference that leads to no paragraph where it says."""
    holder, number = _holder(draft, local), local.number
    places = [i for i, c in enumerate(counts) if c.printed == number]
    severity = None if local.target or local.word[:1] in "oO" else Severity.WARNING
    span = local.body.span(*local.digits)
    if not places:
        last = max(c.printed or 0 for c in counts)
        behind = f" {local.target}" if local.target in {"above", "below"} else ""
        message = f"{holder} refers to paragraph {number}{behind}, "
        message += f"but the last operative paragraph is {last}"
        if number < last:
            message = message.partition(",")[0] + ", which there is not"
        return Problem(span, message, severity=severity)
    if places == [local.index]:
        message = f"{holder} refers to paragraph {number} {local.target}: to itself"
        return Problem(span, message)
    other = "below" if local.target == "above" else "above"
    message = f"{holder} refers to paragraph {number} {local.target}: write {other}"
    return Problem(span, message, _turned(local, references, counts, other))


def _turned(
    local: Local, references: Sequence[Local], counts: Sequence[Counted], other: str
) -> Fix | None:
    """Return the fix that writes ``other``, if it is right for the whole list."""
    group = [
        o
        for o in references
        if o.body is local.body and o.reference.group == local.reference.group
    ]
    if any(meant(o, counts, by_due=False) for o in group):
        return None
    end = max(o.reference.end for o in group)
    where = _WHERE.match(local.body.plain, end)
    return where and unsafe(replace(local.body, *where.span(1), other))


def _letters(draft: Draft, local: Local, meant: Paragraph) -> Iterator[Problem]:
    """Yield a problem where the paragraph has no such sub-paragraph."""
    here = meant
    for letter in local.letters:
        inner = [
            i for i in here.items if i.label and i.label.text.strip("().: ") == letter
        ]
        if not inner:
            start = local.body.plain.find(f"({letter})", local.reference.start)
            yield Problem(
                local.body.span(start, start + len(letter) + 2),
                f"{_holder(draft, local)} refers to paragraph "
                f"{local.reference.number}, which has no ({letter})",
            )
            return
        here = inner[0]
