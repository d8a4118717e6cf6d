"""``resolint explain`` and ``resolint rules``: the documentation of the rules."""

import json
from collections.abc import Iterator, Sequence

import click

from resolint.model import Status
from resolint.rule import Example, Rule
from resolint.selection import find

_INDENT = "    "


@click.command()
@click.argument("rule", metavar="CODE|NAME")
def explain(rule: str) -> None:
    """Explain a rule: what it asks, why, examples, exceptions, source."""
    from resolint_rules import RULES

    click.echo(explanation(find(rule, RULES)), nl=False)


@click.command()
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="How the table is written.",
)
@click.option("--markdown", is_flag=True, help="Short for --format markdown.")
def rules(format_: str, markdown: bool) -> None:
    """List all rules, with their severity at each stage."""
    from resolint_rules import RULES

    write = {"text": _as_text, "markdown": as_markdown, "json": _as_json}
    click.echo(write["markdown" if markdown else format_](RULES), nl=False)


def explanation(rule: Rule) -> str:
    """Return all that a rule says of itself, for a terminal."""
    severity = ", ".join(f"{s} {_severity(rule, s)}" for s in Status)
    parts = [
        f"{rule.code} {rule.name}",
        rule.docs,
        f"Severity: {severity}\nFix: {_fix(rule)}",
    ]
    if rule.organs:
        parts[-1] += f"\nOnly in: {', '.join(sorted(rule.organs))}"
    for title, examples in (("Not so", rule.bad), ("But so", rule.good)):
        parts += [f"{title}:\n\n{_example(example)}" for example in examples]
    parts.append(f"Source: {rule.source}")
    return "\n\n".join(parts) + "\n"


def _example(example: Example) -> str:
    said = _indented(example.marked)
    if example.fixed is None:
        return said
    return f"{said}\n\n  mended:\n\n{_indented(example.fixed)}"


def _indented(text: str) -> str:
    return "\n".join(f"{_INDENT}{line}".rstrip() for line in text.strip().splitlines())


def _severity(rule: Rule, stage: Status) -> str:
    return rule.severity.get(stage) or "off"


def _fix(rule: Rule) -> str:
    """Tell from the examples whether a rule mends what it finds."""
    return "yes" if any(example.fixed is not None for example in rule.bad) else "no"


def _rows(rules: Sequence[Rule]) -> Iterator[tuple[str, ...]]:
    yield ("Code", "Name", *(stage.capitalize() for stage in Status), "Fix", "Rule")
    for rule in rules:
        severities = (_severity(rule, stage) for stage in Status)
        yield rule.code, rule.name, *severities, _fix(rule), rule.title


def _as_text(rules: Sequence[Rule]) -> str:
    rows = list(_rows(rules))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    widths[-1] = 0
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def as_markdown(rules: Sequence[Rule]) -> str:
    """Return the table of the rules in Markdown."""
    head, *rows = (
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |\n"
        for row in _rows(rules)
    )
    return "".join([head, "|---" * (head.count(" | ") + 1), "|\n", *rows])


def _as_json(rules: Sequence[Rule]) -> str:
    values = [
        {
            "code": rule.code,
            "name": rule.name,
            "family": rule.family,
            "severity": {stage: rule.severity.get(stage) for stage in Status},
            "fixable": _fix(rule) == "yes",
            "organs": sorted(rule.organs) if rule.organs else None,
            "title": rule.title,
            "docs": rule.docs,
            "source": rule.source,
        }
        for rule in rules
    ]
    return json.dumps({"version": 1, "rules": values}, indent=2) + "\n"
