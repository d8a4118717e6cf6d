"""Operative paragraphs are numbered 1, 2, 3, without a gap, a repeat or a restart.

States cite paragraphs by their numbers, and a number that is missing or used twice
makes every citation doubtful.

Sections under headings of their own may start again at 1 or run on.  Numbers such as
"7 bis" are normal while a text is negotiated.  A missing number can also mean that a
converter ran two paragraphs together, so the message names both.

The fix numbers all paragraphs through and corrects references such as "paragraph 5
above" with them.  A reference is taken to go by the printed numbers, unless one of them
leads nowhere then or the words before it fit the paragraph with that number due.  The
fix is unsafe where a reference could mean two paragraphs, and in an adopted text.
"""

import re
from collections.abc import Iterator, Sequence

from resolint.model import Paragraph, Resolution, Role, Status
from resolint.rule import (
    Draft,
    Edit,
    Example,
    Fix,
    Problem,
    Replace,
    Severity,
    replace,
    rule,
)
from resolint.source import Span
from resolint.wording import name_of, number_of
from resolint_rules.numbering._local import local_references, meant, resemblance
from resolint_rules.numbering._sequence import Counted, counted

_NUMBER = re.compile(r"\d+(?:\s?(?:bis|ter|quater|quinquies|alt\d*))?")
_INSIDE = re.compile(r"[;.,:] (?=(\d{1,3})\. ?\W{0,3}[A-Z])")


