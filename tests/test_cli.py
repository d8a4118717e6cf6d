"""The command line: exit statuses, streams, options, and no traceback ever."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

import resolint_rules
from resolint import readers
from resolint.cli import main
from resolint.model import Status
from resolint.rule import Draft, Problem, Replace, Rule, Severity, safe, unsafe
from resolint.source import Span
from resolint_schemas import load as load_schema

GOOD = "*The Human Rights Council*,\n\n*Noting* one,\n\n1. *Decides* two.\n"
BAD = GOOD.replace("Noting", "Noted")


def rule(
    code: str, word: str, to: str | None = None, *, is_safe: bool = True, **more: Any
) -> Rule:
    """Return a rule against a word of the source."""

    def check(draft: Draft) -> Iterator[Problem]:
        text = draft.text.source.text
        start = text.find(word)
        if start >= 0:
            span = Span(start, start + len(word))
            edit = Replace(span, to or "")
            fix = (safe if is_safe else unsafe)(edit) if to is not None else None
            yield Problem(span, f"not {word}", fix)

    severity = dict.fromkeys(Status, more.get("severity", Severity.ERROR))
    name = f"not-{word.lower()}"
    return Rule(code, name, severity, "a test", (), (), check, "A rule.", "m")


NOTED = rule("SEQ001", "Noted", "Noting")
TWO = rule("TYP001", "two", "three", is_safe=False, severity=Severity.WARNING)
ONE = rule("TYP002", "one", severity=Severity.INFO)


@pytest.fixture(autouse=True)
def _rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolint_rules, "RULES", (NOTED, TWO, ONE))


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good and one bad draft, where the command runs."""
    (tmp_path / "good.md").write_text(GOOD, "utf-8")
    (tmp_path / "bad.md").write_text(BAD, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


def run(*args: str, stdin: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, args, input=stdin, prog_name="resolint")
    assert "Traceback" not in result.output
    return result


def concise(*args: str) -> list[str]:
    """Return place and code of each finding."""
    result = run("check", "--format", "concise", *args)
    return [" ".join(line.split()[:3:2]) for line in result.stdout.splitlines()]


def test_no_findings() -> None:
    result = run("check", "--ignore", "TYP", "good.md")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "no findings in 1 file\n",
        "",
    )


def test_findings_go_to_standard_output() -> None:
    result = run("check", "bad.md")
    assert result.exit_code == 1
    assert result.stderr == ""
    assert result.stdout.splitlines()[:3] == [
        "bad.md:3:2: error SEQ001 not Noted [not-noted]",
        "    3 | *Noted* one,",
        "      |  ^^^^^",
    ]
    assert result.stdout.splitlines()[-1] == (
        "1 error, 1 warning in 1 file; 1 fixable with --fix; "
        "1 more with --unsafe-fixes; 1 info not shown (--level info)"
    )


def test_folders_and_no_path_at_all() -> None:
    expected = ["bad.md:3:2: SEQ001", "bad.md:5:14: TYP001", "good.md:5:14: TYP001"]
    assert concise() == concise(".") == expected


@pytest.mark.parametrize(
    ("args", "codes"),
    [
        (["--select", "TYP"], ["TYP001"]),
        (["--select", "TYP,seq001", "--level", "info"], ["SEQ001", "TYP002", "TYP001"]),
        (["--select", "not-noted"], ["SEQ001"]),
        (["--select", "SEQ", "--extend-select", "TYP001"], ["SEQ001", "TYP001"]),
        (["--ignore", "SEQ"], ["TYP001"]),
        (["--level", "error"], ["SEQ001"]),
    ],
)
def test_selection(args: list[str], codes: list[str]) -> None:
    assert [line.split()[1] for line in concise(*args, "bad.md")] == codes


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["bad.md"], 1),
        (["good.md"], 0),
        (["--fail-on", "warning", "good.md"], 1),
        (["--fail-on", "info", "--ignore", "TYP001", "good.md"], 1),
        (["--fail-on", "never", "bad.md"], 0),
        (["--exit-zero", "bad.md"], 0),
        (["--exit-zero", "bad.md", "gone.md"], 2),
        (["bad.md", "gone.md"], 2),
        (["good.md", "gone.md"], 2),
    ],
)
def test_exit_status(args: list[str], status: int) -> None:
    assert run("check", *args).exit_code == status


