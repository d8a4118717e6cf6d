"""What every test may ask for: the real texts, the examples, the checkout.

The tests also run against the installed wheel, from a folder that holds nothing but
copies of ``tests/``, ``examples/`` and pytest's settings; so nothing here may assume
a checkout.
"""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("RESOLINT_CORPUS") or ROOT.parent / "shared" / "corpus")
NO_CORPUS = f"no real texts in {CORPUS}; set RESOLINT_CORPUS to their folder"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real texts; skips the test where there is none."""
    if not CORPUS.is_dir():
        pytest.skip(NO_CORPUS)
    return CORPUS


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder ``examples/`` beside the tests."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The source tree; skips the test where only the wheel is at hand."""
    if not (ROOT / "lint").is_dir():
        pytest.skip("needs the source tree, and only its tests are here")
    return ROOT


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test marked ``corpus_files(pattern, ...)`` once for each real text."""
    marker = metafunc.definition.get_closest_marker("corpus_files")
    if marker is None:
        return
    paths = sorted(p for pattern in marker.args for p in CORPUS.glob(pattern))
    if CORPUS.is_dir() and not paths:
        pytest.fail(f"no real text matches {marker.args} in {CORPUS}")
    ids = [p.relative_to(CORPUS).as_posix() for p in paths]
    absent = pytest.param(CORPUS, marks=pytest.mark.skip(NO_CORPUS), id="absent")
    metafunc.parametrize("corpus_file", paths or [absent], ids=ids or None)
