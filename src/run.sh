#!/bin/sh
# Installs what is missing, builds, and shows a comparison: sh src/run.sh [ARTICLES…|PROJECT]
# Without arguments it shows the sample. Without a display it prints the table and writes the figure.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/src/packages.sh" build run
[ -f "$root/build/build.ninja" ] || meson setup "$root/build" "$root" -Dtests=false >&2
ninja -C "$root/build" >&2

[ $# -gt 0 ] || set -- "$root"/data/sample/*.txt "$root"/data/sample/*.html
program=$root/build/src/counterclaim
if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
  GSETTINGS_SCHEMA_DIR=$root/build/data XDG_DATA_DIRS=$root/build/data/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share} \
    exec "$program" "$@"
fi
status=0
"$program" compare --format table "$@" || status=$?
[ "$status" -le 1 ] || exit "$status"
"$program" figure -o comparison.png "$@" || status=$?
echo "No display: the table is above, the figure is in $PWD/comparison.png" >&2
exit "$status"
