#!/bin/sh
# Whether po/POTFILES.in names every file with words to translate, and no other. SOURCE is the folder
# of the project; a script without Python or Perl, since both may be missing where it runs.
set -eu
cd "$1"
wanted=$(mktemp)
listed=$(mktemp)
trap 'rm -f "$wanted" "$listed"' EXIT

{
  find src -name '*.c' -exec grep -lE '(^|[^A-Za-z0-9_])(N?C?_|ngettext|g_dngettext|g_dpgettext2?) ?\("' {} +
  find src -name '*.ui' -exec grep -lE 'translatable="(yes|true)"' {} +
  ls data/*.desktop.in data/*.metainfo.xml.in data/*.gschema.xml
} | LC_ALL=C sort >"$wanted"
sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' po/POTFILES.in | LC_ALL=C sort >"$listed"

status=0
for name in $(LC_ALL=C comm -23 "$wanted" "$listed"); do
  echo "$name has words to translate and is missing in po/POTFILES.in" >&2
  status=1
done
for name in $(LC_ALL=C comm -13 "$wanted" "$listed"); do
  echo "$name is in po/POTFILES.in, but has no words to translate, or is not there" >&2
  status=1
done
exit $status
