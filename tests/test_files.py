"""Which files are checked, and how they are read and written."""

import os
from pathlib import Path

import pytest

from resolint import files
from resolint.files import Failure, Target


def make(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x", "utf-8")


def found(*paths: Path | str, exclude: str = "") -> list[str]:
    return [
        str(f) if isinstance(f, Failure) else f.path
        for f in files.find(map(str, paths), excluded=lambda p: p.name == exclude)
    ]


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.md", "a/z.markdown", "a/b.TXT", "c.xml", "d.docx", "e.py")
    names = [os.path.relpath(p, tmp_path) for p in found(tmp_path)]
    assert names == ["a/b.TXT", "a/z.markdown", "b.md", "c.xml"]


def test_what_is_passed_over_in_folders(tmp_path: Path) -> None:
    skipped = (
        ".git/a.md",
        ".venv/a.md",
        "node_modules/a.md",
        ".a.md",
        "x/__pycache__/a.md",
    )
    make(tmp_path, *skipped, "no/a.md", "a.md")
    assert found(tmp_path, exclude="no") == [str(tmp_path / "a.md")]
    assert found(tmp_path / ".git") == [str(tmp_path / ".git" / "a.md")], "if named"


def test_each_file_once(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    one = str(tmp_path / "a.md")
    assert found(one, one, tmp_path, "-", "-") == [one, "-"]
    named, walked = (
        next(iter(files.find([str(p)], excluded=lambda _: False)))
        for p in (one, tmp_path)
    )
    assert (named, walked) == (Target(one), Target(one, named=False))


def test_loops_of_links(tmp_path: Path) -> None:
    make(tmp_path, "a/b.md")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "self.md").symlink_to(tmp_path / "self.md")
    names = found(tmp_path)
    assert names[0] == str(tmp_path / "a" / "b.md")
    assert names[1:] == [str(tmp_path / "self.md")], "said when it is read"
    with pytest.raises(Failure, match="symbolic links"):
        files.read(str(tmp_path / "self.md"))


def test_what_is_not_there(tmp_path: Path) -> None:
    make(tmp_path, "a/x.py")
    gone, empty = tmp_path / "gone.md", tmp_path / "a"
    assert found(gone, empty, "a\0b") == [
        f"{gone}: no such file or folder",
        f"{empty}: nothing to check in this folder",
        "a\0b: cannot be read: embedded null byte",
    ]


def test_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(
        Failure, match=r"^\('x.md', 'no permission to read it'\)$|^x.md"
    ):
        files.read("x.md")


def test_size_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 3)
    make(tmp_path, "a.md")
    assert files.read(str(tmp_path / "a.md")) == b"x"
    (tmp_path / "a.md").write_bytes(b"1234")
    with pytest.raises(Failure, match="has more than"):
        files.read(str(tmp_path / "a.md"))


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_encodes_as_before(mark: bytes) -> None:
    old = mark + "é\r\n".encode()
    assert files.encode("ü\r\n", like=(old, "é\r\n")) == mark + "ü\r\n".encode()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_encodes_utf_16_as_before(encoding: str) -> None:
    old = f"\ufeff{'é'}".encode(encoding)
    assert files.encode("ü", like=(old, "é")) == "\ufeffü".encode(encoding)


def test_never_guesses_an_encoding() -> None:
    with pytest.raises(ValueError, match="encoding"):
        files.encode("ü", like=("é".encode("latin-1"), "é"))


def test_replaces_at_once_and_keeps_mode_and_link(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / "a.md").chmod(0o640)
    (tmp_path / "link.md").symlink_to("a.md")
    files.replace(str(tmp_path / "link.md"), b"x", b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "a.md").read_bytes() == b"new"
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.md", "link.md"]


def test_never_overwrites_what_somebody_changed(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    with pytest.raises(Failure, match="it was changed meanwhile"):
        files.replace(str(tmp_path / "a.md"), b"old", b"new")
    assert (tmp_path / "a.md").read_bytes() == b"x"


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        files.write(str(tmp_path / "new.txt"), b"x")
    finally:
        os.umask(mask)
    assert (tmp_path / "new.txt").stat().st_mode & 0o777 == 0o640


def test_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="cannot be written: No such file or directory"):
        files.write(str(tmp_path / "no" / "a.md"), b"x")


def test_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    make(tmp_path, "a.md")
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(Failure, match="No space left"):
        files.write(str(tmp_path / "a.md"), b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]
    assert (tmp_path / "a.md").read_bytes() == b"x"
