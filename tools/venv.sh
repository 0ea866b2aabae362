#!/bin/sh
# Makes the virtual environment VENV hold exactly what LOCK names: uv where it works, else venv and pip.
# usage: tools/venv.sh VENV LOCK
set -eu
venv=$1 lock=$2
export UV_PYTHON_DOWNLOADS=never

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
python=
for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
    if new_enough "$candidate"; then python=$(command -v "$candidate"); break; fi
done
if [ -z "$python" ]; then
    echo "greenroom: no Python 3.11 or newer was found: install one, or name it with PYTHON=/path/to/python3" >&2
    exit 2
fi
echo "Setting up $venv from $lock"
if uv --version >/dev/null 2>&1; then
    uv venv --quiet --allow-existing --python "$python" "$venv"
    VIRTUAL_ENV=$venv uv pip sync --quiet --require-hashes "$lock"
else
    if ! "$python" -m venv "$venv"; then
        echo "greenroom: $python cannot make virtual environments: install its venv package (Debian, Ubuntu: apt-get install python3-venv), or uv" >&2
        exit 2
    fi
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
fi
# Nobody may write into it later, least of all a sandbox: without this each start would compile all it imports.
# What a package ships for another Python stays uncompiled.
PYTHONDONTWRITEBYTECODE= "$venv/bin/python" -m compileall -q -j 0 "$venv/lib" >/dev/null 2>&1 || true