def test_settings_and_what_outweighs_them(drafts: Path) -> None:
    settings = 'ignore = ["SEQ"]\nlevel = "info"\nseverity = { TYP002 = "error" }\n'
    (drafts / "resolint.toml").write_text(settings, "utf-8")
    assert concise("bad.md") == ["bad.md:3:9: TYP002", "bad.md:5:14: TYP001"]
    assert run("check", "good.md").exit_code == 1
    assert concise("--select", "SEQ001", "bad.md") == ["bad.md:3:2: SEQ001"]
    assert concise("--level", "error", "bad.md") == ["bad.md:3:9: TYP002"]


def test_select_takes_the_place_of_all_that_settings_choose(drafts: Path) -> None:
    settings = 'ignore = ["SEQ001"]\nextend-select = ["TYP001"]\n'
    (drafts / "resolint.toml").write_text(settings, "utf-8")
    assert concise("bad.md") == ["bad.md:5:14: TYP001"]
    assert concise("--select", "SEQ001", "bad.md") == ["bad.md:3:2: SEQ001"]


def test_ignored_in_some_files(drafts: Path) -> None:
    text = '[per-file-ignores]\n"bad.md" = ["SEQ"]\n'
    (drafts / "resolint.toml").write_text(text, "utf-8")
    assert concise("bad.md") == ["bad.md:5:14: TYP001"]


def test_excluded_files_are_named(drafts: Path) -> None:
    (drafts / "resolint.toml").write_text('exclude = ["bad.md"]\n', "utf-8")
    result = run("check", "bad.md")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == (
        "note: bad.md: not checked: excluded by the settings"
    )
    assert concise() != []
    assert not any("bad.md" in line for line in concise())


