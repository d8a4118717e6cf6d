"""``resolint check``: report every departure from the drafting rules."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from resolint import reporters
from resolint.commands.checking import Checker, Overrides
from resolint.commands.console import color_option, look_for, output_option
from resolint.commands.run import Run
from resolint.commands.show import settings_as_toml
from resolint.files import STDIN, Target
from resolint.model import Status
from resolint.rule import Severity
from resolint.settings import Finder

_LEVELS = [s.value for s in Severity]


def _selectors(_: Any, __: Any, values: tuple[str, ...]) -> tuple[str, ...] | None:
    """Part ``SEQ009,PUN`` at the commas; ``None`` where nothing was given."""
    split = [part.strip() for value in values for part in value.split(",")]
    return tuple(part for part in split if part) or None


def _rules_option(name: str, text: str) -> Callable[[Any], Any]:
    return click.option(
        name, multiple=True, metavar="RULES", callback=_selectors, help=text
    )


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(reporters.FORMATS)),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@output_option
@_rules_option("--select", "Run only these rules: codes, names, families; by commas.")
@_rules_option("--extend-select", "Run these rules too.")
@_rules_option("--ignore", "Do not run these rules.")
@click.option(
    "--stage",
    type=click.Choice([s.value for s in Status]),
    help="How far the texts have come.  [default: as the text says]",
)
@click.option(
    "--style",
    metavar="NAME|FILE",
    help="House style: hrc, ga, ecosoc, sc, or a TOML file.  [default: by the organ]",
)
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, "never"]),
    help="Lowest severity that makes the exit status 1.  [default: error]",
)
@click.option(
    "--level",
    type=click.Choice(_LEVELS),
    help="Lowest severity shown.  [default: warning]",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 also with findings.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule.")
@click.option("--fix", is_flag=True, help="Apply safe fixes to the files.")
@click.option("--unsafe-fixes", is_flag=True, help="Let fixes be ones to look at, too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; no writing.")
@click.option(
    "--stdin-filename", metavar="PATH", help="The path of what comes in as -."
)
@color_option
@click.option("--config", metavar="FILE", help="Use these settings for all files.")
@click.option("--show-settings", is_flag=True, help="Show settings and files; exit.")
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    select: tuple[str, ...] | None,
    extend_select: tuple[str, ...] | None,
    ignore: tuple[str, ...] | None,
    stage: str | None,
    style: str | None,
    fail_on: str | None,
    level: str | None,
    exit_zero: bool,
    statistics: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    stdin_filename: str | None,
    color: str,
    config: str | None,
    show_settings: bool,
) -> None:
    """Report every departure from the drafting rules.

    PATHS are files, folders, or - for standard input; without any, this folder.
    Exit status: 0 for no findings of --fail-on or above, 1 for some, 2 where
    something could not be checked.
    """
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff")
    from resolint_rules import RULES

    run = Run(debug=bool(ctx.obj))
    overrides = Overrides(
        style=style,
        stage=Status(stage) if stage else None,
        select=select,
        extend_select=extend_select or (),
        ignore=ignore or (),
        fail_on=Severity(fail_on) if fail_on and fail_on != "never" else None,
        never_fail=fail_on == "never",
        level=Severity(level) if level else None,
    )
    finder = Finder(Path(config) if config else None)
    checker = Checker(RULES, finder, overrides, stdin_filename, run.rule_failed)
    targets = run.targets(checker, paths or (".",))
    if show_settings:
        click.echo(settings_as_toml(checker, targets or [Target(STDIN)]), nl=False)
        ctx.exit(run.status())
    look = look_for(color, output=output, statistics=statistics)
    if fix or diff:
        run.mend(checker, targets, unsafe=unsafe_fixes, write=not diff)
    else:
        run.check(checker, targets)
    if diff:
        run.summarize_changes()
    else:
        run.report(format_, look, output)
    status = run.status()
    ctx.exit(0 if exit_zero and status == 1 else status)
