"""Check one file after the other: read, run the rules, silence, mend.

Everything that goes wrong with one file is a :class:`~resolint.files.Failure`.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from resolint import engine, files, finding, selection, styles
from resolint.commands.reading import cache_file, read_text, style_of
from resolint.engine import OnError
from resolint.files import STDIN, Failure, Target
from resolint.fixes import fix_until_stable
from resolint.model import Resolution, Status
from resolint.report import Checked
from resolint.rule import Draft, Fix, Rule, Severity
from resolint.settings import Finder, Settings
from resolint.stage import stage_of
from resolint.style import Style
from resolint.suppress import suppress

if TYPE_CHECKING:  # imported where settings name one
    from resolint.library import Library

NOTHING = "no resolution found in it: no opening line and no operative paragraph"


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line says in place of settings; ``None`` where it is silent.

    ``select`` takes the place of all that settings say about which rules run;
    ``extend_select`` and ``ignore`` are added to it.
    """

    style: str | None = None
    stage: Status | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    never_fail: bool = False
    level: Severity | None = None

    def over(self, settings: Settings) -> Settings:
        """Return ``settings`` with what is said here instead."""
        if self.select is not None:
            settings = replace(
                settings, select=self.select, extend_select=(), ignore=()
            )
        fail_on = None if self.never_fail else self.fail_on or settings.fail_on
        return replace(
            settings,
            style=self.style or settings.style,
            stage=self.stage or settings.stage,
            extend_select=settings.extend_select + self.extend_select,
            ignore=settings.ignore + self.ignore,
            fail_on=fail_on,
            level=self.level or settings.level,
        )


class Mended(NamedTuple):
    """A text before and after its fixes, and the content of its file before and after.

    ``problem`` says why nothing was fixed although something could be.
    """

    before: Checked
    after: Checked
    old: bytes
    new: bytes
    problem: Failure | None = None


class _House(NamedTuple):
    """Settings with what the command line says, and the style they ask for."""

    settings: Settings
    style: Style | None
    library: "Library | None"