@pytest.mark.parametrize(
    ("settings", "args", "said"),
    [
        ("stile = 1", [], "unknown key 'stile'; did you mean 'style'?"),
        ("style = 'hrcc'", [], "no style 'hrcc'"),
        ("select = ['SEQ01']", [], "no rule 'SEQ01'; did you mean 'SEQ001'?"),
        ("", ["--select", "X"], "no rule 'X'"),
        ("", ["--style", "x.toml"], "x.toml: "),
        ("", ["--config", "x.toml"], "x.toml: cannot be read: No such file"),
    ],
)
def test_mistaken_settings(
    drafts: Path, settings: str, args: list[str], said: str
) -> None:
    (drafts / "resolint.toml").write_text(settings, "utf-8")
    result = run("check", *args, "bad.md")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "args",
    [["--unsafe-fixes"], ["--level", "high"], ["--nonsense"], ["--format", "xml"]],
)
def test_mistaken_usage(args: list[str]) -> None:
    result = run("check", *args, "bad.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


def test_json_is_valid() -> None:
    result = run("check", "--format", "json", "bad.md", "gone.md")
    value = json.loads(result.stdout)
    jsonschema.validate(value, load_schema("findings.v1"))
    assert [f["code"] for f in value["findings"]] == ["SEQ001", "TYP001"]
    assert value["failures"] == ["gone.md: no such file or folder"]
    assert result.stderr == "resolint: gone.md: no such file or folder\n"


def test_output_goes_to_a_file(drafts: Path) -> None:
    result = run("check", "--format", "concise", "--output", "out.txt", "bad.md")
    assert (result.exit_code, result.stdout) == (1, "")
    assert (drafts / "out.txt").read_text("utf-8").startswith("bad.md:3:2: error")
    result = run("check", "--output", "no/out.txt", "good.md")
    assert result.exit_code == 2
    assert result.stderr == (
        "resolint: no/out.txt: cannot be written: No such file or directory\n"
    )


def test_fix_writes_what_is_safe(drafts: Path) -> None:
    result = run("check", "--fix", "bad.md")
    assert (drafts / "bad.md").read_text("utf-8") == GOOD
    assert result.exit_code == 0
    assert "1 warning in 1 file; 1 fixed; 1 with --unsafe-fixes" in result.stdout


def test_unsafe_fixes_only_when_asked(drafts: Path) -> None:
    run("check", "--fix", "--unsafe-fixes", "bad.md")
    assert (drafts / "bad.md").read_text("utf-8") == GOOD.replace("two", "three")


def test_hidden_findings_are_not_mended(drafts: Path) -> None:
    run("check", "--fix", "--unsafe-fixes", "--level", "error", "bad.md")
    assert (drafts / "bad.md").read_text("utf-8") == GOOD


def test_suppressed_findings_are_not_mended(drafts: Path) -> None:
    text = BAD.replace(
        "*Noted", "<!-- resolint: ignore[SEQ001] -- so be it -->\n\n*Noted"
    )
    (drafts / "bad.md").write_text(text, "utf-8")
    result = run("check", "--fix", "bad.md")
    assert (drafts / "bad.md").read_text("utf-8") == text
    assert "1 suppressed" in result.stdout
    assert result.exit_code == 0


def test_diff_writes_nothing(drafts: Path) -> None:
    result = run("check", "--diff", "good.md", "bad.md")
    assert (drafts / "bad.md").read_text("utf-8") == BAD
    assert result.stdout == (
        "--- bad.md\n+++ bad.md\n@@ -1,5 +1,5 @@\n *The Human Rights Council*,\n \n"
        "-*Noted* one,\n+*Noting* one,\n \n 1. *Decides* two.\n"
    )
    assert result.stderr == "resolint: would fix 1 finding in 1 of 2 files\n"
    assert result.exit_code == 1
    assert run("check", "--diff", "good.md").exit_code == 0


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_fix_keeps_mark_and_line_breaks(drafts: Path, mark: str) -> None:
    (drafts / "bad.md").write_bytes((mark + BAD.replace("\n", "\r\n")).encode())
    assert run("check", "--fix", "bad.md").exit_code == 0
    assert (drafts / "bad.md").read_bytes() == (
        (mark + GOOD.replace("\n", "\r\n")).encode()
    )


def test_fixes_that_undo_each_other(
    drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = rule("SEQ002", "Noting", "Noted")
    monkeypatch.setattr(resolint_rules, "RULES", (NOTED, back))
    result = run("check", "--fix", "bad.md")
    assert result.exit_code == 2
    assert result.stderr == (
        "resolint: bad.md: cannot be fixed: the fixes undo each other\n"
    )
    assert "SEQ001" in result.stdout, "what was found is reported all the same"
    assert (drafts / "bad.md").read_text("utf-8") == BAD


def test_standard_input() -> None:
    result = run("check", "--format", "concise", "-", stdin=BAD)
    assert result.stdout.startswith("-:3:2: error SEQ001")
    result = run(
        "check", "--format", "concise", "-", "--stdin-filename", "a/b.md", stdin=BAD
    )
    assert result.stdout.startswith("a/b.md:3:2: error SEQ001")
    assert result.exit_code == 1


def test_standard_input_takes_the_settings_of_its_name(drafts: Path) -> None:
    (drafts / "a").mkdir()
    (drafts / "a" / "resolint.toml").write_text('ignore = ["SEQ"]\n', "utf-8")
    assert run("check", "-", "--stdin-filename", "a/b.md", stdin=BAD).exit_code == 0
    assert run("check", "-", stdin=BAD).exit_code == 1


def test_fixed_standard_input_goes_to_standard_output() -> None:
    result = run("check", "--fix", "-", stdin=BAD)
    assert result.stdout == GOOD
    assert "1 fixed" in result.stderr
    assert run("check", "--fix", "-", stdin=GOOD).stdout == GOOD, "unchanged, too"


def test_color(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" in run("check", "--color", "always", "bad.md").stdout
    assert "\x1b[" not in run("check", "bad.md").stdout, "no terminal"
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in run("check", "--color", "always", "bad.md").stdout


def test_show_settings(drafts: Path) -> None:
    (drafts / "resolint.toml").write_text('style = "ga"\n', "utf-8")
    result = run("check", "--show-settings", "--ignore", "SEQ", "bad.md")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == f"# from {drafts / 'resolint.toml'}"
    assert 'style = "ga"' in lines
    assert 'ignore = ["SEQ"]' in lines
    assert "#   bad.md" in lines


def broken(_: Draft) -> Iterator[Problem]:
    raise ZeroDivisionError("on\npurpose")
    yield


BROKEN = Rule(
    "TYP009", "broken", dict.fromkeys(Status, Severity.INFO), "", (), (), broken, "", ""
)


def test_a_broken_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolint_rules, "RULES", (BROKEN, NOTED))
    for more in ([], ["--diff"]):
        result = run("check", *more, "bad.md")
        assert result.exit_code == 2
        assert result.stderr.splitlines()[0] == (
            "resolint: bad.md: internal error in rule TYP009 broken: "
            "ZeroDivisionError: on purpose (please report this, with the text if you "
            "can; resolint --debug shows where)"
        )
        assert result.stderr.count("internal error") == 1
        assert "Noted" in result.stdout, "the other rules go on"


def test_debug_shows_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolint_rules, "RULES", (BROKEN,))
    result = CliRunner().invoke(main, ["--debug", "check", "bad.md"])
    assert result.exit_code == 2
    assert "Traceback" in result.stderr
    assert 'raise ZeroDivisionError("on\\npurpose")' in result.stderr


def test_a_broken_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    read = readers.read

    def fail(path: str, *args: Any) -> Any:
        if path == "bad.md":
            raise KeyError("label")
        return read(path, *args)

    monkeypatch.setattr(readers, "read", fail)
    result = run("check", "bad.md", "good.md")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "resolint: bad.md: internal error: KeyError: 'label'"
    )
    assert "1 warning in 1 file" in result.stdout


