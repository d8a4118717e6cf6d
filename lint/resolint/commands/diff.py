"""``resolint diff``: the new text against the old one, paragraph by paragraph."""

import os
from importlib import import_module
from pathlib import Path

import click

from resolint import files, reporters
from resolint.commands.console import color_option, deliver, look_for, output_option
from resolint.commands.reading import read_text, style_of
from resolint.files import STDIN, Failure
from resolint.model import Resolution
from resolint.settings import Finder


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(reporters.COMPARISON_FORMATS)),
    default="text",
    show_default=True,
    help="How the comparison is written.",
)
@output_option
@click.option("--exit-code", is_flag=True, help="Exit 1 where anything changed.")
@click.option("--word-diff", is_flag=True, help="Mark words as git does: [-a-]{+b+}.")
@click.option(
    "--width",
    type=click.IntRange(min=40),
    help="Columns of text.  [default: those of the terminal]",
)
@color_option
@click.option("--config", metavar="FILE", help="Use these settings for both files.")
@click.pass_context
def diff(
    ctx: click.Context,
    old: str,
    new: str,
    format_: str,
    output: str | None,
    exit_code: bool,
    word_diff: bool,
    width: int | None,
    color: str,
    config: str | None,
) -> None:
    """Show what NEW changes against OLD, paragraph by paragraph.

    Either may be - for standard input.  Exit status: 0 with or without changes, 1
    for changes with --exit-code, 2 where a text could not be read or compared.
    """
    if old == new == STDIN:
        raise click.UsageError("only one of OLD and NEW can be standard input")
    from resolint.diff import compare

    finder = Finder(Path(config) if config else None)
    comparison = compare(_read(old, finder), _read(new, finder))
    if format_ == "text":
        from resolint.reporters import redline_text

        look = look_for(color, output=output)
        text = redline_text.report(
            comparison,
            width=width or look.width,
            color=look.color,
            word_diff=word_diff,
        )
    else:
        text = import_module(reporters.COMPARISON_FORMATS[format_]).report(comparison)
    deliver(text, output)
    ctx.exit(1 if exit_code and comparison.changed else 0)


def _read(path: str, finder: Finder) -> Resolution:
    """Return the resolution in a file; raises :class:`Failure` where there is none."""
    folder = Path(os.path.abspath(path)).parent
    style = style_of(finder.find(folder))
    text = read_text(path, files.read(path), style)
    if not text.body:
        raise Failure(path, "no resolution found in it: it has no paragraph to compare")
    return text
