"""A finding: what a rule reports, with the identity that the engine adds."""

from collections.abc import Iterable
from dataclasses import dataclass

from resolint.rule import Fix, Problem, Rule, Severity
from resolint.source import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One departure from a rule at one place of one text.

    ``path`` is the path of the text as it was given, ``span`` counts characters of
    its source text, ``code``, ``name`` and ``severity`` say which rule speaks and how
    much it matters at the stage of the text.
    """

    path: str
    code: str
    name: str
    severity: Severity
    span: Span
    message: str
    fix: Fix | None = None

    @classmethod
    def of(
        cls, rule: Rule, problem: Problem, *, path: str, severity: Severity
    ) -> "Finding":
        """Give ``problem`` the identity of ``rule`` and the place of its text."""
        return cls(
            path,
            rule.code,
            rule.name,
            severity,
            problem.span,
            problem.message,
            problem.fix,
        )


def fixes(findings: Iterable[Finding], *, unsafe: bool = False) -> list[Fix]:
    """Return the fixes of ``findings`` in their order; unsafe ones only if asked."""
    return [f.fix for f in findings if f.fix and (f.fix.safe or unsafe)]
