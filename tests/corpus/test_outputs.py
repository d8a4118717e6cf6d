"""Every machine-readable output over the real texts keeps to its schema."""

import json
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


def pairs() -> list[tuple[str, str]]:
    gold = ["54-2_57-2", "54-12_57-15", "54-20_57-22", "54-31_57-35", "54-34_57-34"]
    found = [("mali/2021-46-28.txt", "mali/2022-49-34.md")]
    for name in gold:
        old, new = (side.split("-") for side in name.split("_"))
        found.append(
            (
                f"hrc/{old[0]}/A_HRC_RES_{old[0]}_{old[1]}E.xml",
                f"hrc/{new[0]}/A_HRC_RES_{new[0]}_{new[1]}E.xml",
            )
        )
    return found


@pytest.mark.parametrize(("old", "new"), pairs())
def test_comparison_of_every_gold_pair(corpus: Path, old: str, new: str) -> None:
    found = output_of("diff", "--format", "json", str(corpus / old), str(corpus / new))
    jsonschema.validate(found, load("comparison.v1"))
