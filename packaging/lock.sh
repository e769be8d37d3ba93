#!/usr/bin/env bash
# Resolves pyproject.toml into requirements.txt (running) and requirements-dev.txt (that, tests and checks).
#
# One resolution for Python 3.11 to 3.13 on Linux and macOS, every file by its hash. No address of an index and no path
# of this machine may end in the files: this script refuses to write them.
#
#   packaging/lock.sh             keep the versions that are locked, as far as pyproject.toml allows
#   packaging/lock.sh --upgrade   take the newest
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tool="$(mktemp -d)"
trap 'rm -rf "$tool"' EXIT
echo "[lock] uv, in a throw-away environment"
"${SECONDLOOK_PYTHON:-.venv/bin/python}" -m venv "$tool/venv"
"$tool/venv/bin/pip" install --quiet --disable-pip-version-check uv

header="# Made by \`make lock\` from pyproject.toml: do not edit."
resolve() { # output, argument…
    local output="$1"
    shift
    echo "[lock] $output"
    "$tool/venv/bin/uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
        --extra window --group build "$@" --output-file "$output"
    # Lines are: name==version[ ; marker] \  and  --hash=sha256:…[ \]  – whatever else there is does not belong here.
    if grep -nvE '^([A-Za-z0-9._-]+==[^ /:@]+( ; [^/:@]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|#.*)$' "$output"; then
        echo "[lock] $output holds the lines above, which are neither a pinned release nor a hash" >&2
        exit 1
    fi
    { printf '%s\n' "$header"; grep -v '^#' "$output"; } >"$tool/out"
    cat "$tool/out" >"$output"
}

resolve requirements.txt "$@"
resolve requirements-dev.txt --group dev --constraint requirements.txt
