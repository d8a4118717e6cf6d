"""What the commands share: standard error, colours, and writing a result."""

import os
import sys
from collections.abc import Callable
from typing import Any

import click

from resolint import files
from resolint.files import Failure
from resolint.reporters import Look
from resolint.selection import UnknownRule
from resolint.settings import SettingsError
from resolint.styles import StyleError

USER_ERRORS = (Failure, SettingsError, StyleError, UnknownRule)
"""Exceptions whose message is all that a user needs."""

Option = Callable[[Any], Any]

color_option: Option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours; auto means on a terminal, unless NO_COLOR is set.",
)
output_option: Option = click.option(
    "--output", metavar="FILE", help="Write the result to FILE."
)


def say(line: str) -> None:
    """Write one line on standard error."""
    click.echo(f"resolint: {line}", err=True)


def look_for(color: str, *, output: str | None, statistics: bool = False) -> Look:
    """Return how to print, by the option ``--color`` and where the result goes."""
    import shutil

    terminal = output is None and sys.stdout.isatty()
    wanted = terminal and not os.environ.get("NO_COLOR")
    wanted = wanted and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size().columns if terminal else Look().width
    return Look(color == "always" or (color == "auto" and wanted), width, statistics)


def deliver(text: str, output: str | None, *, err: bool = False) -> None:
    """Write a result to the file ``output``, or else to a standard stream.

    Raises :class:`~resolint.files.Failure`.
    """
    if output is None:
        click.echo(text, nl=False, err=err, color=True)
    else:
        files.write(output, text.encode("utf-8", "backslashreplace"))
