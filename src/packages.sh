#!/bin/sh
# Installs those Debian packages of packages.txt that are missing: sh src/packages.sh KIND…
# (kinds: build, run, test). Says nothing and asks nothing where all are there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
missing=
for kind in "$@"; do
  for name in $(sed 's/#.*//' "$here/packages.txt" | awk -v kind="$kind" '$2 == kind { print $1 }'); do
    dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || missing="$missing $name"
  done
done
[ -z "$missing" ] && exit 0

sudo=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "Missing packages, and neither root nor sudo is at hand:$missing" >&2; exit 1; }
  sudo=sudo
fi
echo "Installing:$missing" >&2
$sudo env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null >&2
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing </dev/null >&2
