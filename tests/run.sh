#!/bin/sh
# Installs what is missing, builds, and runs every test, then all of it again under AddressSanitizer
# and UndefinedBehaviorSanitizer. Ends with "N passed, N failed".
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/src/packages.sh" build run test || exit 1

passed=0 failed=0 skipped=0
# run FOLDER OPTION…: builds there and adds the tests' outcome to the counts
run() {
  folder=$root/$1
  shift
  if [ -f "$folder/build.ninja" ]; then
    meson configure "$folder" -Dtests=true "$@" || return 1
  else
    meson setup "$folder" "$root" -Dtests=true "$@" || return 1
  fi
  ninja -C "$folder" || return 1
  meson test -C "$folder" --print-errorlogs --timeout-multiplier 4 | tee "$folder/tests.txt"
  count() { awk -v key="$1:" '$1 == key { n = $2 } END { print n + 0 }' "$folder/tests.txt"; }
  passed=$((passed + $(count Ok)))
  skipped=$((skipped + $(count Skipped)))
  failed=$((failed + $(count Fail) + $(awk '$1 == "Timeout:" { n = $2 } END { print n + 0 }' "$folder/tests.txt")))
}

run build || failed=$((failed + 1))
run build-sanitize -Db_sanitize=address,undefined -Db_lundef=false || failed=$((failed + 1))
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
