"""Decode bytes, or say in one sentence why they are no text."""

from resolint.readers.block import Unreadable

_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive, perhaps a Word file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)


def decode(data: bytes) -> str:
    """Return the text of UTF-8 bytes (with or without byte-order mark).

    UTF-16 is read where a byte-order mark says so.  Raises
    :class:`~resolint.readers.block.Unreadable` for anything else.
    """
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(f"this is {what}, not text")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise Unreadable("the UTF-16 text is damaged; save it as UTF-8") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"line {line} is not UTF-8 (byte {error.start} is "
            f"0x{data[error.start]:02x}); save the file as UTF-8"
        ) from None
    if "\0" in text:
        raise Unreadable("this holds NUL characters, so it is a binary file, not text")
    return text
