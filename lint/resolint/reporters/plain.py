"""What the reporters for people share: safe characters, widths, lines and counts."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from resolint.finding import Finding
from resolint.report import Report
from resolint.reporters import Look
from resolint.rule import Severity
from resolint.source import Source

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def safe(text: str) -> str:
    """Return ``text`` with a blank for a tab or line break, � for control characters.

    A text must not be able to move the cursor, or to turn what is printed round.
    """
    return _UNSAFE.sub(
        lambda m: " " if m[0] in "\t\r\n" else "\N{REPLACEMENT CHARACTER}", text
    )


def width(text: str) -> int:
    """Return the number of columns that ``text`` takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(c) in {"Mn", "Me", "Cf"}
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )


def paint(text: str, code: str, look: Look) -> str:
    """Return ``text`` in a colour of the terminal, where colours are wanted."""
    return f"\x1b[{code}m{text}\x1b[0m" if look.color else text


def headline(finding: Finding, source: Source, look: Look) -> str:
    """Return ``path:line:column: severity CODE message [rule-name]``."""
    line, column = source.locate(finding.span.start)
    place = paint(f"{safe(finding.path)}:{line}:{column}:", "1", look)
    severity = paint(finding.severity, _COLORS[finding.severity], look)
    name = paint(f"[{finding.name}]", "2", look)
    return f"{place} {severity} {finding.code} {safe(finding.message)} {name}"


def count(number: int, noun: str) -> str:
    """Return ``1 error``, ``2 errors``; ``info`` has no plural."""
    return f"{number} {noun}{'' if number == 1 or noun == 'info' else 's'}"


def summary(report: Report) -> Iterator[str]:
    """Yield the lines that sum up a report."""
    parts = [
        count(report.counts[s], s)
        for s in (Severity.ERROR, Severity.WARNING, Severity.INFO)
        if report.counts[s]
    ]
    files = count(len(report.checked), "file")
    more = [f"{', '.join(parts) or 'no findings'} in {files}"]
    more += _fixes(report)
    for severity, number in sorted(report.hidden.items()):
        noun = count(number, severity)
        more.append(f"{noun} not shown (--level {severity})")
    if suppressed := sum(len(c.suppressed) for c in report.checked):
        more.append(f"{suppressed} suppressed")
    if report.failures:
        more.append(f"{len(report.failures)} not checked, see above")
    yield "; ".join(more)
    for checked in report.checked:
        for notice in checked.notices:
            line, column = checked.source.locate(notice.span.start)
            path = safe(checked.source.path)
            yield f"note: {path}:{line}:{column}: {safe(notice.message)}"
    for skipped in report.skipped:
        yield f"note: {safe(skipped.path)}: not checked: {safe(skipped.reason)}"


def _fixes(report: Report) -> Iterator[str]:
    if fixed := sum(checked.fixed for checked in report.checked):
        yield f"{fixed} fixed"
    kinds = Counter(
        shown.finding.fix.safe
        for shown in report.shown
        if shown.fix and shown.finding.fix
    )
    if kinds[True]:
        yield f"{kinds[True]} fixable with --fix"
    if kinds[False]:
        yield f"{kinds[False]} {'more ' if kinds[True] else ''}with --unsafe-fixes"


def statistics(report: Report) -> Iterator[str]:
    """Yield a line for each rule that found something, the busiest first."""
    by_rule = Counter((s.finding.code, s.finding.name) for s in report.shown)
    for (code, name), number in sorted(by_rule.items(), key=lambda i: (-i[1], i[0])):
        yield f"{number:5} {code} {name}"
