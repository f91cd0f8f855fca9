#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well confidence foretells: of the claims that the program gives 0.9, are nine in ten right?

    reliability.py --bin PROGRAM FOLDER...

Run by hand, on articles annotated by people; none are kept here. A FOLDER is a story or holds stories. A story
is a folder of articles with a file gold.json:

    {"articles": [{"file": "a.txt", "outlet": "Name", "published": "2020-10-09"}],
     "claims": [{"article": "a.txt", "evidence": "destroyed two T-72 battle tanks", "nth": 1,
                 "event": "destroyed", "object": "tank", "low": 2, "high": 2, "bound": "exact", "approx": false,
                 "alternatives": [{"object": "armored_vehicle"}]}]}

"evidence" is the nth stretch of the article with these words; "low" and "high" are null where the figure is open,
both where there is none; each of "alternatives" changes fields to what is right as well. A claim is right if one of
the annotated ones has the same event, object and figure and stands in the same sentence; each annotated claim
makes one claim right. Vague figures ("dozens") need only overlap. Claims in headlines do not count.

To be reached: at least 95 in 100 right of those given 0.9 and more, in articles for which nothing was fitted.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BINS = [(0.0, 0.3), (0.3, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)]
AIM = 0.95
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[—–-]*[^\W_a-z])|\n\s*\n")
LINE_END = re.compile(r"\n\s*")
WRAPPED = 120  # lines no longer than this are parts of paragraphs


def find_stories(folders):
    for folder in folders:
        for path in [folder, *sorted(folder.iterdir())]:
            if (path / "gold.json").is_file():
                yield path


def extract(program, story, gold):
    """The articles of `extract`, by file. A page tells outlet and day itself."""
    entries = []
    for article in gold["articles"]:
        entry = {"file": str((story / article["file"]).resolve())}
        if not article["file"].endswith((".html", ".htm")):
            entry.update(outlet=article.get("outlet"), published=article.get("published"))
        entries.append(entry)
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as manifest:
        json.dump({"articles": entries}, manifest)
        manifest.flush()
        run = subprocess.run([program, "extract", "--format", "json", "--manifest", manifest.name],
                             stdout=subprocess.PIPE, check=True)
    return {Path(article["file"]).name: article for article in json.loads(run.stdout)["articles"]}


def find_evidence(text, evidence, nth):
    """Where the words stand; white space in them stands for any white space."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in evidence.split()))
    spans = [found.span() for found in pattern.finditer(text)]
    return spans[min(nth, len(spans)) - 1] if spans else None


def touches_same_sentence(a, b, ends):
    """Whether two spans overlap, or nothing that ends a sentence stands between them."""
    first, second = min(a, b), max(a, b)
    return second[0] < first[1] or not any(first[1] <= end <= second[0] for end in ends)


def is_same_figure(reading, quantity):
    low, high = (quantity["low"], quantity["high"]) if quantity else (None, None)
    right_low, right_high = reading.get("low"), reading.get("high")
    if reading.get("bound") == "vague" and (right_low, right_high) != (None, None):
        return ((low, high) != (None, None) and (low is None or right_high is None or low <= right_high)
                and (high is None or right_low is None or right_low <= high))
    return (low, high) == (right_low, right_high)


def is_right(gold, claim):
    return any(reading["event"] == claim["event"] and reading["object"] == claim["object"]
               and is_same_figure(reading, claim["quantity"])
               for reading in [gold, *({**gold, **other} for other in gold.get("alternatives", []))])


def pair(edges, n_claims):
    """Numbers of the claims that find an annotated one of their own; augmenting paths (Kuhn)."""
    owner = {}

    def take(claim, seen):
        for gold in edges.get(claim, ()):
            if gold not in seen:
                seen.add(gold)
                if gold not in owner or take(owner[gold], seen):
                    owner[gold] = claim
                    return True
        return False

    return {claim for claim in range(n_claims) if take(claim, set())}


def judge(article, golds):
    """Pairs of confidence and whether it is right, of one article."""
    text, claims = article["text"], article["claims"]
    ends = [found.end() for found in SENTENCE_END.finditer(text)]
    if max(map(len, text.splitlines()), default=0) > WRAPPED:
        ends = sorted({*ends, *(found.end() for found in LINE_END.finditer(text))})
    spans = [find_evidence(text, gold["evidence"], gold.get("nth", 1)) for gold in golds]
    edges = {}
    for number, claim in enumerate(claims):
        edges[number] = [index for index, gold in enumerate(golds)
                         if spans[index] and touches_same_sentence(spans[index], tuple(claim["evidence"]), ends)
                         and is_right(gold, claim)]
    right = pair(edges, len(claims))
    title = article["title"]
    head = text.find(title) + len(title) if title and title in text[:len(title) + 200] else 0
    return [(claim["confidence"], number in right) for number, claim in enumerate(claims)
            if claim["evidence"][0] >= head or number in right]


def print_table(judged):
    print("confidence  claims   mean  right")
    for low, high in BINS:
        part = [(confidence, right) for confidence, right in judged if low <= confidence < high]
        if part:
            mean, share = (sum(values) / len(part) for values in zip(*part))
            print(f"{low:.1f} – {min(high, 1):.1f}  {len(part):6d}   {mean:.2f}   {share:.3f}")
    error = sum((confidence - right) ** 2 for confidence, right in judged) / len(judged)
    print(f"all        {len(judged):6d}   {sum(c for c, _ in judged) / len(judged):.2f}   "
          f"{sum(r for _, r in judged) / len(judged):.3f}   Brier score {error:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", default="counterclaim", metavar="PROGRAM")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    judged = []
    for story in find_stories(options.folders):
        gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
        found = extract(options.bin, story, gold)
        for entry in gold["articles"]:
            if entry["file"] in found:
                judged += judge(found[entry["file"]],
                                [claim for claim in gold["claims"] if claim["article"] == entry["file"]])
    if not judged:
        print("no annotated claims found", file=sys.stderr)
        return 2
    print_table(judged)
    sure = [right for confidence, right in judged if confidence >= 0.9]
    return 0 if not sure or sum(sure) / len(sure) >= AIM else 1


if __name__ == "__main__":
    sys.exit(main())
