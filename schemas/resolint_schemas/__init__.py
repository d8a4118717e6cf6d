"""JSON schemas of everything resolint reads or writes."""

import json
from importlib.resources import files
from typing import Any


def load(name: str) -> dict[str, Any]:
    """Return the schema called ``name``, e.g. ``findings.v1``.

    Raises FileNotFoundError where no schema is called so.
    """
    text = (files(__name__) / f"{name}.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
