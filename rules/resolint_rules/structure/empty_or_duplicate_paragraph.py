"""No paragraph is empty, and none repeats another word for word.

An empty paragraph takes a number that nobody can cite; a repeated one was pasted twice.

Converters leave empty paragraphs behind: in a text that is adopted they are a warning,
and an empty one without a number is none.
"""

from collections.abc import Iterator

from resolint.model import Dropped, Paragraph, Role, Status
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.source import Span
from resolint.wording import name_of

_SHORT = 24  # letters; "Recalls its resolution" may well come twice


@rule(
    code="STR010",
    severity=Severity.ERROR,
    source="HOUSE_STYLE STR010: induced; none in 174 adopted texts",
    bad=(
        Example(
            "1. *Urges* all States to take part;\n\n2. *Hails* it;\n\n"
            "3. *⟦Urges* all States to take part.⟧\n"
        ),
        Example("1. *Urges* it;\n\n⟦2.⟧\n\n3. *Hails* it.\n"),
        Example("1. *Urges*:\n\n(a) To act;\n\n⟦(b)⟧\n\n(c) To pay.\n"),
    ),
    good=("1. *Urges* it;\n\n2. *Hails* it.\n",),
)
def empty_or_duplicate_paragraph(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each empty and each repeated paragraph."""
    for dropped in draft.text.dropped:
        if dropped.reason == "empty paragraph":
            yield from _empty(draft, dropped)
    seen: dict[tuple[Role, str], Paragraph] = {}
    for top in draft.text.body:
        for paragraph in top.walk():
            if not any(c.isalnum() for c in paragraph.plain):
                yield from _blank(draft, paragraph)
                continue
            key = (top.role, _words(paragraph))
            if len(key[1]) < _SHORT or paragraph.role is Role.HEADING:
                continue
            first = seen.setdefault(key, paragraph)
            if first is not paragraph:
                yield Problem(
                    paragraph.body.extent,
                    f"{name_of(paragraph, draft.text)} repeats "
                    f"{name_of(first, draft.text)} word for word",
                    severity=Severity.WARNING,
                )


def _words(paragraph: Paragraph) -> str:
    items = " / ".join(item.plain for item in paragraph.items)
    return f"{paragraph.plain.rstrip(' .,;:')} {items}".rstrip().lower()


def _empty(draft: Draft, dropped: Dropped) -> Iterator[Problem]:
    source = draft.text.source.text
    printed = source[dropped.source.start : dropped.source.end]
    numbered = any(c.isalnum() for c in printed) and "<" not in printed
    if draft.stage is Status.ADOPTED and not numbered:
        return
    start = dropped.source.start
    yield Problem(
        Span(start, start + len(printed.rstrip())),
        "an empty paragraph: write it or take it away",
        severity=Severity.WARNING if draft.stage is Status.ADOPTED else None,
    )


def _blank(draft: Draft, paragraph: Paragraph) -> Iterator[Problem]:
    if paragraph.role is Role.HEADING:
        return
    span = paragraph.label.span if paragraph.label else paragraph.sources[0]
    where = name_of(paragraph, draft.text)
    yield Problem(span, f"{where} is empty: write it or take it away")
