"""The hook, as a keeper of drafts meets it: real git, real pre-commit.

pre-commit clones the last commit of this checkout and installs it from there, so
what is tested is what is committed.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]

DRAFT = """\
# Lamps along the northern lakes

*The Human Rights Council*,

*Recalling* the pledge of the lakeside towns to keep every lamp lit until dawn{mark}

*Noting with concern* that four lamps went dark in the winter,

1. *Calls upon* the lakeside towns to mend the four lamps;

2. *Decides* to remain seized of the matter.
"""


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder with one draft, whose first paragraph ends in a semicolon."""
    folder = tmp_path / "drafts of the lakes"
    folder.mkdir()
    (folder / "draft.md").write_text(DRAFT.format(mark=";"), "utf-8")
    return folder


@pytest.fixture
def run(drafts: Path, tmp_path: Path) -> Run:
    """Run a command in a git repository made there; both its outputs come as one."""
    # A commit that runs these tests from a hook says so in GIT_*: not for us.
    env = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    env |= {f"GIT_{who}_NAME": "A keeper" for who in ("AUTHOR", "COMMITTER")}
    env |= {f"GIT_{who}_EMAIL": "k@example.org" for who in ("AUTHOR", "COMMITTER")}
    env |= {"PRE_COMMIT_HOME": str(tmp_path / "store"), "PRE_COMMIT_COLOR": "never"}
    env["GIT_CONFIG_GLOBAL"] = os.devnull  # nobody's signing keys or hooks

    def run(*arguments: str) -> Done:
        return subprocess.run(
            arguments,
            cwd=drafts,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    assert run("git", "init", "--quiet").returncode == 0
    return run


def test_hook_stops_a_flawed_draft(checkout: Path, drafts: Path, run: Run) -> None:
    revision = subprocess.run(
        ["git", "-C", checkout, "rev-parse", "HEAD"], capture_output=True, text=True
    )
    if revision.returncode:
        pytest.skip(f"not a git checkout with a commit: {revision.stderr.strip()}")
    (drafts / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {checkout}\n  rev: {revision.stdout.strip()}\n"
        "  hooks:\n  - id: resolint\n",
        "utf-8",
    )
    installed = run(sys.executable, "-m", "pre_commit", "install")
    assert installed.returncode == 0, installed.stdout
    run("git", "add", ".")

    stopped = run("git", "commit", "--quiet", "-m", "Table the draft")
    assert stopped.returncode == 1, stopped.stdout
    assert re.search(r"^resolint check\.+Failed$", stopped.stdout, re.M)
    assert "draft.md:5:" in stopped.stdout
    assert "PUN001" in stopped.stdout
    assert "Traceback" not in stopped.stdout
    assert run("git", "rev-parse", "--verify", "--quiet", "HEAD").returncode == 1

    (drafts / "draft.md").write_text(DRAFT.format(mark=","), "utf-8")
    run("git", "add", ".")
    passed = run("git", "commit", "--quiet", "-m", "Table the draft")
    assert passed.returncode == 0, passed.stdout
    assert re.search(r"^resolint check\.+Passed$", passed.stdout, re.M)
    assert run("git", "log", "--format=%s").stdout == "Table the draft\n"
