#!/usr/bin/env bash
# Makes the project runnable: .venv with the locked packages, and the system libraries of Qt.
#
#   packaging/setup.sh run    what the window and the command line need
#   packaging/setup.sh dev    that, and what tests and checks need
#
# Safe to call at any time: it does only what is missing, and nothing when nothing is.
set -euo pipefail

mode="${1:-run}"
cd "$(dirname "${BASH_SOURCE[0]}")/.."
venv=".venv"
python="$venv/bin/python"

say() { printf '[setup] %s\n' "$*"; }
fail() {
    printf '\n[setup] %s\n' "$1" >&2
    shift
    if [ $# -gt 0 ]; then printf '        %s\n' "$@" >&2; fi
    exit 1
}

case "$mode" in
    run) lock="requirements.txt" ;;
    dev) lock="requirements-dev.txt" ;;
    *) fail "unknown mode '$mode'" "use: packaging/setup.sh run|dev" ;;
esac

# ------------------------------------------------------------------------------------------------ apt, where there is one

has_apt() { [ "$(uname -s)" = "Linux" ] && command -v apt-get >/dev/null 2>&1; }

apt_updated=""
apt_install() { # package… ; fails when apt does
    local sudo=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || return 1
        sudo="sudo"
        say "installing needs your password (sudo): $*"
    fi
    if [ -z "$apt_updated" ]; then
        say "apt-get update"
        $sudo apt-get update -qq || say "apt-get update failed; trying with the package lists that are here"
        apt_updated=1
    fi
    say "apt-get install $*"
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# ------------------------------------------------------------------------------------------------ Python and .venv

suits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' >/dev/null 2>&1; }

find_python() {
    local candidate
    for candidate in "${SECONDLOOK_PYTHON:-}" python3.13 python3.12 python3.11 python3 python \
        "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.13.*/bin/python \
        "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.12.*/bin/python \
        "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.11.*/bin/python \
        /opt/homebrew/bin/python3.1[123] /usr/local/bin/python3.1[123]; do
        [ -n "$candidate" ] || continue
        candidate="$(command -v "$candidate" 2>/dev/null)" || continue
        if suits "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

make_venv() {
    local base
    base="$(find_python)" || fail "Second Look needs Python 3.11, 3.12 or 3.13; none was found." \
        "Debian/Ubuntu: sudo apt-get install python3 python3-venv   macOS: brew install python@3.13" \
        "or name one: SECONDLOOK_PYTHON=/path/to/python make run"
    say "making $venv with $("$base" --version) ($base)"
    rm -rf "$venv"
    if ! "$base" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        # Debian and Ubuntu split these off into a package of their own.
        local package
        package="python$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
        if ! has_apt || ! apt_install "$package"; then
            fail "this Python has no venv module." "install it (Debian/Ubuntu: sudo apt-get install $package) and try again"
        fi
    fi
    "$base" -m venv "$venv" || fail "making $venv failed; the lines above say why."
}

# The stamp names everything that the content of .venv depends on.
fingerprint() {
    { printf '%s %s\n' "$mode" "$PWD"; "$python" --version; cat "$lock" pyproject.toml; } | "$python" -c \
        'import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())'
}

progress() { # what pip does, line by line, without what it does not
    local line
    while IFS= read -r line; do
        case "$line" in
            "Requirement already satisfied"* | "Ignoring "* | "Looking in "*) ;;
            *) printf '        %s\n' "$line" ;;
        esac
    done
}

install_packages() {
    local stamp="$venv/secondlook-$mode.stamp" wanted
    wanted="$(fingerprint)"
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then return 0; fi
    say "installing $(grep -c '^[A-Za-z]' "$lock") packages from $lock (each checked against its hash)"
    # pip reads the user's own configuration: a mirror, a proxy, a certificate.
    "$python" -m pip install --disable-pip-version-check --require-hashes -r "$lock" |
        progress || fail "installing the packages failed; the lines above say why." \
        "without a connection, point pip at a mirror (pip config, or PIP_INDEX_URL) and try again"
    # The back end comes from the lock file: nothing is fetched without a hash.
    "$python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . ||
        fail "installing the project itself failed; the lines above say why."
    rm -f "$venv"/secondlook-*.stamp
    printf '%s\n' "$wanted" >"$stamp"
    # What tests need holds all that running needs.
    if [ "$mode" = dev ]; then (mode=run lock=requirements.txt; fingerprint >"$venv/secondlook-run.stamp"); fi
}