@rule(
    code="NUM001",
    severity=Severity.ERROR,
    source="HOUSE_STYLE NUM001: 515 of 522 texts; the others are extraction gaps",
    bad=(
        Example(
            "1. *Notes* it;\n\n2. *Hails* it;\n\n⟦4.⟧ *Urges* it;\n\n"
            "5. *Asks* for the report called for in paragraph 4 above.\n",
            "1. *Notes* it;\n\n2. *Hails* it;\n\n3. *Urges* it;\n\n"
            "4. *Asks* for the report called for in paragraph 3 above.\n",
        ),
        Example(
            "1. *Notes* it;\n\n⟦3.⟧ *Requests* an oral update;\n\n4. *Urges* it;\n\n"
            "5. *Hails* the oral update requested in paragraph 2 above.\n",
            "1. *Notes* it;\n\n2. *Requests* an oral update;\n\n3. *Urges* it;\n\n"
            "4. *Hails* the oral update requested in paragraph 2 above.\n",
        ),
        Example(
            "1. *Notes* it;\n\n⟦3.⟧ *Requests* an update;\n\n4. *Urges* it;\n\n"
            "5. *Hails* the update requested in paragraph 3 above.\n",
            "1. *Notes* it;\n\n2. *Requests* an update;\n\n3. *Urges* it;\n\n"
            "4. *Hails* the update requested in paragraph 2 above.\n",
        ),
        Example(
            "1. *Notes* it;\n\n⟦1.⟧ *Hails* it;\n\n2. *Urges* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it;\n\n3. *Urges* it.\n",
        ),
        Example(
            "1. *Notes* it;\n\n*⟦Hails⟧* it;\n\n3. *Urges* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it;\n\n3. *Urges* it.\n",
        ),
        Example("1. *Notes* it; ⟦2.⟧ *Hails* it;\n\n3. *Urges* it.\n"),
        Example(
            "1. *Notes* it;\n\n⟦1 bis.⟧ *Hails* it;\n\n2. *Urges* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it;\n\n3. *Urges* it.\n",
        ),
    ),
    good=(
        "1. *Notes* it;\n\n2. *Hails* it.\n",
        "*Decides* to meet.\n",
        Example("1. *Notes* it;\n\n1 bis. *Urges* it.\n", stage=Status.DRAFT),
        "## I\n\n1. *Notes* it;\n\n2. *Urges* it;\n\n## II\n\n1. *Hails* it.\n",
    ),
)
def operative_numbering_contiguous(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where the numbers break off, and at each missing number."""
    text = draft.text
    counts = counted(text, drafting=draft.stage is Status.DRAFT)
    inside = list(_numbers_inside(counts))
    if inside:
        yield from inside
        return
    fix = _fix(draft, counts)
    if counts and all(c.printed is None for c in counts):
        first = counts[0].paragraph
        message = "the operative paragraphs have no numbers: number them from 1"
        yield Problem(_first_word(first), message, fix)
        return
    shift, section, before = 0, 0, None
    for one in counts:
        if one.section != section:
            shift, section, before = 0, one.section, None
        if one.printed is None:
            where = f"behind {name_of(before, text)}" if before else "that comes first"
            message = f"the operative paragraph {where} has no number: write {one.due}"
            yield Problem(_first_word(one.paragraph), message, fix)
        elif one.printed - one.due != shift:
            shift = one.printed - one.due
            if shift and one.paragraph.label is not None:
                span = one.paragraph.label.span
                yield Problem(span, _message(one, before, counts), fix)
        before = one.paragraph


def _message(one: Counted, before: Paragraph | None, counts: Sequence[Counted]) -> str:
    name, due = number_of(one.paragraph), one.due
    assert one.printed is not None
    used = any(c.printed == one.printed and c is not one for c in counts)
    if name != str(one.printed):
        return f"operative paragraph {name} has a number of its own: write {due}"
    if before is None:
        return f"the first operative paragraph is numbered {name}: write {due}"
    last = number_of(before) or "one without a number"
    if used:
        return f"two operative paragraphs are numbered {name}: write {due} here"
    if one.printed < due:
        return f"operative paragraph {name} stands behind {last}: write {due}"
    return (
        f"operative paragraph {name} follows {last}: write {due}, or give back the "
        "paragraph that is missing or has run into the one before"
    )


def _first_word(paragraph: Paragraph) -> Span:
    word = paragraph.plain.split(" ", 1)[0]
    return paragraph.body.span(0, max(len(word), 1))


def _numbers_inside(counts: Sequence[Counted]) -> Iterator[Problem]:
    """Yield a problem for each missing number that stands inside a paragraph."""
    known = {c.printed for c in counts}
    for one in counts:
        if one.printed is None or one.printed + 1 in known:
            continue
        for part in one.paragraph.walk():
            due = one.printed + 1
            for found in _INSIDE.finditer(part.plain):
                if int(found[1]) == due:
                    due += 1
                    yield Problem(
                        part.body.span(found.start(1), found.end(1) + 1),
                        f"paragraph {found[1]} has run into operative paragraph "
                        f"{one.printed}: begin a new paragraph",
                    )


def _fix(draft: Draft, counts: Sequence[Counted]) -> Fix | None:
    """Return the fix that numbers everything through, references with it."""
    edits: list[Edit] = []
    for one in counts:
        if one.wrong or one.printed is None or _suffixed(one, draft):
            edit = _label_edit(draft.text, one)
            if edit is None:
                return None
            edits.append(edit)
    if not edits:
        return None
    clear = True
    references = local_references(draft.text, counts)
    by_due = _means_due(draft.text, counts)
    for local in references:
        places = meant(local, counts, by_due=by_due)
        moved = {counts[i].due for i in places} - {local.number}
        if len(places) == 1 and moved:
            edits.append(replace(local.body, *local.digits, str(moved.pop())))
        clear = clear and (not moved or len(places) == 1)
    return Fix(tuple(edits), safe=clear and draft.stage is not Status.ADOPTED)


def _suffixed(one: Counted, draft: Draft) -> bool:
    label = one.paragraph.label
    return bool(label and label.suffix) and draft.stage is not Status.DRAFT


def _means_due(text: Resolution, counts: Sequence[Counted]) -> bool:
    """Tell whether references go by the numbers due rather than by those printed.

    They do where a slip touched the numbers alone.  Then by the printed numbers some
    reference leads nowhere, and by those due none does; or what is said of the
    paragraphs ("the report requested in paragraph 5 above") fits those better.
    """
    lost, likeness = [0, 0], [0, 0]
    for local in local_references(text, counts):
        for by_due in (False, True):
            places = meant(local, counts, by_due=by_due)
            lost[by_due] += not places
            if len(places) == 1:
                likeness[by_due] += resemblance(local, counts[places[0]].paragraph)
    if lost[0] != lost[1]:
        return lost[0] > 0 and lost[1] == 0
    return likeness[1] > likeness[0]


def _label_edit(text: Resolution, one: Counted) -> Replace | None:
    label, source = one.paragraph.label, text.source.text
    if label is not None:
        found = _NUMBER.search(source, label.span.start, label.span.end)
        return found and Replace(Span(*found.span()), str(one.due))
    start = one.paragraph.body.span(0, 0).start
    start = min([start, *(e.outer.start for e in one.paragraph.body.emphases[:1])])
    line = source[source.rfind("\n", 0, start) + 1 : start]
    if line.strip() or one.paragraph.role is Role.PREAMBULAR:
        return None  # the format does not print numbers at the front of a line
    return Replace(Span(start, start), f"{one.due}. ")
