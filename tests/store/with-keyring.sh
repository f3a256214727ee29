#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with-keyring.sh COMMAND...: runs it on a private bus with a throw-away, unlocked keyring.
set -eu
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
export HOME="$T" XDG_RUNTIME_DIR="$T/run" XDG_DATA_HOME="$T/data" XDG_CONFIG_HOME="$T/config"
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME"
# Without a display a prompt fails at once instead of waiting for somebody.
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION || true
dbus-run-session -- sh -c '
    printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    "$@"' sh "$@"
