"""The table of rules is made by the command, and is fresh."""

from pathlib import Path

from resolint.commands.catalogue import as_markdown
from resolint_rules import RULES

_BEGIN = "<!-- made by: resolint rules --markdown -->\n"
_END = "<!-- end -->\n"


def test_table_of_rules_is_fresh(checkout: Path) -> None:
    text = (checkout / "rules" / "README.md").read_text("utf-8")
    table = text.partition(_BEGIN)[2].partition(_END)[0]
    assert table == as_markdown(RULES), "run: make rules"
