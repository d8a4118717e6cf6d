"""Bad input: one clear line each, the others still checked, and never a false 0."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from resolint.cli import main

GOOD = "*The Human Rights Council*,\n\n*Noting* one,\n\n1. *Decides* two.\n"
AKN = (
    '<?xml version="1.0"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/'
    'ns/akn/3.0"><statement><mainBody>{}</mainBody></statement></akomaNtoso>'
)
BOMB = (
    '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]>\n'
    "<akomaNtoso>&d;</akomaNtoso>"
)


def check(*args: str | Path) -> Result:
    words = ["check", "--level", "error", *map(str, args)]
    result = CliRunner().invoke(main, words, prog_name="resolint")
    assert "Traceback" not in result.output
    assert "internal error" not in result.output
    return result


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A draft that stands beside the bad ones, and must be checked all the same."""
    path = tmp_path / "good.md"
    path.write_text(GOOD, "utf-8")
    return path


BAD = {
    "image.md": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is a PNG image, not text"),
    "word.md": (b"PK\x03\x04\x14\0\0\0", "this is a ZIP archive, perhaps a Word file"),
    "paper.md": (b"%PDF-1.7\n%\xe2\xe3", "this is a PDF, not text"),
    "binary.md": (b"abc\0def", "NUL characters"),
    "latin.md": ("R\xe9solution".encode("latin-1"), "line 1 is not UTF-8"),
    "half.md": ("\ufeffabc".encode("utf-16-le")[:-1], "UTF-16"),
    "empty.md": (b"", "no resolution found in it"),
    "blank.md": (b"\n \n\t\n", "no resolution found in it"),
    "empty.txt": (b"", "no resolution found in it"),
    "letter.md": (b"Dear colleagues,\n\nplease find attached\n", "no resolution found"),
    "empty.xml": (b"", "XML"),
    "open.xml": (AKN.format("<p>").encode(), "not well-formed XML"),
    "other.xml": (b"<?xml version='1.0'?><html/>", "not Akoma Ntoso"),
    "bomb.xml": (BOMB.encode(), "document type (DTD)"),
    "entity.xml": (AKN.format("<p>&nbsp;</p>").encode(), "XML"),
    "deep.xml": (AKN.format("<p>" * 5000 + "</p>" * 5000).encode(), "nested"),
    "line.md": (b"word " * 2_000_000, "no resolution found in it"),
    "line.txt": (b"word " * 2_000_000, "no resolution found in it"),
}


@pytest.mark.parametrize("name", BAD)
def test_one_line_with_file_and_reason(tmp_path: Path, good: Path, name: str) -> None:
    data, reason = BAD[name]
    bad = tmp_path / name
    bad.write_bytes(data)
    result = check(bad, good)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"resolint: {bad}: ")
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1
    assert "no findings in 1 file" in result.stdout, "the other file is checked"
    assert check(bad).exit_code == 2


@pytest.mark.parametrize("name", ["image.md", "latin.md", "open.xml"])
def test_what_cannot_be_read_in_a_folder(tmp_path: Path, good: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD[name][0])
    result = check(tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"resolint: {tmp_path / name}: ")
    assert "no findings in 1 file" in result.stdout


def test_what_is_no_resolution_in_a_folder(tmp_path: Path, good: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("# Drafts\n\n1. Install it.\n\n2. Run it.\n", "utf-8")
    result = check(tmp_path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == (
        f"note: {readme}: not checked: no resolution in it"
    )
    good.unlink()
    assert check(tmp_path).exit_code == 2, "then nothing was checked"


def test_a_missing_path_and_an_empty_folder(tmp_path: Path, good: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = check(tmp_path / "gone.md", tmp_path / "empty", good)
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        f"resolint: {tmp_path / 'gone.md'}: no such file or folder",
        f"resolint: {tmp_path / 'empty'}: nothing to check in this folder",
    ]
    assert "no findings in 1 file" in result.stdout


def test_a_file_that_may_not_be_read(
    tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / "locked.md"
    locked.write_text(GOOD, "utf-8")
    real: Any = open

    def refuse(path: str, *args: Any, **more: Any) -> Any:
        if path == str(locked):  # a mode would not keep the superuser out
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **more)

    monkeypatch.setattr("builtins.open", refuse)
    result = check(locked, good)
    assert result.exit_code == 2
    assert result.stderr == f"resolint: {locked}: no permission to read it\n"
    assert "no findings in 1 file" in result.stdout


def test_loops_of_links(tmp_path: Path, good: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    result = check(tmp_path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "no findings in 1 file" in result.stdout


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.encode("utf-16"),
        GOOD.rstrip("\n").encode(),
    ],
    ids=["mark", "crlf", "utf-16", "no last line break"],
)
def test_what_reads_right(tmp_path: Path, good: Path, data: bytes) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(data)
    result = check("--format", "concise", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    flawed = data.replace(b"one,", b"one")
    if flawed != data:
        path.write_bytes(flawed)
        result = check("--format", "concise", path)
        assert result.stdout.startswith(f"{path}:3:"), "the place is right, too"


def test_a_paragraph_of_ten_megabytes(tmp_path: Path) -> None:
    words = "the question of how a State should meet all that it has promised".split()
    prose = " ".join(words * 160_000)
    path = tmp_path / "long.md"
    path.write_text(GOOD.replace("one,", prose), "utf-8")
    result = check("--select", "PUN001", path)
    assert result.exit_code == 1
    headline, line, carets, *_ = result.stdout.splitlines()
    assert f":3:{len(prose) + 9}: error PUN001 " in headline
    assert line.endswith("that it has promised")
    assert carets.index("^") == len(line) - 1
