"""What is shipped: the wheel, its contents, its version, and pins that must agree."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from email.parser import HeaderParser
from importlib import metadata
from pathlib import Path
from zipfile import ZipFile

import pytest

import resolint

PACKAGES = {
    "resolint": "lint",
    "resolint_rules": "rules",
    "resolint_schemas": "schemas",
}


@pytest.fixture(scope="module")
def wheel(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The wheel that is installed, or one built from a copy of the checkout.

    A copy, because setuptools would leave its own files in the checkout, and find
    stale ones there.
    """
    if "RESOLINT_WHEEL" in os.environ:
        return Path(os.environ["RESOLINT_WHEEL"])
    checkout: Path = request.getfixturevalue("checkout")
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(checkout / name, source)
    for root in PACKAGES.values():
        shutil.copytree(
            checkout / root,
            source / root,
            ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"),
        )
    folder = tmp_path_factory.mktemp("wheel")
    build = "import setuptools.build_meta as b, sys; b.build_wheel(sys.argv[1])"
    built = subprocess.run(
        [sys.executable, "-c", build, folder],
        cwd=source,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    (path,) = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_top_level_names_are_ours(names: set[str]) -> None:
    info = f"resolint-{resolint.__version__}.dist-info"
    assert {name.split("/")[0] for name in names} == {*PACKAGES, info}


def test_every_source_file_is_in_the_wheel(checkout: Path, names: set[str]) -> None:
    sources = {
        path.relative_to(checkout / root).as_posix()
        for package, root in PACKAGES.items()
        for path in (checkout / root / package).rglob("*")
        if path.is_file()
        and path.suffix != ".pyc"
        and not re.search(r"\.egg-info/|/\.", path.as_posix()[len(str(checkout)) :])
    }
    shipped = {name for name in names if ".dist-info/" not in name}
    assert shipped == sources


@pytest.mark.parametrize("package", PACKAGES)
def test_package_is_typed(package: str, names: set[str]) -> None:
    assert f"{package}/py.typed" in names


def test_licence_and_metadata(wheel: Path) -> None:
    info = f"resolint-{resolint.__version__}.dist-info"
    with ZipFile(wheel) as archive:
        licence = archive.read(f"{info}/licenses/LICENSE").decode()
        entry_points = archive.read(f"{info}/entry_points.txt").decode()
        fields = HeaderParser().parsestr(archive.read(f"{info}/METADATA").decode())
    assert licence.startswith("MIT License\n")
    assert entry_points == "[console_scripts]\nresolint = resolint.cli:main\n"
    assert fields["Version"] == resolint.__version__
    assert fields["License-Expression"] == "MIT"
    assert fields["Requires-Python"] == ">=3.11"


def test_installed_version_agrees() -> None:
    assert metadata.version("resolint") == resolint.__version__


def test_command_says_its_version() -> None:
    command = Path(sys.executable).with_name("resolint")
    said = subprocess.run([command, "--version"], capture_output=True, text=True)
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.split()[-1] == resolint.__version__


def test_changelog_knows_the_version_or_is_ahead_of_it(checkout: Path) -> None:
    headings = re.findall(
        r"^## \[(.+?)\]", (checkout / "CHANGELOG.md").read_text("utf-8"), re.M
    )
    assert headings[0] in ("Unreleased", resolint.__version__)


def test_pins_of_hooks_agree(checkout: Path) -> None:
    """Make lint and make hooks format alike; our hook has every library it needs."""
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    hooks = (checkout / ".pre-commit-config.yaml").read_text("utf-8")
    (ruff,) = (d for d in project["optional-dependencies"]["dev"] if "ruff" in d)
    assert set(re.findall(r'"(ruff==[^"]+)"', hooks)) == {ruff}
    pinned = set(re.findall(r"^ +- ([\w-]+)==", hooks, re.M))
    assert pinned == {re.split("[<=>]", d)[0] for d in project["dependencies"]}


@pytest.mark.skipif("RESOLINT_WHEEL" not in os.environ, reason="make wheel-test only")
def test_the_wheel_is_what_is_tested() -> None:
    """Nothing is imported from a checkout, and the file installed is the one built."""
    wheel = Path(os.environ["RESOLINT_WHEEL"])
    assert wheel.name.startswith(f"resolint-{resolint.__version__}-")
    with ZipFile(wheel) as archive:
        shipped = {n: archive.read(n) for n in archive.namelist() if n.endswith(".py")}
    site = Path(resolint.__file__).parent.parent
    assert site.name == "site-packages"
    assert {n: (site / n).read_bytes() for n in shipped} == shipped
