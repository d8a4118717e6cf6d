"""``resolint diff``: the new text against the old one, paragraph by paragraph."""

import os
from importlib import import_module
from pathlib import Path

import click

from resolint import files, reporters
from resolint.commands.console import (
    color_option,
    deliver,
    look_for,
    output_option,
    say,
)
from resolint.commands.reading import read_text, style_of
from resolint.files import STDIN, Failure
from resolint.model import Resolution
from resolint.settings import Finder


@click.command()
@click.argument("texts", nargs=-1, required=True, metavar="[OLD] NEW")
@click.option(
    "--library",
    "folders",
    multiple=True,
    metavar="DIR",
    help="Without OLD: look for it among the adopted texts in DIR.",
)
@click.option("--base", metavar="REV", help="Without OLD: NEW at this git revision.")
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
    texts: tuple[str, ...],
    folders: tuple[str, ...],
    base: str | None,
    format_: str,
    output: str | None,
    exit_code: bool,
    word_diff: bool,
    width: int | None,
    color: str,
    config: str | None,
) -> None:
    """Show what NEW changes against OLD, paragraph by paragraph.

    Without OLD it is the text that front matter names (previous: 46/28), the latest
    earlier text of the series in the library, or with --base NEW as it was in git.
    Either may be - for standard input.  Exit status: 0 with or without changes, 1
    for changes with --exit-code, 2 where a text could not be found, read or compared.
    """
    if len(texts) > 2:
        raise click.UsageError("name two texts at most: OLD and NEW")
    if texts == (STDIN, STDIN):
        raise click.UsageError("only one of OLD and NEW can be standard input")
    if len(texts) == 2 and (base or folders):
        raise click.UsageError("--base and --library look for OLD, which is given")
    from resolint.diff import compare

    finder = Finder(Path(config) if config else None)
    new = _read(texts[-1], finder)
    if len(texts) == 2:
        old = _read(texts[0], finder)
    else:
        old = _found(new, finder, folders, base)
    comparison = compare(old, new)
    if format_ == "text":
        from resolint.reporters.redline_text import report

        look = look_for(color, output=output)
        text = report(
            comparison,
            width=width or look.width,
            color=look.color,
            word_diff=word_diff,
        )
    else:
        text = import_module(reporters.COMPARISON_FORMATS[format_]).report(comparison)
    deliver(text, output)
    ctx.exit(1 if exit_code and comparison.changed else 0)


def _found(
    new: Resolution, finder: Finder, folders: tuple[str, ...], base: str | None
) -> Resolution:
    """Return the text that ``new`` is compared with, and say on standard error which.

    Raises :class:`Failure` where none is certain.
    """
    from resolint.commands import last_year

    path = new.source.path
    if base is not None:
        old = last_year.at_revision(path, base)
    else:
        known = finder.find(Path(os.path.abspath(path)).parent).library
        if not folders and known is None:
            raise Failure(
                path, "compared with what? Name OLD, or use --library or --base"
            )
        old = last_year.in_library(new, folders or [str(known)])
    say(f"comparing with {old.path}: {old.why}")
    return _read(old.path, finder, old.data)


def _read(path: str, finder: Finder, data: bytes | None = None) -> Resolution:
    """Return the resolution in a file; raises :class:`Failure` where there is none."""
    folder = Path(os.path.abspath(path)).parent
    style = style_of(finder.find(folder))
    text = read_text(path, files.read(path) if data is None else data, style)
    if not text.body:
        raise Failure(path, "no resolution found in it: it has no paragraph to compare")
    return text
