"""The command line: finds the command, and turns every error into one line."""

import contextlib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from resolint import __version__

_COMMANDS = {
    "check": "resolint.commands.check:check",
    "diff": "resolint.commands.diff:diff",
    "explain": "resolint.commands.catalogue:explain",
    "rules": "resolint.commands.catalogue:rules",
}
_INTERRUPTED = 130
_BROKEN_PIPE = 141


class _Main(click.Group):
    """A group that imports a command when it is called, and never shows a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # which click would take for a failure
            _close_stdout()
            ctx.exit(_BROKEN_PIPE)

    def main(  # type: ignore[override]  # it never returns, whatever is asked
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,
    ) -> NoReturn:
        """Run, and leave with the exit status."""
        extra["standalone_mode"] = False
        for stream in (sys.stdout, sys.stderr):
            # A terminal that has no curly quotes must not stop a report.
            with contextlib.suppress(AttributeError, ValueError):
                stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        try:
            status = super().main(args, prog_name, **extra)
            sys.stdout.flush()
        except BaseException as error:
            status = _status_of(error, "--debug" in (args or sys.argv))
        sys.exit(status if isinstance(status, int) else 0)


def _close_stdout() -> None:
    """Keep the interpreter from complaining at its exit about what nobody reads."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _status_of(error: BaseException, debug: bool) -> int:
    """Say on standard error what happened, and return the exit status."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 2
    if isinstance(error, BrokenPipeError):
        _close_stdout()
        return _BROKEN_PIPE
    if isinstance(error, click.Abort | KeyboardInterrupt):
        return _INTERRUPTED
    if isinstance(error, click.ClickException):
        error.show()
        return 2
    from resolint.commands.console import USER_ERRORS, say

    if isinstance(error, USER_ERRORS):
        say(str(error))
        return 2
    said = " ".join(f"{type(error).__name__}: {error}".split())
    say(
        f"internal error: {said} "
        "(please report this; resolint --debug COMMAND shows where)"
    )
    if debug:
        import traceback

        traceback.print_exception(error)
    return 2


@click.group(
    cls=_Main,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="resolint", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of internal errors.")
@click.pass_context
def main(ctx: click.Context, debug: bool) -> None:
    """Check draft resolutions against house style, and show what they change."""
    ctx.obj = debug