def test_an_internal_error_outside_any_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolint_rules, "RULES", None)
    result = run("check", "bad.md")
    assert result.exit_code == 2
    assert "internal error: TypeError" in result.stderr


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(readers, "read", interrupt)
    assert run("check", "bad.md").exit_code == 130


def test_explain() -> None:
    for name in ("SEQ001", "seq001", "not-noted"):
        result = run("explain", name)
        assert result.exit_code == 0
        assert result.stdout.startswith("SEQ001 not-noted\n\nA rule.\n")
        assert "Severity: draft error, tabled error, adopted error" in result.stdout
    result = run("explain", "SEQ01")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "resolint: no rule 'SEQ01'; did you mean 'SEQ001'?\n"


def test_rules() -> None:
    assert run("rules").stdout.splitlines()[1] == (
        "SEQ001  not-noted  error    error    error    no   A rule."
    )
    table = run("rules", "--markdown").stdout
    assert table == run("rules", "--format", "markdown").stdout
    assert table.splitlines()[1:3] == [
        "|---|---|---|---|---|---|---|",
        "| SEQ001 | not-noted | error | error | error | no | A rule. |",
    ]
    value = json.loads(run("rules", "--format", "json").stdout)
    assert [r["code"] for r in value["rules"]] == ["SEQ001", "TYP001", "TYP002"]


def process(*args: str, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "resolint", *args]
    return subprocess.run(command, capture_output=True, encoding="utf-8", **options)


def test_as_a_process(drafts: Path) -> None:
    (drafts / "plain.txt").write_text("nothing of ours", "utf-8")
    done = process("check", "plain.txt", cwd=drafts)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("resolint: plain.txt: no resolution found in it")


def test_a_closed_pipe(drafts: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "resolint", "rules"],
        stdout=write,
        stderr=subprocess.PIPE,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_terminal_that_has_no_curly_quotes(drafts: Path) -> None:
    (drafts / "draft.md").write_text(GOOD.replace("one,", "“one”"), "utf-8")
    env = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    done = process("check", "--select", "PUN001", "draft.md", cwd=drafts, env=env)
    assert (done.returncode, done.stderr) == (1, "")
    assert r"*Noting* \u201cone\u201d" in done.stdout


def test_version() -> None:
    done = process("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("resolint ")


def test_diff_of_what_is_not_there() -> None:
    result = run("diff", "gone.md", "good.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "resolint: gone.md: no such file or folder\n"
    assert run("diff", "-", "-").exit_code == 2
