"""Settings come from the closest file alone, and mistakes in it are said plainly."""

from pathlib import Path

import pytest

from resolint.model import Status
from resolint.rule import Severity
from resolint.settings import Finder, Pattern, Settings, SettingsError, load


def write(folder: Path, text: str, name: str = "resolint.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder / name


def test_every_key(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        """
        style = "ga"
        stage = "tabled"
        select = ["SEQ", "ita001"]
        extend-select = ["opening-phrase-italic"]
        ignore = ["SEQ008"]
        fail-on = "never"
        level = "info"
        exclude = ["old"]
        library = "adopted"
        severity = { SEQ009 = "info" }
        per-file-ignores = { "a/*.md" = ["PUN"] }
        """,
    )
    root = str(tmp_path)
    assert load(file) == Settings(
        style="ga",
        stage=Status.TABLED,
        select=("SEQ", "ita001"),
        extend_select=("opening-phrase-italic",),
        ignore=("SEQ008",),
        fail_on=None,
        level=Severity.INFO,
        exclude=(Pattern(root, "old"),),
        library=tmp_path / "adopted",
        severity=(("SEQ009", Severity.INFO),),
        per_file_ignores=((Pattern(root, "a/*.md"), ("PUN",)),),
        file=file,
    )


def test_the_closest_file_counts_alone(tmp_path: Path) -> None:
    write(tmp_path, 'style = "ga"\nlevel = "info"\n')
    inner = write(tmp_path / "a" / "b", 'stage = "draft"\n')
    (tmp_path / "a" / "b" / "c").mkdir()
    settings = Finder().find(tmp_path / "a" / "b" / "c")
    assert settings == Settings(stage=Status.DRAFT, file=inner)
    assert Finder().find(tmp_path / "a").style == "ga"


def test_pyproject_counts_only_with_our_table(tmp_path: Path) -> None:
    outer = write(tmp_path, '[tool.resolint]\nstyle = "sc"\n', "pyproject.toml")
    write(tmp_path / "a", '[project]\nname = "resolint-drafts"\n', "pyproject.toml")
    write(tmp_path / "b", "this is no TOML, and not ours", "pyproject.toml")
    assert Finder().find(tmp_path / "a") == Settings(style="sc", file=outer)
    assert Finder().find(tmp_path / "b").file == outer
    own = write(tmp_path / "a", "")
    assert Finder().find(tmp_path / "a") == Settings(file=own), "our own file first"


def test_nothing_found(tmp_path: Path) -> None:
    assert Finder().find(tmp_path) == Settings()


def test_a_given_file_holds_everywhere(tmp_path: Path) -> None:
    write(tmp_path, 'style = "ga"\n')
    given = write(tmp_path / "other", 'style = "sc"\n', "house.toml")
    assert Finder(given).find(tmp_path).style == "sc"
    empty = write(tmp_path, "", "pyproject.toml")
    with pytest.raises(SettingsError, match=r"has no table \[tool.resolint\]"):
        Finder(empty).find(tmp_path)


def test_extend_is_explicit_and_keeps_paths_where_they_were_written(
    tmp_path: Path,
) -> None:
    write(
        tmp_path / "base",
        'style = "house.toml"\nignore = ["PUN"]\nexclude = ["x"]\n',
    )
    file = write(tmp_path / "in", 'extend = "../base/resolint.toml"\nignore = ["SEQ"]')
    settings = load(file)
    assert settings.style == str(tmp_path / "base" / "house.toml")
    assert settings.exclude == (Pattern(str(tmp_path / "base"), "x"),)
    assert settings.ignore == ("SEQ",), "a key takes the place of the one extended"


def test_extending_itself(tmp_path: Path) -> None:
    file = write(tmp_path, 'extend = "a.toml"')
    write(tmp_path, 'extend = "resolint.toml"', "a.toml")
    with pytest.raises(SettingsError, match=r"resolint\.toml: extends itself"):
        load(file)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("stile = 'ga'", "unknown key 'stile'; did you mean 'style'?"),
        ("zzz = 1", "unknown key 'zzz'"),
        (
            "stage = 'adoptd'",
            "stage: 'adoptd' is none of draft, tabled, adopted; "
            "did you mean 'adopted'?",
        ),
        ("select = 'SEQ'", "select: 'SEQ' is not of type array"),
        (
            "[severity]\nSEQ009 = 'warn'",
            "severity.SEQ009: 'warn' is none of error, warning, info; "
            "did you mean 'warning'?",
        ),
        ("extend = 'no.toml'", "no.toml: cannot be read: No such file or directory"),
        ("style = ", "is no valid TOML: Invalid value (at end of document)"),
    ],
)
def test_mistakes(tmp_path: Path, text: str, message: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load(file)
    place = tmp_path if message.startswith("no.toml") else file
    assert str(caught.value).endswith(message)
    assert str(caught.value).startswith(str(place))
    assert "\n" not in str(caught.value)


def test_settings_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "resolint.toml").write_bytes(b"style = '\xe9'")
    with pytest.raises(SettingsError, match="is not UTF-8"):
        load(tmp_path / "resolint.toml")


@pytest.mark.parametrize(
    ("glob", "path", "matches"),
    [
        ("old", "a/old/b.md", True),
        ("old", "old.md", False),
        ("*.bak.md", "a/b.bak.md", True),
        ("a/*.md", "a/b.md", True),
        ("a/*.md", "a/b/c.md", True),
        ("a/b", "a/b/c.md", True),
        ("a/b/", "a/b/c.md", True),
        ("./a/b.md", "a/b.md", True),
        ("a/b", "x/a/b", False),
        ("A", "a", False),
    ],
)
def test_patterns(glob: str, path: str, matches: bool) -> None:
    assert Pattern("/root", glob).matches(Path("/root", path)) is matches


def test_a_pattern_reaches_no_further_than_its_folder() -> None:
    assert not Pattern("/root/in", "a.md").matches(Path("/root/a.md"))


def test_what_is_ignored_in_a_file() -> None:
    ignores = (
        (Pattern("/r", "a"), ("PUN",)),
        (Pattern("/r", "*.md"), ("SEQ009", "ITA")),
        (Pattern("/r", "b"), ("TYP",)),
    )
    settings = Settings(per_file_ignores=ignores)
    assert settings.ignored_in(Path("/r/a/x.md")) == ("PUN", "SEQ009", "ITA")
