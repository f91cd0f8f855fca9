#!/bin/sh
# Whether a project file is known by its name and, without that, by its bytes. FILE is the description of
# the type; the shared database of the system is copied, since the type builds on SQLite's.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir -p "$dir/mime/packages"
cp /usr/share/mime/packages/freedesktop.org.xml "$1" "$dir/mime/packages"
PKGSYSTEM_ENABLE_FSYNC=0 update-mime-database "$dir/mime" 2>"$dir/messages"
if grep -i counterclaim "$dir/messages"; then
  exit 1
fi
grep -q '^application/x-counterclaim$' "$dir/mime/types"
grep -q ':application/x-counterclaim:\*.counterclaim' "$dir/mime/globs2"
grep -aq '^\[60:application/x-counterclaim\]' "$dir/mime/magic"

# The header of an SQLite file with our application_id, and one with another's.
header() { printf 'SQLite format 3\0'; head -c 52 /dev/zero; printf '%s' "$1"; head -c 400 /dev/zero; }
header CCLM >"$dir/ours"
header CCLX >"$dir/other"
type_of() { XDG_DATA_HOME=$dir XDG_DATA_DIRS=$dir gio info -a standard::content-type "$dir/$1" | sed -n 's/.*content-type: //p'; }
if command -v gio >/dev/null; then
  test "$(type_of ours)" = application/x-counterclaim
  test "$(type_of other)" = application/vnd.sqlite3
fi
