"""Run rules over a draft."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from resolint.finding import Finding
from resolint.rule import Draft, Rule, Severity

__all__ = ["Finding", "OnError", "applies", "lint"]

OnError = Callable[[Rule, Exception], None]
_NONE: Mapping[str, Severity] = MappingProxyType({})


def applies(rule: Rule, draft: Draft) -> bool:
    """Tell whether ``rule`` judges ``draft`` at all.

    Stage, house and format decide: a rule is silent at a stage where it has no
    severity, in a house that does not have it, and, where it reads italics, in a text
    without any.
    """
    if rule.severity.get(draft.stage) is None:
        return False
    if rule.code in draft.style.off or rule.family in draft.style.off:
        return False
    if rule.organs is not None and draft.style.name not in rule.organs:
        return False
    return not rule.needs_italics or draft.text.has_italics


def lint(
    draft: Draft,
    rules: Iterable[Rule],
    *,
    severities: Mapping[str, Severity] = _NONE,
    on_error: OnError | None = None,
) -> list[Finding]:
    """Return what ``rules`` find in ``draft``, in reading order.

    ``severities`` holds, by code, severities that replace the rule's own.  A rule
    that raises an exception adds no findings; ``on_error`` is told, and without it
    the exception goes through.
    """
    found: list[Finding] = []
    for rule in rules:
        if not applies(rule, draft):
            continue
        try:
            found += _run(rule, draft, severities.get(rule.code))
        except Exception as error:  # whatever a rule does, the others must run
            if on_error is None:
                raise
            on_error(rule, error)
    return sorted(found, key=lambda f: (f.span, f.code, f.message))


def _run(rule: Rule, draft: Draft, override: Severity | None) -> list[Finding]:
    own = override or rule.severity[draft.stage]
    assert own is not None, "a rule that does not apply was run"
    path = draft.text.source.path
    return [
        Finding.of(
            rule,
            problem,
            path=path,
            severity=min(own, problem.severity or own, key=lambda s: s.rank),
        )
        for problem in rule.check(draft)
    ]
