"""Every machine-readable output over the real texts keeps to its schema."""

import csv
import json
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from resolint.cli import main
from resolint_schemas import load


def output_of(*arguments: str) -> object:
    """Run the command line; return the JSON it printed."""
    result = CliRunner().invoke(main, list(arguments), catch_exceptions=False)
    assert result.exit_code in {0, 1}, result.stderr
    assert result.stderr == ""
    return json.loads(result.stdout)


@pytest.mark.parametrize(
    "folder", ["mali", "hrc", "ga/prior", "ga/drafts", "ga/adopted"]
)
def test_findings_of_every_text(corpus: Path, folder: str) -> None:
    found = output_of(
        "check", "--format", "json", "--level", "info", str(corpus / folder)
    )
    jsonschema.validate(found, load("findings.v1"))


def compared(corpus: Path, old: str, new: str) -> None:
    found = output_of("diff", "--format", "json", str(corpus / old), str(corpus / new))
    jsonschema.validate(found, load("comparison.v1"))


def test_comparisons_of_one_series(corpus: Path) -> None:
    paths = sorted(p.relative_to(corpus).as_posix() for p in corpus.glob("mali/*"))
    for old, new in pairwise(paths):
        compared(corpus, old, new)


def test_comparisons_of_texts_with_one_title(corpus: Path) -> None:
    with (corpus / "hrc" / "pairs.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            compared(corpus, row["older"], row["newer"])


@pytest.mark.parametrize("side", ["prior", "draft"])
def test_comparisons_with_the_adopted_text(corpus: Path, side: str) -> None:
    with (corpus / "ga" / "triples.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            compared(corpus, row[side], row["adopted"])
