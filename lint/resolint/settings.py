"""Settings: one frozen value from the closest settings file above a text.

Settings files are never merged behind one's back: the closest one counts alone,
unless it says ``extend``.
"""

import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from resolint.model import Status
from resolint.rule import Severity

FILE = "resolint.toml"
_PYPROJECT = "pyproject.toml"


class SettingsError(Exception):
    """Settings that cannot be used; the message names the file and the reason."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of paths, and the absolute path of the folder it counts from.

    A pattern without a slash matches the name of a file or of a folder above it;
    one with a slash matches a path from ``root``, and all that is below it.
    ``*`` also matches slashes.
    """

    root: str
    glob: str

    def matches(self, path: Path) -> bool:
        """Tell whether the absolute ``path`` or a folder above it matches."""
        try:
            parts = path.relative_to(self.root).parts
        except ValueError:
            return False
        glob = self.glob.strip("/").removeprefix("./")
        if "/" not in self.glob.rstrip("/"):
            return any(fnmatchcase(part, glob) for part in parts)
        return any(
            fnmatchcase("/".join(parts[:n]), glob) for n in range(1, len(parts) + 1)
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """How texts are checked.

    ``style`` is the name of a style or the path of its file, ``None`` to go by the
    organ in the text; ``stage`` is ``None`` to read it from the text; ``fail_on`` is
    ``None`` for never.  ``file`` is where the settings come from, if from a file.
    """

    style: str | None = None
    stage: Status | None = None
    select: tuple[str, ...] = ("ALL",)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[Pattern, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    fail_on: Severity | None = Severity.ERROR
    level: Severity = Severity.WARNING
    exclude: tuple[Pattern, ...] = ()
    library: Path | None = None
    file: Path | None = None

    def excludes(self, path: Path) -> bool:
        """Tell whether the absolute ``path`` is not to be checked."""
        return any(pattern.matches(path) for pattern in self.exclude)

    def ignored_in(self, path: Path) -> tuple[str, ...]:
        """Return the selectors that are ignored in the file ``path`` (absolute)."""
        return tuple(
            selector
            for pattern, selectors in self.per_file_ignores
            if pattern.matches(path)
            for selector in selectors
        )


class Finder:
    """Finds the settings of a file, and reads each settings file once.

    With ``file``, those settings hold for every path, and nothing is searched.
    """

    def __init__(self, file: Path | None = None) -> None:
        """Remember which file to use, if any."""
        self._file = file
        self._by_folder: dict[str, Settings] = {}

    def find(self, folder: Path) -> Settings:
        """Return the settings for files in ``folder``; raises SettingsError."""
        if self._file is not None:
            folder = self._file
        key = os.path.abspath(folder)
        if key not in self._by_folder:
            self._by_folder[key] = self._search(Path(key))
        return self._by_folder[key]

    def _search(self, folder: Path) -> Settings:
        if self._file is not None:
            settings = load(self._file)
            if settings.file is None:
                raise SettingsError(f"{self._file}: has no table [tool.resolint]")
            return settings
        if (folder / FILE).is_file():
            return load(folder / FILE)
        project = folder / _PYPROJECT
        if project.is_file() and _mentions_us(project):
            settings = load(project)
            if settings.file is not None:
                return settings
        if folder.parent == folder:
            return Settings()
        return self.find(folder.parent)


def _mentions_us(project: Path) -> bool:
    """Tell whether it is worth parsing somebody's ``pyproject.toml``."""
    try:
        return b"resolint" in project.read_bytes()
    except OSError:
        return False  # not ours to complain about


def load(file: Path) -> Settings:
    """Return the settings in ``file``, with those it extends.

    A ``pyproject.toml`` without a table ``[tool.resolint]`` gives the defaults, with
    ``file`` unset.  Raises SettingsError.
    """
    values = _values(Path(os.path.abspath(file)), ())
    return Settings(**values, file=file) if values is not None else Settings()


def _values(file: Path, extended_by: tuple[Path, ...]) -> dict[str, Any] | None:
    """Return the arguments of :class:`Settings` that ``file`` gives."""
    if file in extended_by:
        raise SettingsError(f"{file}: extends itself, by way of {extended_by[-1]}")
    table = _table(file)
    if table is None:
        return None
    _validate(file, table)
    values: dict[str, Any] = {}
    if base := table.pop("extend", None):
        base_file = Path(os.path.normpath(file.parent / base))
        values = _values(base_file, (*extended_by, file)) or {}
    root = str(file.parent)
    return values | {
        key.replace("-", "_"): _value(key, value, root) for key, value in table.items()
    }


def _table(file: Path) -> dict[str, Any] | None:
    import tomllib  # only where there is a settings file

    try:
        document = tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(f"{file}: cannot be read: {reason}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{file}: is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: is no valid TOML: {error}") from None
    if file.name != _PYPROJECT:
        return document
    table = document.get("tool", {}).get("resolint")
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{file}: tool.resolint must be a table")
    return table


def _value(key: str, value: Any, root: str) -> Any:
    match key:
        case "stage":
            return Status(value)
        case "level":
            return Severity(value)
        case "fail-on":
            return None if value == "never" else Severity(value)
        case "severity":
            return tuple((code, Severity(name)) for code, name in value.items())
        case "exclude":
            return tuple(Pattern(root, glob) for glob in value)
        case "per-file-ignores":
            return tuple((Pattern(root, g), tuple(s)) for g, s in value.items())
        case "library":
            return Path(root, value)
        case "style":
            return os.path.join(root, value) if value.endswith(".toml") else value
        case _:
            return tuple(value)


def _validate(file: Path, table: dict[str, Any]) -> None:
    """Raise SettingsError with the first thing wrong in ``table``, in plain words."""
    import jsonschema  # 75 ms, so only where there is something to validate

    from resolint.suggest import did_you_mean
    from resolint_schemas import load as load_schema

    schema = load_schema("settings.v1")
    for key in table:
        if key not in schema["properties"]:
            hint = did_you_mean(key, schema["properties"])
            raise SettingsError(f"{file}: unknown key {key!r}{hint}")
    validator = jsonschema.Draft202012Validator(schema)
    error = next(iter(sorted(validator.iter_errors(table), key=str)), None)
    if error is None:
        return
    place = ".".join(str(part) for part in error.absolute_path)
    reason = str(error.message)
    if error.validator == "enum":
        allowed = [str(v) for v in error.validator_value]
        hint = did_you_mean(str(error.instance), allowed)
        reason = f"{error.instance!r} is none of {', '.join(allowed)}{hint}"
    elif error.validator == "type":
        reason = f"{error.instance!r} is not of type {error.validator_value}"
    raise SettingsError(f"{file}: {place}: {reason}")
