"""What ``resolint check --show-settings`` prints."""

import json
from collections.abc import Iterator, Sequence

from resolint.commands.checking import Checker
from resolint.files import Target
from resolint.settings import Pattern, Settings


def settings_as_toml(checker: Checker, targets: Sequence[Target]) -> str:
    """Return the settings that hold for ``targets``, as TOML, each set once.

    Patterns are printed as they were written: they count from the folder of their
    settings file.
    """
    groups: dict[Settings, list[str]] = {}
    for target in targets:
        name = checker.name(target.path)
        groups.setdefault(checker.settings(target.path), []).append(name)
    return "\n".join(_section(*group) for group in groups.items())


def _section(settings: Settings, names: list[str]) -> str:
    source = settings.file or "the defaults: no settings file was found"
    files = "".join(f"#   {name}\n" for name in names)
    lines = "".join(f"{key} = {value}\n" for key, value in _items(settings))
    return f"# from {source}\n# for\n{files}{lines}"


def _items(settings: Settings) -> Iterator[tuple[str, str]]:
    if settings.style:
        yield "style", json.dumps(settings.style)
    if settings.stage:
        yield "stage", json.dumps(settings.stage)
    yield "select", _list(settings.select)
    yield "extend-select", _list(settings.extend_select)
    yield "ignore", _list(settings.ignore)
    yield "fail-on", json.dumps(settings.fail_on or "never")
    yield "level", json.dumps(settings.level)
    yield "exclude", _list([pattern.glob for pattern in settings.exclude])
    if settings.library:
        yield "library", json.dumps(str(settings.library))
    yield "severity", _table((c, json.dumps(s)) for c, s in settings.severity)
    yield "per-file-ignores", _table(_ignores(settings.per_file_ignores))


def _ignores(
    ignores: Sequence[tuple[Pattern, Sequence[str]]],
) -> Iterator[tuple[str, str]]:
    for pattern, selectors in ignores:
        yield json.dumps(pattern.glob), _list(selectors)


def _list(values: Sequence[str]) -> str:
    return f"[{', '.join(json.dumps(value) for value in values)}]"


def _table(items: Iterator[tuple[str, str]]) -> str:
    inside = ", ".join(f"{key} = {value}" for key, value in items)
    return f"{{ {inside} }}" if inside else "{}"
