"""The stable JSON output, version 1.

A shape of its own, frozen by ``findings.v1.schema.json``: it only grows.
"""

import json

from resolint.report import Report, Shown
from resolint.reporters import Look
from resolint.rule import Severity
from resolint.source import Source


def report(report: Report, look: Look) -> str:
    """Return the findings as JSON that is valid against ``findings.v1``.

    Lines and columns count from 1 and in characters; an end is the place behind the
    last character.
    """
    value = {
        "version": 1,
        "findings": [_finding(shown) for shown in report.shown],
        "summary": {
            "files": len(report.checked),
            **{f"{s}s".replace("infos", "info"): report.counts[s] for s in Severity},
            "hidden": sum(report.hidden.values()),
            "suppressed": sum(len(c.suppressed) for c in report.checked),
            "fixed": sum(c.fixed for c in report.checked),
        },
        "skipped": [{"path": s.path, "reason": s.reason} for s in report.skipped],
        "failures": list(report.failures),
    }
    # Lone surrogates, which a damaged file may hold, are no valid UTF-8.
    return json.dumps(value, indent=2, ensure_ascii=True) + "\n"


def _finding(shown: Shown) -> dict[str, object]:
    finding = shown.finding
    return {
        "path": finding.path,
        **_place(shown.source, finding.span.start, finding.span.end),
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "fix": _fix(shown),
    }


def _fix(shown: Shown) -> dict[str, object] | None:
    if shown.fix is None or shown.finding.fix is None:
        return None
    return {
        "safe": shown.finding.fix.safe,
        "edits": [
            {**_place(shown.source, s.start, s.end), "text": s.text} for s in shown.fix
        ],
    }


def _place(source: Source, start: int, end: int) -> dict[str, object]:
    first, last = source.locate(start), source.locate(end)
    return {
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
    }
