"""Organs whose texts can be recognized, by the line that opens them."""

import re

ORGANS = (
    "General Assembly",
    "Human Rights Council",
    "Security Council",
    "Economic and Social Council",
    "Commission on Human Rights",
    "Trusteeship Council",
)

_NAMES = "|".join(ORGANS)
_OTHER = (
    r"(?:[A-Z][\w’'-]+ |of |on |the |and |for |to |in ){0,12}"
    r"(?:Assembly|Council|Commission|Committee|Conference|Board|Parties)"
)
OPENING = re.compile(rf"The ({_NAMES}|{_OTHER})\b\s*([,:;.]?)")
"""An opening line: group 1 is the organ, group 2 the mark behind it."""
BARE = re.compile(rf"(?:The )?({_NAMES})\s*[,:;.]?\Z", re.IGNORECASE)
"""An organ's name alone: a masthead, or a flawed opening line."""


def canonical(name: str) -> str:
    """Return the organ's name as the house prints it, whatever the case here."""
    for organ in ORGANS:
        if organ.lower() == name.lower():
            return organ
    return name