# ------------------------------------------------------------------------------------------------ Qt's system libraries

# soname, Debian package. Tried by loading, because package names differ and libraries come by other ways, too.
qt_libraries="
libglib-2.0.so.0        libglib2.0-0t64|libglib2.0-0
libGL.so.1              libgl1
libEGL.so.1             libegl1
libxkbcommon.so.0       libxkbcommon0
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libgssapi_krb5.so.2     libgssapi-krb5-2
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-shape.so.0       libxcb-shape0
libxcb-xkb.so.1         libxcb-xkb1
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libwayland-client.so.0  libwayland-client0
libwayland-cursor.so.0  libwayland-cursor0
"

unloadable() { # prints the sonames that cannot be loaded
    printf '%s\n' "$qt_libraries" | "$python" -c '
import ctypes, sys
for name in (line.split()[0] for line in sys.stdin if line.strip()):
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)'
}

package_of() { # soname → the package that this release of Debian has, out of those named
    local names name
    names="$(printf '%s\n' "$qt_libraries" | awk -v so="$1" '$1 == so { print $2 }' | tr '|' ' ')"
    for name in $names; do
        if LC_ALL=C apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]'; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    printf '%s\n' "${names##* }"
}

missing_tools() { # what tests drive a window with
    [ "$mode" = dev ] || return 0
    command -v Xvfb >/dev/null 2>&1 || echo xvfb
    command -v xauth >/dev/null 2>&1 || echo xauth
    command -v xdotool >/dev/null 2>&1 || echo xdotool
}

refresh_apt_lists() { # package names can be told only from lists that are there
    local sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="$(command -v sudo || true)"
    if [ "$(id -u)" -ne 0 ] && [ -z "$sudo" ]; then return 0; fi
    say "apt-get update"
    $sudo apt-get update -qq || say "apt-get update failed; trying with the package lists that are here"
    apt_updated=1
}

system_libraries() {
    [ "$(uname -s)" = "Linux" ] || return 0
    local sonames tools packages=()
    sonames="$(unloadable)"
    tools="$(missing_tools)"
    if [ -n "$sonames$tools" ] && has_apt; then
        say "missing on this system: $(echo $sonames $tools)"
        refresh_apt_lists
        local soname
        for soname in $sonames; do packages+=("$(package_of "$soname")"); done
        # shellcheck disable=SC2206  # one word each
        packages+=($tools)
        apt_install "${packages[@]}" || say "apt-get could not install them all"
        sonames="$(unloadable)"
        tools="$(missing_tools)"
    fi
    if [ -n "$tools" ]; then
        say "not found: $(echo $tools) – tests that need an X server will be skipped, by name"
    fi
    if [ -n "$sonames" ]; then
        fail "Qt needs system libraries that are missing here:" $sonames \
            "Debian/Ubuntu: sudo apt-get install $(for s in $sonames; do printf '%s\n' "$qt_libraries" | awk -v so="$s" '$1 == so { print $2 }' | sed 's/.*|//'; done | tr '\n' ' ')" \
            "Fedora: sudo dnf install glib2 mesa-libGL mesa-libEGL libxkbcommon libxkbcommon-x11 dbus-libs fontconfig krb5-libs xcb-util-cursor xcb-util-wm xcb-util-keysyms libwayland-client libwayland-cursor" \
            "Arch: sudo pacman -S glib2 libglvnd libxkbcommon libxkbcommon-x11 dbus fontconfig krb5 xcb-util-cursor xcb-util-wm xcb-util-keysyms wayland"
    fi
}

qt_loads() {
    local said
    if ! said="$("$python" -c 'import PySide6.QtWidgets, PySide6.QtSvg' 2>&1)"; then
        fail "Qt cannot be loaded:" "$(printf '%s\n' "$said" | tail -n 1)" "install the library it names and try again"
    fi
}

# ------------------------------------------------------------------------------------------------

if [ ! -x "$python" ] || ! suits "$python" || ! "$python" -m pip --version >/dev/null 2>&1; then make_venv; fi
install_packages

system_stamp="$venv/secondlook-system-$mode.stamp"
if [ ! -f "$system_stamp" ]; then
    system_libraries
    qt_loads
    touch "$system_stamp"
    say "ready: $("$python" --version), $venv"
fi
