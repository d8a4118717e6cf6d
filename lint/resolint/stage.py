"""How far a text has come, as the text itself says."""

import re

from resolint.model import Resolution, Status

_LIMITED = re.compile(r"/L\.\d")
_FINAL = re.compile(r"/RES/|/DEC/")


def stage_of(text: Resolution) -> Status:
    """Return the stage of ``text``.

    Adopted, where a line says when it was adopted or its symbol is that of a
    resolution; tabled, where it has the symbol of a draft (``A/HRC/58/L.4``); else a
    draft.
    """
    heading, closing = text.heading, text.closing
    symbol = heading.symbol.text if heading.symbol else ""
    if heading.adoption_line or heading.adopted_on or closing.adopted_on:
        return Status.ADOPTED
    if _FINAL.search(symbol):
        return Status.ADOPTED
    return Status.TABLED if _LIMITED.search(symbol) else Status.DRAFT
