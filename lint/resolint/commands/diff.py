"""``resolint diff``: the new text against the old one, paragraph by paragraph."""

from importlib import import_module

import click

from resolint import files, readers, reporters
from resolint.commands.console import color_option, deliver, look_for, output_option
from resolint.files import Failure
from resolint.model import Resolution


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
@color_option
@click.pass_context
def diff(
    ctx: click.Context,
    old: str,
    new: str,
    format_: str,
    output: str | None,
    exit_code: bool,
    word_diff: bool,
    color: str,
) -> None:
    """Show what NEW changes against OLD.

    Exit status: 0 with or without changes, 1 for changes with --exit-code, 2 where
    a text could not be read or compared.
    """
    from resolint.diff import compare
    from resolint.reporters import redline_text

    comparison = compare(_read(old), _read(new))
    look = look_for(color, output=output)
    if format_ == "text":
        text = redline_text.report(
            comparison, width=look.width, color=look.color, word_diff=word_diff
        )
    else:
        text = import_module(reporters.COMPARISON_FORMATS[format_]).report(comparison)
    deliver(text, output)
    changed = any(change.changed for change in comparison.changes)
    ctx.exit(1 if exit_code and changed else 0)


def _read(path: str) -> Resolution:
    """Return the resolution in a file; raises :class:`Failure` where there is none."""
    try:
        text = readers.read(path, files.read(path))
    except readers.Unreadable as error:
        raise Failure(path, str(error)) from None
    if not text.body:
        raise Failure(path, "no resolution found in it: it has no paragraph to compare")
    return text
