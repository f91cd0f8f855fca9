#!/bin/bash
# headless.sh COMMAND…: runs it with a display, a session bus and folders of its own. Runs that shared
# them broke each other: the accessibility bus keeps its address in the display and its socket in the
# cache folder.
set -u
folder=$(mktemp -d "${TMPDIR:-/tmp}/counterclaim-ui.XXXXXX")
server=
finish() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; }
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m 700 "$folder/run" "$folder/config" "$folder/data" "$folder/state" "$folder/cache"
mkdir "$folder/config/gtk-4.0"
printf '[Settings]\ngtk-enable-animations=false\ngtk-font-name=Cantarell 11\n' >"$folder/config/gtk-4.0/settings.ini"
export XDG_RUNTIME_DIR=$folder/run XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data
export XDG_STATE_HOME=$folder/state XDG_CACHE_HOME=$folder/cache
export GDK_BACKEND=x11 GDK_DEBUG=gl-disable GSK_RENDERER=cairo GTK_A11Y=${GTK_A11Y:-test}
export GSETTINGS_BACKEND=memory LANG=C.UTF-8 ADW_DISABLE_PORTAL=1 NO_AT_BRIDGE=1

# -noreset: a server that starts anew when its last client leaves fails the next one now and then.
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset -dpi 96 3>"$folder/display" 2>"$folder/log" &
server=$!
for _ in $(seq 200); do
  [ -s "$folder/display" ] && break
  kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.05
done
DISPLAY=:$(cat "$folder/display")
export DISPLAY

dbus-run-session -- "$@"
