"""Find the text that a draft is to be compared with, and say which it is."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from resolint import library
from resolint.commands.reading import cache_file
from resolint.files import Failure
from resolint.library import Found
from resolint.model import Resolution


class Old(NamedTuple):
    """An older text: its path to show, its bytes if no file holds them, and why."""

    path: str
    data: bytes | None
    why: str


def in_library(new: Resolution, folders: Sequence[str]) -> Old:
    """Return the predecessor of ``new`` in the library.

    Raises :class:`~resolint.files.Failure` with the candidates where it is unsure.
    """
    index = library.load(folders, cache=cache_file())
    found = library.predecessor(new, index)
    if isinstance(found, Found):
        return Old(found.entry.path, None, found.why)
    candidates = "; ".join(entry.name for entry in found.candidates)
    reason = f"no predecessor found: {found.why}"
    if candidates:
        reason += f"; name one of {candidates}"
    raise Failure(new.source.path, reason)


def at_revision(path: str, revision: str) -> Old:
    """Return the file ``path`` as it was at a git ``revision``, renames followed.

    Raises :class:`~resolint.files.Failure` where git knows no such text.
    """
    folder = os.path.dirname(os.path.abspath(path))
    top = _git(path, folder, "rev-parse", "--show-toplevel").decode().strip()
    _git(path, folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    here = Path(os.path.realpath(path)).relative_to(os.path.realpath(top)).as_posix()
    name = _name_at(path, top, here, revision)
    data = _git(path, top, "cat-file", "blob", f"{revision}:{name}")
    return Old(f"{revision}:{name}", data, f"the same file at {revision}")


def _name_at(path: str, top: str, here: str, revision: str) -> str:
    """Return the name that the file ``here`` had at ``revision``."""
    listed = _git(path, top, "ls-tree", "-z", "--name-only", revision, "--", here)
    if listed:
        return here
    log = _git(
        path,
        top,
        *(
            "log",
            "--follow",
            "-M",
            "-z",
            "--format=",
            "--name-status",
            "--diff-filter=R",
        ),
        *(f"{revision}..HEAD", "--", here),
    )
    fields = log.decode("utf-8", "surrogateescape").split("\0")
    renames = [fields[i : i + 3] for i in range(0, len(fields) - 2, 3)]
    name = here
    for _, before, after in renames:
        if after.strip("\n") == name:
            name = before
    if name == here:
        raise Failure(path, f"git has no such file at {revision}")
    return name


def _git(path: str, folder: str, *arguments: str) -> bytes:
    """Return what git prints; raises Failure with git's own words."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder or ".", capture_output=True, check=False
        )
    except OSError:
        raise Failure(path, "git is not installed, so --base cannot be used") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = (
            said[-1]
            if said
            else f"git knows no revision {arguments[-1].partition('^')[0]}"
        )
        raise Failure(path, reason.removeprefix("fatal: "))
    return done.stdout
