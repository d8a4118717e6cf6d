"""Choose rules by code, name or family; the closer description wins."""

from collections.abc import Iterable, Sequence

from resolint.rule import Rule, Severity

EVERYTHING = "ALL"


class UnknownRule(Exception):
    """A selector that describes no rule; the message may name the closest one."""


def weight(selector: str, rule: Rule) -> int:
    """Tell how closely ``selector`` describes ``rule``.

    3 for its code or name, 2 for its family, 1 for ``ALL``, 0 for not at all.  Codes
    and families may be in lower case.
    """
    upper = selector.upper()
    if upper == rule.code or selector == rule.name:
        return 3
    if upper == rule.family:
        return 2
    return int(upper == EVERYTHING)


def choose(
    rules: Iterable[Rule], *, select: Sequence[str], ignore: Sequence[str]
) -> tuple[Rule, ...]:
    """Return the rules that a selector describes more closely than any to ignore."""
    return tuple(
        rule
        for rule in rules
        if max((weight(s, rule) for s in select), default=0)
        > max((weight(s, rule) for s in ignore), default=0)
    )


def severities(
    rules: Iterable[Rule], wanted: Iterable[tuple[str, Severity]]
) -> dict[str, Severity]:
    """Return by code what ``wanted`` says by selector; the closer one wins."""
    found: dict[str, Severity] = {}
    for rule in rules:
        by_weight = [(weight(s, rule), severity) for s, severity in wanted]
        closest = max(by_weight, key=lambda pair: pair[0], default=(0, None))
        if closest[0] and closest[1]:
            found[rule.code] = closest[1]
    return found


def refuse_unknown(selectors: Iterable[str], rules: Sequence[Rule]) -> None:
    """Raise UnknownRule for the first of ``selectors`` that describes no rule."""
    for selector in dict.fromkeys(selectors):
        if selector.upper() != EVERYTHING:
            find(selector, rules)


def find(selector: str, rules: Sequence[Rule]) -> Rule:
    """Return the first rule that ``selector`` describes; raises UnknownRule."""
    for rule in rules:
        if weight(selector, rule) > 1:
            return rule
    from resolint.suggest import did_you_mean

    known = [name for rule in rules for name in (rule.code, rule.name, rule.family)]
    raise UnknownRule(f"no rule {selector!r}{did_you_mean(selector, known)}")
