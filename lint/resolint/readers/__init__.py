"""Readers: each turns the bytes of one format into blocks; structure does the rest."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from resolint.readers.block import Unreadable

if TYPE_CHECKING:
    from resolint.model import Resolution
    from resolint.style import Style

__all__ = ["SUFFIXES", "Unreadable", "read"]

SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "plain",
    ".xml": "akomantoso",
}
"""The formats by the suffix of the file name, in lower case."""


def read(path: str, data: bytes, style: "Style | None" = None) -> "Resolution":
    """Read the bytes of a file as a resolution.

    ``path`` chooses the format by its suffix and is kept for messages; a text without
    a known suffix is read as Markdown, or as Akoma Ntoso where it opens as XML.
    Without ``style`` the house is chosen by the organ in the text.  Raises
    :class:`Unreadable` with one sentence where the bytes are no text or no such XML.
    """
    from resolint.structure import build

    format_ = SUFFIXES.get(PurePath(path).suffix.lower())
    if format_ is None:
        opens_as_xml = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml")
        format_ = "akomantoso" if opens_as_xml else "markdown"
    if format_ == "akomantoso":
        from resolint.readers import akomantoso as reader
    elif format_ == "plain":
        from resolint.readers import plain as reader  # type: ignore[no-redef]
    else:
        from resolint.readers import markdown as reader  # type: ignore[no-redef]
    source, blocks = reader.read(path, data)
    return build(source, blocks, style)
