"""One run of ``resolint check`` over many files: what it found, and its exit status."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

import click

from resolint import files, reporters
from resolint.commands.checking import Checker, Mended
from resolint.commands.console import USER_ERRORS, deliver, say
from resolint.files import STDIN, Failure, Target
from resolint.report import Checked, Report, Skipped
from resolint.reporters import Look
from resolint.reporters.plain import count
from resolint.rule import Rule

_REPORT = "please report this, with the text if you can"
_EXCLUDED = "excluded by the settings"


class Run:
    """Collects what happens; whatever fails is said at once on standard error."""

    def __init__(self, *, debug: bool = False) -> None:
        """Start with nothing; ``debug`` shows tracebacks of internal errors."""
        self._debug = debug
        self._checked: list[Checked] = []
        self._skipped: list[Skipped] = []
        self._failures: list[str] = []
        self._would_change = False
        self._text_out = False

    def rule_failed(self, path: str, rule: Rule, error: Exception) -> None:
        """Note that ``rule`` raised ``error`` on the file ``path``."""
        self._internal(f"{path}: internal error in rule {rule.code} {rule.name}", error)

    def fail(self, line: str) -> None:
        """Note one line on something that could not be done."""
        self._failures.append(line)
        say(line)

    def targets(self, checker: Checker, paths: Iterable[str]) -> list[Target]:
        """Return the files to check; what cannot be found is a failure."""
        targets: list[Target] = []
        for found in files.find(paths, excluded=checker.excludes):
            if isinstance(found, Failure):
                self.fail(str(found))
                continue
            name = checker.name(found.path)
            if found.named and checker.excludes(Path(os.path.abspath(name))):
                self._skipped.append(Skipped(name, _EXCLUDED))
            else:
                targets.append(found)
        return targets

    def check(self, checker: Checker, targets: Iterable[Target]) -> None:
        """Check every file."""
        for target in targets:
            with _Guard(self, checker.name(target.path)):
                self._note(target, checker.check(target))

    def mend(
        self, checker: Checker, targets: Iterable[Target], *, unsafe: bool, write: bool
    ) -> None:
        """Check and fix every file; show the differences instead unless ``write``."""
        for target in targets:
            with _Guard(self, checker.name(target.path)):
                mended = checker.mend(target, unsafe=unsafe)
                if mended is None:
                    self._note(target, None)
                elif not write:
                    self._show(mended)
                elif self._write(target, mended):
                    self._note(target, mended.after)
                else:
                    self._note(target, mended.before)

    def _write(self, target: Target, mended: Mended) -> bool:
        """Write a fixed text to where it came from; tell whether that was possible."""
        try:
            if target.path == STDIN:
                self._text_out = True
                sys.stdout.buffer.write(mended.new)
                sys.stdout.buffer.flush()
            elif mended.new != mended.old:
                files.replace(target.path, mended.old, mended.new)
        except Failure as failure:
            self.fail(str(failure))
            return False
        if mended.problem:
            self.fail(str(mended.problem))
        return mended.problem is None

    def report(self, format_: str, look: Look, output: str | None) -> None:
        """Write the report to ``output``, to standard output, or to standard error.

        The last is where it goes when a fixed text went to standard output.
        """
        self._refuse_nothing()
        report = Report(
            tuple(self._checked), tuple(self._skipped), tuple(self._failures)
        )
        if not (self._checked or self._skipped) and format_ != "json":
            return
        try:
            deliver(reporters.load(format_)(report, look), output, err=self._text_out)
        except Failure as failure:
            self.fail(str(failure))

    def status(self) -> int:
        """Return 2 for failures, else 1 for findings severe enough, else 0."""
        if self._failures:
            return 2
        return int(self._would_change or any(c.failed for c in self._checked))

    def summarize_changes(self) -> None:
        """Say on standard error what :meth:`mend` would have changed."""
        self._refuse_nothing()
        number = sum(c.fixed for c in self._checked)
        in_files = sum(bool(c.fixed) for c in self._checked)
        of = count(len(self._checked), "file")
        say(f"would fix {count(number, 'finding')} in {in_files} of {of}")

    def internal(self, place: str, error: Exception) -> None:
        """Note an error of this program at ``place``."""
        self._internal(f"{place}: internal error", error)

    def _internal(self, line: str, error: Exception) -> None:
        hint = _REPORT if self._debug else f"{_REPORT}; resolint --debug shows where"
        said = " ".join(f"{type(error).__name__}: {error}".split())
        line = f"{line}: {said} ({hint})"
        if line in self._failures:
            return  # a rule that fails, fails again in every pass of the fixes
        self.fail(line)
        if self._debug:
            import traceback

            traceback.print_exception(error)

    def _note(self, target: Target, checked: Checked | None) -> None:
        if checked is not None:
            self._checked.append(checked)
        else:
            self._skipped.append(Skipped(target.path, "no resolution in it"))

    def _show(self, mended: Mended) -> None:
        """Print what fixes would change."""
        if mended.problem:
            self.fail(str(mended.problem))
        source, after = mended.before.source, mended.after.source
        lines = list(unified(source.path, source.text, after.text))
        self._would_change |= bool(lines)
        click.echo("".join(lines), nl=False)
        self._checked.append(mended.after)

    def _refuse_nothing(self) -> None:
        """Make it a failure that nothing was checked, unless settings say so."""
        by_settings = self._skipped and all(
            s.reason == _EXCLUDED for s in self._skipped
        )
        if not (self._checked or self._failures or by_settings):
            self.fail("nothing was checked: no resolution found in what was named")


class _Guard:
    """Turns whatever goes wrong with one file into a line on standard error."""

    def __init__(self, run: Run, path: str) -> None:
        self._run = run
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        _: type[BaseException] | None,
        error: BaseException | None,
        __: TracebackType | None,
    ) -> bool:
        if isinstance(error, Failure):
            self._run.fail(str(error))
        elif isinstance(error, (BrokenPipeError, *USER_ERRORS)):
            return False  # these concern the whole run
        elif isinstance(error, Exception):
            self._run.internal(self._path, error)
        return isinstance(error, Exception)


def unified(path: str, old: str, new: str) -> Iterator[str]:
    """Yield the lines of a unified diff, each with its line break."""
    import difflib

    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), path, path
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
