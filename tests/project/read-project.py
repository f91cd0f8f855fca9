#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a project by nothing but what src/store/README.md says of it, and prints what it holds.

read-project.py FILE: a line for each claim of the comparison, as found: key, figure, the words that
carry it; then what the editor has decided. Exit status 1 if the bytes of an article are not those that
were received.
"""

import hashlib
import sqlite3
import sys
import zlib


def main() -> int:
    path = sys.argv[1]
    with open(path, "rb") as file:
        head = file.read(100)
    assert head[:16] == b"SQLite format 3\0" and head[68:72] == b"CCLM" and head[63] == 2
    project = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    good = True

    for number, text, sha256 in project.execute(
            "SELECT number, text, sha256 FROM present JOIN article ON number = article ORDER BY number"):
        stored = project.execute("SELECT size, bytes FROM original WHERE article = ?", (number,)).fetchone()
        if stored is not None:
            original = zlib.decompress(stored[1])
            good &= len(original) == stored[0] and hashlib.sha256(original).hexdigest() == sha256
        for position, key, bound, low, high in project.execute(
                "SELECT position, key, bound, low, high FROM claim WHERE article = ? ORDER BY position", (number,)):
            start, end = project.execute(
                'SELECT start, "end" FROM evidence WHERE article = ? AND claim = ? AND position = 0',
                (number, position)).fetchone()
            print(key, bound, low, high, text.encode()[start:end].decode(), sep="\t")
    for decision in project.execute("SELECT kind, target, field, value FROM decision ORDER BY 1, 2, 3"):
        print(*decision, sep="\t")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
