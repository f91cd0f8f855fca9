#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the schema cannot tell of the built-in vocabulary: that no word is told twice, that a word with
two readings has them on purpose, and that every party and object that is named exists."""

import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

NAMESPACE = "{urn:counterclaim:lexicon:1}"
PARTY_PARTS = ("name", "capital", "adjective", "people", "demonym", "organ", "force", "leader")

# Words that count more than one object: what stands around them decides.
AMBIGUOUS_OBJECTS = {
    "officer": {"soldier", "police"},
    "member": {"person", "soldier", "police", "militant"},
    "man": {"person", "soldier", "militant"},
    "men": {"person", "soldier", "militant"},
    "martyr": {"person", "soldier", "militant"},
    "crew": {"worker", "soldier"},
    "crew member": {"worker", "soldier"},
    "fighter": {"militant", "aircraft"},
    "battery": {"unit", "air_defense", "artillery"},
}


def fold(text):
    """A word as the lexicon compares it, less the hyphens that matching passes over."""
    letters = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"[-\s]+", " ", "".join(letters).lower().replace("\u2019", "'")).strip()


def list_objects(source):
    """The objects that the program knows, from the table in its source."""
    table = re.search(r"object_words\[[^=]*= \{(.*?)\};", source.read_text(), re.S)
    return set(re.findall(r'"(\w+)"', table.group(1)))


class Vocabulary:
    def __init__(self, folder):
        self.elements = []
        self.problems = []
        for path in sorted(folder.glob("*.xml")):
            for element in ET.parse(path).getroot():
                self.elements.append((path.name, element.tag.removeprefix(NAMESPACE), element))

    def select(self, kind):
        return [(name, element) for name, tag, element in self.elements if tag == kind]

    def complain(self, name, text):
        self.problems.append(f"{name}: {text}")

    def check_unique(self, kind, senses, allowed):
        """senses: (file, term, sense) of all entries of a kind; one term, one sense, once."""
        found = {}
        for name, term, sense in senses:
            others = found.setdefault(fold(term), [])
            if sense in others:
                self.complain(name, f"{kind} “{term}” ({sense}) is told twice")
            others.append(sense)
        for term, others in found.items():
            if len(set(others)) > 1 and allowed.get(term) != set(others):
                self.complain(kind, f"“{term}” is ambiguous: {', '.join(sorted(set(others)))}")

    def check_parties(self):
        parties = self.select("party")
        ids = [element.get("id") for _, element in parties]
        for name, element in parties:
            if ids.count(element.get("id")) > 1:
                self.complain(name, f"party “{element.get('id')}” is told twice")
        for part in PARTY_PARTS:
            self.check_unique(
                part,
                [(name, child.text, element.get("id")) for name, element in parties for child in element
                 if child.tag == NAMESPACE + part],
                {})
        self.check_unique(
            "party",
            {(name, fold(child.text), element.get("id")) for name, element in parties for child in element},
            {})
        return set(ids)

    def check_references(self, ids):
        for name, tag, element in self.elements:
            for attribute in ("patron", "party"):
                party = element.get(attribute)
                if party is not None and party not in ids:
                    self.complain(name, f"{tag} names the unknown party “{party}”")

    def check_reasons(self, wording):
        """What a number is that counts nothing is told in words, too."""
        table = re.search(r"unused_names\[\] = \{(.*?)\n\};", wording.read_text(), re.S)
        known = set(re.findall(r'\{ "([\w-]+)"', table.group(1)))
        for name, tag, element in self.elements:
            reason = element.get("reason")
            if reason is not None and reason not in known:
                self.complain(name, f"{tag} gives the reason “{reason}”, for which there are no words")

    def check_objects(self, known):
        objects = self.select("object")
        for name, element in objects:
            if element.get("id") not in known:
                self.complain(name, f"unknown object “{element.get('id')}”")
        for name, element in objects:
            for child in element:
                if child.get("mass") and child.get("plural"):
                    self.complain(name, f"“{child.text}” is mass and has a plural")
        # A word may be told with and without a figure ("money"), but as one object.
        self.check_unique(
            "object",
            {(name, fold(child.text) + (" (mass)" if child.get("mass") else ""), element.get("id"))
             for name, element in objects for child in element},
            AMBIGUOUS_OBJECTS)
        self.check_unique(
            "object",
            [(name, child.text + (" (mass)" if child.get("mass") else ""), element.get("id"))
             for name, element in objects for child in element],
            AMBIGUOUS_OBJECTS)

    def check_speakers(self):
        self.check_unique(
            "speaker",
            [(name, child.text, element.get("party")) for name, element in self.select("speaker")
             for child in element],
            {})

    def check_named(self, kind):
        senses = []
        for name, element in self.select(kind):
            sense = element.get("party") or "no party"
            senses.append((name, element.get("name"), sense))
            senses += [(name, child.text, sense) for child in element]
        self.check_unique(kind, senses, {})

    def check_namings(self):
        namings = self.select("naming")
        ids = [element.get("id") for _, element in namings]
        for name, element in namings:
            if ids.count(element.get("id")) > 1:
                self.complain(name, f"naming “{element.get('id')}” is told twice")
            if len(element) < 2:
                self.complain(name, f"naming “{element.get('id')}” has one wording only")
        self.check_unique(
            "naming",
            [(name, child.text, f"{element.get('id')}, {wording[0].text}") for name, element in namings
             for wording in element for child in wording],
            {})


def main(root):
    root = pathlib.Path(root)
    known = list_objects(root / "src" / "model" / "ccl-terms.c")
    problems = []
    for folder in sorted(path for path in (root / "data" / "lexicon").iterdir() if path.is_dir()):
        vocabulary = Vocabulary(folder)
        vocabulary.check_references(vocabulary.check_parties())
        vocabulary.check_objects(known)
        vocabulary.check_reasons(root / "src" / "wording" / "ccl-wording-terms.c")
        vocabulary.check_speakers()
        vocabulary.check_named("place")
        vocabulary.check_named("outlet")
        vocabulary.check_namings()
        problems += vocabulary.problems
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
