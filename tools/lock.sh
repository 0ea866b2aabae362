#!/bin/sh
# Compiles the lock files: hashes, every platform, and no address of a registry.
set -eu
compile() { uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 "$@"; }
compile pyproject.toml -o requirements/platform.lock
compile pyproject.toml --group development -o requirements/development.lock
compile requirements/learner.in -o requirements/learner.lock
