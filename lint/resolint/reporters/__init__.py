"""Reporters: functions from findings or comparisons to text; none of them prints."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from resolint.report import Report


class Look(NamedTuple):
    """How a report for people looks.

    ``width`` is the number of columns, ``statistics`` adds a count by rule.
    """

    color: bool = False
    width: int = 100
    statistics: bool = False


Reporter = Callable[[Report, Look], str]

FORMATS = {
    "text": "resolint.reporters.text",
    "concise": "resolint.reporters.concise",
    "json": "resolint.reporters.json_v1",
}
"""The modules of the reporters of findings, by the name of their format."""


def load(name: str) -> Reporter:
    """Return the reporter of findings called ``name``; imports its module only."""
    return cast(Reporter, import_module(FORMATS[name]).report)


COMPARISON_FORMATS = {
    "text": "resolint.reporters.redline_text",
    "markdown": "resolint.reporters.redline_markdown",
    "html": "resolint.reporters.redline_html",
    "json": "resolint.reporters.redline_json",
}
"""The modules of the reporters of comparisons, by the name of their format."""
