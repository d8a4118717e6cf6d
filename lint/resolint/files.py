"""Which files are checked, what is in them, and how a mended text is written back.

Nothing here judges a text.  Whatever cannot be done for one file is a
:class:`Failure` of that file, and the others go on.
"""

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

STDIN = "-"
SUFFIXES = frozenset({".md", ".markdown", ".txt", ".xml"})
MAX_BYTES = 32 * 1024 * 1024
"""The longest resolution of the corpus has 0.4 MB; this is to stop at a device."""
_MARKS = (
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"", "utf-8"),
)
_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


@dataclass(frozen=True, slots=True)
class Target:
    """A file to check: its path as shown; ``named`` if given, not found in a folder."""

    path: str
    named: bool = True


class Failure(Exception):
    """Something that was to be checked and cannot be: its path, and the reason."""

    def __init__(self, path: str, reason: str) -> None:
        """Take the path as shown, and one sentence without a full stop."""
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        """Return path and reason as one line."""
        return f"{self.path}: {self.reason}"


def find(
    paths: Iterable[str], *, excluded: Callable[[Path], bool]
) -> Iterator[Target | Failure]:
    """Yield the files that ``paths`` name or hold, each once, in a stable order.

    A file that is named is yielded whatever its name is, and even where it is
    excluded, so that the caller can say so.  In folders, only files with a suffix of
    :data:`SUFFIXES` count, and hidden files and folders, those that package managers
    fill, and those that ``excluded`` tells of an absolute path are passed over.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _find(path, excluded):
            if isinstance(found, Target):
                key = os.path.abspath(found.path) if found.path != STDIN else STDIN
                if key in seen:
                    continue
                seen.add(key)
            yield found


def _find(path: str, excluded: Callable[[Path], bool]) -> Iterator[Target | Failure]:
    if path == STDIN:
        yield Target(path)
        return
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        yield Failure(path, _reason(error))
        return
    if not stat.S_ISDIR(mode):
        yield Target(path)
        return
    count = 0
    for found in _walk(path, excluded, set()):
        count += 1
        yield found
    if not count:
        yield Failure(path, "nothing to check in this folder")


def _walk(
    folder: str, excluded: Callable[[Path], bool], visited: set[tuple[int, int]]
) -> Iterator[Target | Failure]:
    try:
        here = os.stat(folder)
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        yield Failure(folder, _reason(error))
        return
    if (here.st_dev, here.st_ino) in visited:
        return  # a link to a folder above, or a second way to the same one
    visited.add((here.st_dev, here.st_ino))
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _FOLDERS:
            continue
        path = os.path.join(folder if folder != "." else "", entry.name)
        is_text = os.path.splitext(entry.name)[1].lower() in SUFFIXES
        is_folder = _is_folder(entry)
        if not (is_folder or is_text) or excluded(Path(os.path.abspath(path))):
            continue
        if is_folder:
            yield from _walk(path, excluded, visited)
        else:
            yield Target(path, named=False)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a loop of links
        return False


def read(path: str) -> bytes:
    """Return the bytes of the file ``path``, or of standard input for ``-``.

    Raises :class:`Failure`.
    """
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Failure(path, _reason(error)) from None
    if len(data) > MAX_BYTES:
        raise Failure(path, f"has more than {MAX_BYTES // 1024**2} MB")
    return data


def _reason(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file or folder"
        case PermissionError():
            return "no permission to read it"
        case IsADirectoryError():
            return "is a folder"
        case OSError():
            return f"cannot be read: {error.strerror or type(error).__name__}"
    return f"cannot be read: {error}"


def encode(text: str, *, like: tuple[bytes, str]) -> bytes:
    """Return ``text`` in the encoding of a file, given as its bytes and their text.

    Raises ValueError where no encoding known here turns that text into those bytes.
    """
    data, decoded = like
    mark, encoding = next(m for m in _MARKS if data.startswith(m[0]))
    if mark + decoded.encode(encoding, "surrogatepass") != data:
        raise ValueError("its encoding is not one that can be written back")
    return mark + text.encode(encoding, "surrogatepass")


def replace(path: str, old: bytes, new: bytes) -> None:
    """Put ``new`` in the place of the content ``old`` of the file ``path``, at once.

    Mode and links stay.  Raises :class:`Failure`, and leaves the file alone, where it
    no longer holds ``old`` or cannot be written.
    """
    target = os.path.realpath(path)
    if not os.access(target, os.W_OK):
        raise Failure(path, "cannot be fixed: no permission to write it")
    if read(path) != old:
        raise Failure(path, "cannot be fixed: it was changed meanwhile")
    write(path, new)


def write(path: str, data: bytes) -> None:
    """Write ``data`` beside the file ``path`` and rename it, so that no half is seen.

    The mode of a file that is there stays.  Raises :class:`Failure`.
    """
    import tempfile  # only what is written needs it

    target = os.path.realpath(path)
    temporary = ""
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as device:  # /dev/stdout, a named pipe
                device.write(data)
            return
        handle, temporary = tempfile.mkstemp(
            prefix=f".{os.path.basename(target)}.", dir=os.path.dirname(target)
        )
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        reason = error.strerror or type(error).__name__
        raise Failure(path, f"cannot be written: {reason}") from None


def _mode(target: str) -> int:
    try:
        return stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
