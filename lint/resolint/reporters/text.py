"""Findings for people: each with its line, and its place in it underlined."""

from resolint.report import Report
from resolint.reporters import Look
from resolint.reporters.plain import headline, paint, safe, statistics, summary, width
from resolint.source import Source, Span

_MARGIN = 6  # columns for the line number
_CUT = "…"


def report(report: Report, look: Look) -> str:
    """Return each finding with an excerpt, and a summary."""
    lines: list[str] = []
    for shown in report.shown:
        lines.append(headline(shown.finding, shown.source, look))
        lines += [*excerpt(shown.source, shown.finding.span, look), ""]
    if look.statistics:
        lines += [*statistics(report), ""]
    lines += summary(report)
    return "".join(f"{line}\n" for line in lines)


def excerpt(source: Source, span: Span, look: Look) -> tuple[str, str]:
    """Return the source line where ``span`` begins, and carets under the span.

    A paragraph is often one line of a thousand characters: the line is cut so that
    the place stands in it with what is round it, as far as the width goes.  Of a
    span over several lines the first one is shown; an empty span gets one caret.
    """
    number, column = source.locate(span.start)
    start = span.start - column + 1
    room = max(look.width - _MARGIN - 3, 20)
    # No column is narrower than a character, so more than this is never shown.
    low, high = max(start, span.start - 4 * room), span.start + 4 * room
    end = _line_end(source.text, span.start, high)
    before = safe(source.text[low : span.start])
    place = safe(source.text[span.start : min(span.end, end)])
    after = safe(source.text[span.start + len(place) : end])
    before, place, after = _fit(before, place, after, room, cut=low > start)
    carets = " " * width(before) + "^" * max(width(place), 1)
    margin = f"{number:>{_MARGIN - 1}}"
    return (
        f"{paint(margin, '2', look)} | {before}{place}{after}".rstrip(),
        f"{'':{_MARGIN - 1}} | {paint(carets, '1;31', look)}",
    )


def _line_end(text: str, start: int, limit: int) -> int:
    end = text.find("\n", start, limit)
    if end < 0:
        return min(limit, len(text))
    return end - 1 if text[start:end].endswith("\r") else end


def _fit(
    before: str, place: str, after: str, room: int, *, cut: bool
) -> tuple[str, str, str]:
    """Cut the three pieces to ``room`` columns; a third is left for what is before."""
    budget = max(room // 3, room - width(place + after))
    if cut or width(before) > budget:
        before = _CUT + _tail(before, budget - 1)
    room -= width(before)
    if width(place + after) <= room:
        return before, place, after
    shown = _head(place, room - 1)
    rest = _head(after, room - 1 - width(shown)) if shown == place else ""
    return before, shown, rest + _CUT


def _head(text: str, room: int) -> str:
    """Return as much of the beginning of ``text`` as ``room`` columns hold."""
    text = text[: 2 * room]
    while width(text) > room:
        text = text[:-1]
    return text


def _tail(text: str, room: int) -> str:
    """Return as much of the end of ``text`` as ``room`` columns hold."""
    text = text[-2 * room :]
    while width(text) > room:
        text = text[1:]
    return text
