#!/bin/sh
# Generates the client into a copy and compares: the committed one must be what the API says today.
set -eu
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
.venv/bin/greenroom openapi > "$fresh/openapi.json"
if ! diff -q web/openapi.json "$fresh/openapi.json" >/dev/null; then
    echo "web/openapi.json is stale: run make client, and commit what it writes" >&2
    diff -u web/openapi.json "$fresh/openapi.json" | head -40 >&2
    exit 1
fi
cp -R web/src/api/generated "$fresh/before"
PATH="$PWD/.venv/bin:$PATH" npm --prefix web run --silent client >/dev/null
if ! diff -r "$fresh/before" web/src/api/generated >/dev/null; then
    echo "web/src/api/generated is stale: run make client, and commit what it writes" >&2
    exit 1
fi
echo "The generated client is what the API says."
