"""The outcome of a check: all that a reporter is given."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from resolint.edits import Splice, plan
from resolint.finding import Finding
from resolint.rule import Severity
from resolint.source import Source
from resolint.suppress import Notice


@dataclass(frozen=True, slots=True)
class Checked:
    """One text that was checked.

    ``findings`` are in reading order and without those in ``suppressed``; ``notices``
    is what there is to say about comments that silence; ``fixed`` counts fixes that
    were applied to get to this text.  ``level`` is the lowest severity that is shown,
    ``fail_on`` the lowest that makes the run fail, ``None`` for never.
    """

    source: Source
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    notices: tuple[Notice, ...] = ()
    fixed: int = 0
    level: Severity = Severity.WARNING
    fail_on: Severity | None = Severity.ERROR

    def shows(self, finding: Finding) -> bool:
        """Tell whether ``finding`` is at or above the level."""
        return finding.severity.rank >= self.level.rank

    @property
    def failed(self) -> bool:
        """Whether a finding, shown or not, is severe enough to fail the run."""
        return self.fail_on is not None and any(
            f.severity.rank >= self.fail_on.rank for f in self.findings
        )


class Skipped(NamedTuple):
    """A file that was passed over on purpose, and why."""

    path: str
    reason: str


class Shown(NamedTuple):
    """A finding that is shown, with its text and what its fix would do, if it can."""

    finding: Finding
    source: Source
    fix: tuple[Splice, ...] | None


@dataclass(frozen=True)
class Report:
    """Everything that one run found.

    ``failures`` are one line each on what could not be checked.
    """

    checked: tuple[Checked, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    failures: tuple[str, ...] = ()

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """The findings at or above their level, text by text, in reading order."""
        return tuple(self._shown())

    def _shown(self) -> Iterator[Shown]:
        for checked in self.checked:
            for finding in checked.findings:
                if checked.shows(finding):
                    fix = finding.fix and plan(checked.source, finding.fix)
                    yield Shown(finding, checked.source, tuple(fix) if fix else None)

    @cached_property
    def hidden(self) -> Counter[Severity]:
        """The number of findings below the level, by severity."""
        return Counter(
            f.severity
            for checked in self.checked
            for f in checked.findings
            if not checked.shows(f)
        )

    @cached_property
    def counts(self) -> Counter[Severity]:
        """The number of findings shown, by severity."""
        return Counter(shown.finding.severity for shown in self.shown)
