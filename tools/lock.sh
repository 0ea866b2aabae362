#!/bin/sh
# Compiles the lock files anew: hashes, every platform, and no address of a host.
set -eu
compile() { uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 "$@"; }
compile pyproject.toml -o requirements/platform.lock
compile pyproject.toml --group development -o requirements/development.lock
compile requirements/learner.in -o requirements/learner.lock
PATH="$PWD/.venv/bin:$PATH" npm --prefix web install --package-lock-only --silent
.venv/bin/node web/scripts/strip-lock.mjs
