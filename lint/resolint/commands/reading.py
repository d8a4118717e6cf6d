"""Read a text as the settings say; what cannot be read is a failure of its file."""

import os
from pathlib import Path

from resolint import readers, styles
from resolint.files import Failure
from resolint.model import Resolution
from resolint.settings import Settings
from resolint.style import Style


def read_text(name: str, data: bytes, style: Style | None) -> Resolution:
    """Return the text of a file in a style, ``None`` for the style of its organ.

    Raises :class:`~resolint.files.Failure` where the bytes cannot be read.
    """
    try:
        return readers.read(name, data, style)
    except readers.Unreadable as error:
        raise Failure(name, str(error)) from None


def style_of(settings: Settings) -> Style | None:
    """Return the style that ``settings`` ask for, if any; raises StyleError."""
    if settings.style is None:
        return None
    if settings.style.endswith(".toml"):
        return styles.load_file(Path(settings.style))
    return styles.load(settings.style)


def cache_file() -> Path:
    """Return where the index of libraries is remembered."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(home, "resolint", "library.json")
