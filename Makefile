# The two commands: `make proof` shows what the tool does, `make test` proves it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

ENGINES := .engines

.PHONY: proof test install engines check tests accuracy bench bench-compare clean

proof: $(VENV)/.tool          ## install and proofread articles/
	@$(BIN)/prooflint check articles/; status=$$?; [ $$status -le 1 ] || exit $$status

test: install engines check tests     ## install, lint, test

install: $(VENV)/.dev

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/.tool: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet -e .
	$(BIN)/python -m compileall -q lint
	@touch $@

$(VENV)/.dev: $(VENV)/.tool pyproject.toml
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

# Tests of LanguageTool are skipped where neither Maven nor the release answers, unless PROOFLINT_TEST_ENGINES=require.
engines: install
	@PROOFLINT_ENGINES_DIR=$(ENGINES) $(BIN)/python bench/get_engines.py

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/prooflint rules test
	$(BIN)/prooflint check *.md docs rules bench/RESULTS.md bench/ACCURACY.md articles/*.*

tests: install
	$(BIN)/python -m pytest -n auto --dist loadgroup

# How right each rule is; “make accuracy TABLE=1” also lowers what the figures contradict (lint/data/precision.txt).
accuracy: install
	$(BIN)/python bench/accuracy.py $(if $(TABLE),--write-table)

# Speed beside other checkers, a quarter of an hour; for a computer that does nothing else. “QUICK=1” only tries it.
bench: engines
	$(BIN)/python bench/run.py $(if $(TEXTS),--texts "$(TEXTS)") $(if $(STYLES),--styles "$(STYLES)") \
		$(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(QUICK),--quick --page build/bench.md)

# Is HEAD slower than BASE? Any two commits or folders.
BASE ?= HEAD
HEAD ?= .
LIMIT ?= 1.10
bench-compare: install
	@$(BIN)/python bench/compare.py "$(BASE)" "$(HEAD)" --limit $(LIMIT)

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
