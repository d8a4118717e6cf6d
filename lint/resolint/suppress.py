"""Silence findings from within a text, and keep what was silenced.

``<!-- resolint: ignore[SEQ009] -- why -->`` holds for the paragraph that follows it,
with its sub-paragraphs, or for the paragraph it stands in;
``<!-- resolint: ignore-file[PUN] -->`` for the whole text.  Between the brackets
stand codes, names or families of rules, with commas between them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from resolint.finding import Finding
from resolint.model import Resolution
from resolint.rule import Rule
from resolint.selection import weight
from resolint.source import Span

_DIRECTIVE = re.compile(r"resolint:[ \t]*(.*?)(?:\s--.*)?\s*(?:--+>)?\s*", re.DOTALL)
_IGNORE = re.compile(r"ignore(-file)?[ \t]*\[([\w \t,-]*)\]")


@dataclass(frozen=True, slots=True)
class Directive:
    """What one comment silences: selectors of rules, and where.

    ``place`` is the source span of the comment; ``reach`` the span in which findings
    begin that it silences, ``None`` for the whole text.
    """

    place: Span
    selectors: tuple[str, ...]
    reach: Span | None

    def covers(self, finding: Finding) -> bool:
        """Tell whether ``finding`` stands where this directive holds."""
        return self.reach is None or (
            self.reach.start <= finding.span.start <= self.reach.end
        )


class Notice(NamedTuple):
    """Something to say about a directive, which is no finding, and its place."""

    span: Span
    message: str


class Filtered(NamedTuple):
    """Findings kept, findings silenced, and what to say about the directives."""

    kept: list[Finding]
    suppressed: list[Finding]
    notices: list[Notice]


def suppress(
    text: Resolution, findings: Sequence[Finding], rules: Sequence[Rule]
) -> Filtered:
    """Part ``findings`` by the directives in ``text``.

    ``rules`` are those that ran: a directive for another one may be needed when that
    one runs, and is not reported as unused.
    """
    said = list(_directives(text)) if text.comments else []
    directives = [d for d in said if isinstance(d, Directive)]
    notices = [n for n in said if isinstance(n, Notice)]
    by_code = {rule.code: rule for rule in rules}
    used: set[tuple[Directive, str]] = set()
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    for finding in findings:
        silencing = {
            (directive, selector)
            for directive in directives
            if directive.covers(finding)
            for selector in directive.selectors
            if weight(selector, by_code[finding.code]) > 1
        }
        used |= silencing
        (suppressed if silencing else kept).append(finding)
    notices += _unused(directives, used, rules)
    return Filtered(kept, suppressed, sorted(notices))


def _unused(
    directives: Iterable[Directive],
    used: set[tuple[Directive, str]],
    rules: Sequence[Rule],
) -> Iterator[Notice]:
    for directive in directives:
        for selector in directive.selectors:
            ran = any(weight(selector, rule) > 1 for rule in rules)
            if ran and (directive, selector) not in used:
                message = f"ignore[{selector}] silences nothing here any more"
                yield Notice(directive.place, message)


def _directives(text: Resolution) -> Iterator[Directive | Notice]:
    blocks = _Blocks.of(text)
    for comment in text.comments:
        said = re.search(r"resolint:.*", comment.text, re.DOTALL)
        if said is None:
            continue
        place = comment.sources[0] if comment.sources else comment.span
        directive = _DIRECTIVE.fullmatch(said[0])
        match = _IGNORE.fullmatch(directive[1]) if directive else None
        selectors = re.findall(r"[\w-]+", match[2]) if match else []
        if match is None or not selectors:
            yield Notice(place, "not understood: write resolint: ignore[CODE] -- why")
            continue
        reach = None if match[1] else _reach(place, blocks)
        yield Directive(place, tuple(selectors), reach)


def _reach(place: Span, blocks: "_Blocks") -> Span:
    """Return the block that holds ``place``, or else the first one behind it."""
    holding = [b for b in blocks.single if b.covers(place)]
    if holding:
        return min(holding, key=len)
    behind = [b for b in blocks.whole if b.start >= place.end]
    if not behind:
        return place
    first = min(b.start for b in behind)
    return max((b for b in behind if b.start == first), key=len)


class _Blocks(NamedTuple):
    """The spans of what a comment may hold for."""

    single: list[Span]
    """Each paragraph, note and short text by itself."""
    whole: list[Span]
    """The same with all sub-paragraphs."""

    @classmethod
    def of(cls, text: Resolution) -> "_Blocks":
        """Return the blocks of ``text``."""
        single: list[Span] = []
        whole: list[Span] = []
        for paragraph in text.walk():
            single.append(_hull(paragraph.sources))
            whole.append(_hull([s for p in paragraph.walk() for s in p.sources]))
        rest = [note.sources for note in text.notes]
        for part in (text.heading, text.closing):
            rest += (
                getattr(getattr(part, name), "sources", ()) for name in part.__slots__
            )
        others = [span for sources in rest for span in sources]
        return cls(single + others, whole + others)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(s.start for s in spans), max(s.end for s in spans))
