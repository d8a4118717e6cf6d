"""One line for each finding, and nothing else: for editors and for grep."""

from resolint.report import Report
from resolint.reporters import Look
from resolint.reporters.plain import headline, statistics


def report(report: Report, look: Look) -> str:
    """Return ``path:line:column: severity CODE message [rule-name]`` lines."""
    lines = [headline(shown.finding, shown.source, look) for shown in report.shown]
    if look.statistics:
        lines += statistics(report)
    return "".join(f"{line}\n" for line in lines)
