"""What the generator of the name table reads: packages of names and words, and our own lists.

Nothing here decides anything; names.py and names_russian.py do.
"""

import importlib
import json
import pathlib
import re
import struct
from collections import defaultdict
from importlib import metadata

ROOT = pathlib.Path(__file__).resolve().parents[2]
LISTS = ROOT / "Patterns" / "names"


class SourceError(Exception):
    pass


class Fold:
    """The folded signs of a word, by Patterns/tables/fold.table (see FoldTable.swift)."""

    def __init__(self):
        self.data = (ROOT / "Patterns" / "tables" / "fold.table").read_bytes()
        self.head = (self.data.index(b"\0") + 16) & ~15
        magic, _, self.blocks, _ = struct.unpack_from("<4I", self.data, self.head)
        if magic != 0x444C4F46:
            raise SourceError("fold.table: no mark behind the header")
        self.known = {}

    def entry(self, scalar):
        stage1, fine = self.head + 16, scalar < 0x30000
        place = scalar >> 4 if fine else (scalar >> 12) + 0x3000 - 0x30
        block, = struct.unpack_from("<H", self.data, stage1 + 2 * place)
        stage2 = stage1 + 2 * 12512
        number, = struct.unpack_from("<H", self.data, stage2 + 2 * (block * 16 + (scalar & 15)))
        at = stage2 + 32 * self.blocks + 8 * number
        return self.data[at:at + 8]

    def signs(self, word):
        """The signs of the word as bytes; None when a letter has none of its own."""
        signs = bytearray()
        for character in word:
            if character not in self.known:
                entry = self.entry(ord(character))
                flags = entry[4] | entry[5] << 8
                folded = bytes(sign for sign in (entry[1], entry[7]) if sign)
                self.known[character] = b"" if flags & 3 else folded if flags & 4 else None
            folded = self.known[character]
            if folded is None or (folded and folded[0] < 0x20):
                return None
            signs += folded
        return bytes(signs)


def is_cyrillic(signs):
    return signs[0] >= 0xB0


def is_latin(signs):
    return 0x61 <= signs[0] <= 0x7A


def own_entries(name):
    """Line number, class and word of every entry of a file of Patterns/names."""
    for number, line in enumerate((LISTS / name).read_text(encoding="utf-8").splitlines(), 1):
        line = line.split("#")[0].strip()
        kind, words = line.split("|") if "|" in line else ("", line)
        for word in filter(None, (word.strip() for word in words.split(","))):
            yield number, kind.strip(), word


def own_list(name):
    """Class by word of a file of Patterns/names; a word that stands twice is an error."""
    found = {}
    for number, kind, word in own_entries(name):
        if word in found:
            raise SourceError(f"{name}:{number}: {word} stands twice")
        found[word] = kind
    return found


def famous_pairs():
    """Given name and surname of everybody in famous.txt."""
    text = (LISTS / "famous.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        for entry in line.split("#")[0].split(","):
            parts = entry.split()
            if parts and len(parts) != 2:
                raise SourceError(f"famous.txt:{number}: {entry.strip()} is not two words")
            if parts:
                yield parts[0], parts[1]


def faker_lists():
    """Locale, kind ("given" or "surname") and name, for every name of the package Faker."""
    import faker.providers.person as person
    base = pathlib.Path(person.__file__).parent
    for folder in sorted(base.iterdir()):
        if not (folder / "__init__.py").exists():
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        for key in sorted(dir(provider)):
            kind = "given" if key.startswith("first_") else "surname" if "last_name" in key else None
            values = getattr(provider, key)
            if kind is None or not hasattr(values, "__iter__") or "format" in key or "pairs" in key:
                continue
            for name in values:
                if isinstance(name, str):
                    yield folder.name, kind, name


def mimesis_lists():
    """The same for the package mimesis."""
    import mimesis
    base = pathlib.Path(mimesis.__file__).parent / "datasets"
    for path in sorted(base.glob("*/person.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        for key, kind in (("names", "given"), ("surnames", "surname")):
            values = content.get(key, [])
            for group in values.values() if isinstance(values, dict) else [values]:
                for name in flattened(group):
                    yield path.parent.name, kind, name


def flattened(group):
    for value in group.values() if isinstance(group, dict) else group:
        if isinstance(value, str):
            yield value
        else:
            yield from flattened(value)


def census_lists():
    """Given names and surnames of the census of the United States of 1990, most frequent first.

    The files are asked for by the package's record, since its module has the name of our program.
    """
    files = {file.name: file.locate() for file in metadata.files("names")}

    def read(name):
        lines = pathlib.Path(files[name]).read_text().splitlines()
        return [line.split()[0].lower() for line in lines if line]

    women, men = read("dist.female.first"), read("dist.male.first")
    return {"women": women, "men": men, "surnames": read("dist.all.last")}


def collected(fold):
    """For given names and surnames: the folded word, and the locales that have it."""
    found = {"given": defaultdict(set), "surname": defaultdict(set)}
    for locale, kind, name in [*faker_lists(), *mimesis_lists()]:
        for part in re.split(r"[\s-]+", re.sub("['’ʻʼ`]", "", name)):
            signs = fold.signs(part.lower())
            if signs and len(signs) > 1:
                found[kind][signs].add(locale)
    return found


def american_words(root):
    """Words that English writes small: Debian's package wamerican (SCOWL)."""
    text = (root / "usr/share/dict/american-english").read_text(encoding="utf-8")
    return {word for word in text.split() if word.isascii() and word.isalpha() and word.islower()}


def turkish_words(root):
    """Words that Turkish writes small: Debian's package hunspell-tr."""
    text = (root / "usr/share/hunspell/tr_TR.dic").read_text(encoding="utf-8")
    return {word for word in (line.split("/")[0].strip() for line in text.splitlines())
            if word.isalpha() and word.islower()}


def wordnet_instances(root):
    """Names of places of one word, and of persons as (given name, surname): wordnet-base."""
    places, persons = set(), set()
    for line in (root / "usr/share/wordnet/data.noun").read_text().splitlines():
        parts = line.split("|")[0].split()
        if line.startswith("  ") or "@i" not in parts:
            continue
        words = [parts[4 + 2 * index] for index in range(int(parts[3], 16))]
        for word in words:
            split = word.split("_")
            if parts[1] == "15" and len(split) == 1:
                places.add(word.lower())
            elif parts[1] == "18" and len(split) in (2, 3) and split[0][0].isupper():
                persons.add((split[0].lower(), split[-1].lower()))
    return places, persons


def frequent_words(language, count):
    """The most frequent words of a language: the package wordfreq."""
    from wordfreq import top_n_list
    return [word for word in top_n_list(language, count) if word.isalpha()]