class _Loaded(NamedTuple):
    """A file that was read."""

    name: str
    data: bytes
    text: Resolution
    house: _House


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks files with these rules; raises SettingsError, StyleError, UnknownRule.

    ``stdin_name`` is the path that standard input is taken to have; ``on_error`` is
    told of rules that fail, with the path.
    """

    rules: Sequence[Rule]
    finder: Finder
    overrides: Overrides
    stdin_name: str | None = None
    on_error: Callable[[str, Rule, Exception], None] | None = None
    _houses: dict[Settings, _House] = field(default_factory=dict)

    def settings(self, path: str) -> Settings:
        """Return the settings that hold for the file ``path``, given or ``-``."""
        return self._house(self.name(path)).settings

    def name(self, path: str) -> str:
        """Return the path to show and to read ``path`` by."""
        return self.stdin_name or STDIN if path == STDIN else path

    def excludes(self, path: Path) -> bool:
        """Tell whether the settings exclude the absolute ``path``."""
        return self.finder.find(path.parent).excludes(path)

    def check(self, target: Target) -> Checked | None:
        """Check a file; returns ``None`` where one found in a folder is no resolution.

        Raises :class:`Failure`, also where a named file is no resolution.
        """
        loaded = self._load(target)
        return loaded and self._lint(loaded.text, loaded.house)

    def mend(self, target: Target, *, unsafe: bool) -> Mended | None:
        """Check a file and apply its fixes to its text, not to the file.

        Only findings that are shown are mended.  Returns and raises as :meth:`check`.
        """
        if (loaded := self._load(target)) is None:
            return None
        before = self._lint(loaded.text, loaded.house)
        try:
            after, new = self._fixed(loaded, unsafe=unsafe)
        except (Failure, ValueError) as error:
            reason = error.reason if isinstance(error, Failure) else str(error)
            problem = Failure(loaded.name, f"cannot be fixed: {reason}")
            return Mended(before, before, loaded.data, loaded.data, problem)
        return Mended(before, after, loaded.data, new)

    def _fixed(self, loaded: _Loaded, *, unsafe: bool) -> tuple[Checked, bytes]:
        """Return what is left to report after all fixes, and the new content."""
        name, data, text, house = loaded

        def encode(new: str) -> bytes:
            return files.encode(new, like=(data, text.source.text))

        def read(new: str) -> Resolution:
            return read_text(name, encode(new), house.style)

        def find(changed: Resolution) -> list[Fix]:
            checked = self._lint(changed, house)
            shown = [f for f in checked.findings if checked.shows(f)]
            return finding.fixes(shown, unsafe=unsafe)

        fixed = fix_until_stable(text, read=read, find=find)
        if not fixed.settled:
            raise Failure(name, "the fixes undo each other")
        if not fixed.applied:
            return self._lint(text, house), data
        checked = self._lint(read(fixed.text), house)
        return replace(checked, fixed=fixed.applied), encode(fixed.text)

    def _house(self, name: str) -> _House:
        folder = Path(os.path.abspath(name)).parent
        found = self.finder.find(folder)
        if found not in self._houses:
            settings = self.overrides.over(found)
            selection.refuse_unknown(_selectors(settings), self.rules)
            self._houses[found] = _House(
                settings, style_of(settings), _library(settings)
            )
        return self._houses[found]

    def _load(self, target: Target) -> _Loaded | None:
        name = self.name(target.path)
        house = self._house(name)
        data = files.read(target.path)
        text = read_text(name, data, house.style)
        if _is_resolution(text, named=target.named):
            return _Loaded(name, data, text, house)
        if target.named:
            raise Failure(name, NOTHING)
        return None

    def _lint(self, text: Resolution, house: _House) -> Checked:
        path, settings = text.source.path, house.settings
        style = house.style or styles.for_organ(text.organ or _DEFAULT)
        draft = Draft(
            text,
            style,
            settings.stage or stage_of(text),
            predecessor=_predecessor(text, house),
            library=house.library,
        )
        chosen = selection.choose(
            self.rules,
            select=settings.select + settings.extend_select,
            ignore=settings.ignore + settings.ignored_in(Path(os.path.abspath(path))),
        )
        rules = [rule for rule in chosen if engine.applies(rule, draft)]
        found = engine.lint(
            draft,
            rules,
            severities=selection.severities(rules, settings.severity),
            on_error=self._told(path),
        )
        kept, suppressed, notices = suppress(text, found, rules)
        return Checked(
            text.source,
            tuple(kept),
            tuple(suppressed),
            tuple(notices),
            level=settings.level,
            fail_on=settings.fail_on,
        )

    def _told(self, path: str) -> OnError | None:
        tell = self.on_error
        return tell and (lambda rule, error: tell(path, rule, error))


_DEFAULT = "Human Rights Council"


def _library(settings: Settings) -> "Library | None":
    """Return the index of the library that ``settings`` name, if any."""
    if settings.library is None:
        return None
    from resolint import library

    return library.load([str(settings.library)], cache=cache_file())


def _predecessor(text: Resolution, house: _House) -> Resolution | None:
    """Return last year's text, where the library is sure of it."""
    if house.library is None:
        return None
    from resolint.library import Found, predecessor

    found = predecessor(text, house.library)
    if not isinstance(found, Found):
        return None
    path = found.entry.path
    return read_text(path, files.read(path), house.style)


def _is_resolution(text: Resolution, *, named: bool) -> bool:
    """Tell whether a text is a resolution, or a draft of one.

    A file found in a folder must look more like one than a file that somebody named:
    the numbered steps of a README are no operative paragraphs.
    """
    if text.opening is not None:
        return True
    if named:
        return any(p.label for p in text.operative)
    return any(p.lead and p.lead.known for p in text.body)


def _selectors(settings: Settings) -> list[str]:
    return [
        *settings.select,
        *settings.extend_select,
        *settings.ignore,
        *(selector for selector, _ in settings.severity),
        *(s for _, selectors in settings.per_file_ignores for s in selectors),
    ]
