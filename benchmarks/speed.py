"""Time the comparison of one pair of texts beside that of other tools.

    python benchmarks/speed.py [OLD NEW]

Without two files, the examples.  Each tool is given the texts in the form it takes;
reading them is not timed, starting a process is, where the tool is one.  A tool that
is not installed is left out: ``pip install redlines`` for all of them but git.
"""

import difflib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from resolint import readers
from resolint.diff import compare
from resolint.model import Resolution

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples/adopted/56-91.md", ROOT / "examples/drafts/59-varenne.md"
TIMES = 9


def plain(text: Resolution) -> str:
    """Return the words of a text, one line for each paragraph."""
    return "\n".join(paragraph.text for paragraph in text.walk())


def tools(
    old: Resolution, new: Resolution
) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the name of each tool at hand, and what runs it once."""
    before, after = plain(old), plain(new)
    yield "resolint", lambda: compare(old, new)
    words = before.split(), after.split()
    yield "difflib on words", lambda: _difflib(*words)
    if shutil.which("git"):
        folder = Path(tempfile.mkdtemp())
        paths = folder / "old.txt", folder / "new.txt"
        for path, text in zip(paths, (before, after), strict=True):
            path.write_text(text, "utf-8")
        yield "git diff --word-diff", lambda: _git(*paths)
    try:
        from redlines import Redlines  # type: ignore[import-not-found]
    except ImportError:
        return
    yield "redlines", lambda: Redlines(before, after).output_markdown


def _difflib(old: list[str], new: list[str]) -> object:
    return difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _git(old: Path, new: Path) -> object:
    command = ["git", "diff", "--no-index", "--word-diff", str(old), str(new)]
    return subprocess.run(command, capture_output=True, check=False).stdout


def main() -> None:
    """Print the median of some runs of each tool."""
    paths = [Path(name) for name in sys.argv[1:3]] or list(EXAMPLES)
    old, new = (readers.read(path.name, path.read_bytes()) for path in paths)
    count = max(len(old.body), len(new.body))
    print(f"{paths[0].name} and {paths[1].name}: {count} paragraphs")
    for name, run in tools(old, new):
        run()
        taken = []
        for _ in range(TIMES):
            start = perf_counter()
            run()
            taken.append(1000 * (perf_counter() - start))
        print(f"{name:22} {median(taken):7.1f} ms")


if __name__ == "__main__":
    main()
