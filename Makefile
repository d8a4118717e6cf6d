# Every target does all of its own set-up, in .venv; PYTHON chooses the interpreter.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPUS := $(or $(RESOLINT_CORPUS),$(abspath ../shared/corpus))
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

OLD := examples/adopted/56-91.md
NEW := examples/drafts/59-varenne.md

.DEFAULT_GOAL := help
.PHONY: help demo test lint hooks wheel-test rules clean

help:  ## Say what there is
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

demo: $(VENV)/.run  ## Check the example draft, and show what it changes
	@echo '$$ resolint check examples/drafts'
	@$(BIN)/resolint check examples/drafts || test $$? -eq 1
	@mkdir -p build
	@echo
	@echo '$$ resolint diff $(OLD) $(NEW) --format html --output build/redline.html'
	@$(BIN)/resolint diff $(OLD) $(NEW) --format html --output build/redline.html
	@echo
	@echo 'The redline is in $(abspath build/redline.html)'

test: $(VENV)/.test  ## Run all tests
	$(BIN)/pytest

lint: $(VENV)/.dev  ## Check style, format and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

hooks: $(VENV)/.test  ## Run this project's own pre-commit hooks on all files
	$(BIN)/pre-commit run --all-files --show-diff-on-failure --color never

# The tests, the examples and the settings of pytest are copied away from the
# checkout, so that nothing but the wheel can be imported.
wheel-test: $(VENV)/.dev  ## Run all tests against the built wheel, in an empty folder
	rm -rf build/wheel && mkdir -p build/wheel
	$(BIN)/python -m build --outdir build/wheel . > build/wheel/log 2>&1 \
	    || { cat build/wheel/log >&2; exit 1; }
	$(BIN)/python -m venv build/wheel/venv
	build/wheel/venv/bin/python -m pip install --quiet --disable-pip-version-check \
	    "$$(echo build/wheel/*.whl)[test]"
	folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT \
	    && cp -R tests examples pyproject.toml "$$folder" && cd "$$folder" \
	    && export RESOLINT_CORPUS='$(CORPUS)' \
	    RESOLINT_WHEEL="$$(echo '$(CURDIR)'/build/wheel/*.whl)" \
	    && '$(CURDIR)/build/wheel/venv/bin/pytest'

rules: $(VENV)/.run  ## Make the table of rules/README.md anew
	@{ sed '/^<!-- made by/q' rules/README.md; \
	$(VENV)/bin/resolint rules --markdown; \
	sed -n '/^<!-- end -->/,$$p' rules/README.md; } > rules/README.md.new
	@mv rules/README.md.new rules/README.md

clean:  ## Remove everything that was built or installed here
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- set-up ------------------------------------------------------------------------

# One chain, so that `make -j` never runs pip twice at once.  The version is part of
# what is installed, hence lint/resolint/__init__.py.
$(VENV)/.run: $(VENV)/.made pyproject.toml lint/resolint/__init__.py
	$(PIP_INSTALL) --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run
	$(PIP_INSTALL) --editable '.[test]'
	@touch $@

$(VENV)/.dev: $(VENV)/.test
	$(PIP_INSTALL) --editable '.[dev]'
	@touch $@

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo 'resolint needs Python 3.11 or later: make PYTHON=/path/to/it' >&2; \
	    exit 1; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV) || $(PYTHON) -m virtualenv --clear $(VENV) || { \
	    rm -rf $(VENV); \
	    echo '$(PYTHON) cannot make a virtual environment (see above).' \
	    'On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; }
	@touch $@
