#!/bin/sh
# The sample, read and compared, against what a reviewer last approved: tests/data/sample/{claims,rows}.csv.
# After a change of reading or comparing: sh tests/cli/test-sample.sh PROGRAM --update, and read the diff.
set -eu
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
expected=$root/tests/data/sample
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
export LC_ALL=C.UTF-8

cd "$root/data/sample"
"$program" extract --format csv ./*.txt ./*.html >"$found/claims.csv"
"$program" compare --format csv ./*.txt ./*.html >"$found/rows.csv"
if [ "${2:-}" = --update ]; then
  mkdir -p "$expected"
  cp "$found/claims.csv" "$found/rows.csv" "$expected"
  exit 0
fi

status=0
for file in claims.csv rows.csv; do
  diff -u "$expected/$file" "$found/$file" || status=1
done
# The sample is there to show each verdict.
for verdict in Agree Compatible Updated Conflict Denied Mirrored One-sided 'No figures'; do
  grep -q ",$verdict," "$found/rows.csv" || { echo "No row of the sample is: $verdict"; status=1; }
done
exit $status
