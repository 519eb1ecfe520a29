#!/usr/bin/env python3
"""Writes Patterns/tables/names.table: given names, surnames and what is no name beside them.

Our own lists lie in Patterns/names. The dictionaries are packages of PyPI and of Debian; to make the
table again:

    python3 -m venv venv
    venv/bin/pip install faker mimesis names pymorphy3 pymorphy3-dicts-ru wordfreq
    apt-get download wamerican hunspell-tr wordnet-base   # and for each: dpkg -x PACKAGE.deb DIR
    venv/bin/python Sources/generate/names.py --debian DIR            # write the table
    venv/bin/python Sources/generate/names.py --debian DIR --check    # status 1 if not up to date

Without --debian the files are looked for in /usr/share. The format is described in NameTable.swift,
which reads it. A key is a kind and the folded signs of a word, a stem or an ending (those read from
the last sign to the first); the table keeps 16 bits of the key's hash, and a byte of what it says.
"""

import argparse
import pathlib
import re
import struct
import sys
from collections import defaultdict
from importlib.metadata import version

sys.dont_write_bytecode = True  # no __pycache__ among the sources
import names_russian as russian
import names_sources as sources
import perfect_hash
from names_latin import Latin

TABLE = sources.ROOT / "Patterns" / "tables" / "names.table"
MAGIC, VERSION = b"NAMS", 1

# Kinds of keys; the same numbers stand in NameTable.swift.
GIVEN, SURNAME, LATIN, ENDING, PATRONYMIC, FAMOUS, INITIAL, CASE, HAN = range(1, 10)
HALF = 0x8000  # of a paradigm's start: its stems are words as well
EARLY = 6  # letters of the given name that tell who a famous surname belongs to

# What a surname loses in a Russian case, for famous names only, whose forms need not be right.
CASE_ENDINGS = ("ого его ому ему ыми ими ая яя ой ей ою ею ую юю ые ие ый ий ым им ом ем ых их "
                "а я о е ы и у ю ь й").split()

HEADER = """Given names, surnames and the words beside them, as hashes of their folded signs.
Made by Sources/generate/names.py; do not edit. Read by Sources/Redaction/Judge/Tables/NameTable.swift
Sources, and licences that let derived tables be passed on:
OpenCorpora (opencorpora.org, CC BY-SA 3.0) by PyPI pymorphy3-dicts-ru {pymorphy3-dicts-ru} (MIT)
PyPI Faker {faker} (MIT); mimesis {mimesis} (MIT)
PyPI names {names} (MIT), of the US Census of 1990 (public domain)
PyPI wordfreq {wordfreq} (Apache-2.0; data CC BY-SA 4.0): which words are frequent
Debian wordnet-base 3.0 (WordNet licence); wamerican 2020.12.07 (SCOWL, free for any use)
Debian hunspell-tr 7.5.0 (MPL-2.0): which Turkish names are words as well
and the lists of Patterns/names. The table is under CC BY-SA 4.0 as far as it is OpenCorpora's or
wordfreq's.
"""


class Keys:
    """The keys of one perfect hash, each with its byte."""

    def __init__(self):
        self.values = {}

    def add(self, kind, signs, value):
        hash_ = perfect_hash.mixed(perfect_hash.fnv(signs), kind)
        self.values[hash_] = self.values.get(hash_, 0) | value if kind == LATIN else value


class Numbers:
    """Distinct things by number, in the order in which they first came."""

    def __init__(self, limit):
        self.of, self.limit = {}, limit

    def __getitem__(self, thing):
        number = self.of.setdefault(thing, len(self.of))
        if number >= self.limit:
            raise sources.SourceError(f"more than {self.limit} distinct entries")
        return number


class Builder:
    def __init__(self, debian):
        self.debian, self.fold = debian, sources.Fold()
        self.names, self.words = Keys(), Keys()
        self.paradigms, self.masks = Numbers(256), Numbers(256)
        self.given = sources.own_list("given.txt")
        self.given_stems = {}  # endings by stem
        self.given_forms = {}  # of names that a dictionary declines
        self.surnames = sources.own_list("surnames.txt")
        self.never = sources.own_list("words.txt")

    def build(self):
        collected = sources.collected(self.fold)
        dictionary = russian.Dictionary()
        self.russian(dictionary, collected)
        self.endings()
        latin = Latin(self, collected)
        latin.build()
        self.famous(latin.persons)
        for name, kind in self.surnames.items():
            if kind == "han":
                self.names.add(HAN, name.encode(), 0)
        ordinary = dictionary.ordinary_stems(sources.frequent_words("ru", 25_000))
        for word in sorted(ordinary):
            self.word(word)
        for word in self.never:
            self.word(word)

    def signs(self, word):
        return self.fold.signs(word.lower())

    def own_signs(self, word):
        """The signs of a word of our lists, which has to have some."""
        signs = self.signs(word)
        if not signs:
            raise sources.SourceError(f"{word}: a letter has no sign")
        return signs

    def word(self, word):
        signs = word.encode() if word[0] >= "\u4e00" else self.signs(word)
        if signs and len(signs) > 1:
            self.words.add(0, signs, 0)

    # MARK: Cyrillic

    def russian(self, dictionary, collected):
        given, surnames = russian.Stems(), russian.Stems()
        known = set()
        for normal, stem, paradigm, is_word in dictionary.names("Name"):
            own = self.given.get(normal)
            known.add(normal)
            if own != "never":
                half = own == "half" if own else is_word or len(normal) <= 3
                given.add(stem, paradigm, half, own is not None)
        for normal, stem, paradigm, is_word in dictionary.names("Surn"):
            kind = self.surnames.get(normal)
            half = kind == "word" if kind else is_word
            surnames.add(stem, paradigm, half, kind is not None)
            known.add("-" + normal)
        self.more(given, self.given, collected["given"], known, "", dictionary)
        self.more(surnames, self.surnames, collected["surname"], known, "-", dictionary)
        self.given_forms = {
            self.signs(normal): {self.signs(form) for form in forms}
            for normal, forms in dictionary.forms["Name"].items() if self.signs(normal)}
        self.given_stems = {
            self.signs(stem): {self.signs(ending) if ending else b"" for ending in paradigm}
            for stem, paradigm in given.paradigms.items()}
        for kind, stems in ((GIVEN, given), (SURNAME, surnames)):
            for stem, paradigm in sorted(stems.paradigms.items()):
                rows = tuple(sorted(paradigm.items()))
                self.names.add(kind, self.signs(stem), self.paradigms[rows, stems.half[stem]])

    def more(self, stems, own, collected, known, mark, dictionary):
        """Cyrillic names of the other sources, with guessed paradigms."""
        wanted = {"ru", "ru_RU", "kk", "uk", "uk_UA"}
        words = {word for word, kind in own.items() if kind not in ("never", "han")}
        letters = {sign: letter for letter in "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіўҳїєґ"
                   for sign in self.signs(letter)}
        for signs, locales in collected.items():
            if locales & wanted and len(signs) > 2 and all(sign in letters for sign in signs):
                words.add("".join(letters[sign] for sign in signs))
        for word in sorted(words):
            signs = self.own_signs(word)
            if not sources.is_cyrillic(signs) or mark + word in known:
                continue
            if own.get(word) == "never" or mark and self.has_ending(word):
                continue
            stem, paradigm = russian.guessed(word)
            half = own[word] in ("half", "word") if word in own else (
                word in dictionary.words or len(word) < 4)
            stems.add(stem, paradigm, half, word in own)

    def has_ending(self, word):
        """Surnames that their endings give away need no entry."""
        return re.search("(?:[оеё]в|[иы]н)а?$|[сц]к(?:ий|ая)$|ко$|[чнлр][уюя]к$", word)

    def endings(self):
        latin = {"latin": ENDING, "latin-patronymic": PATRONYMIC}
        found = defaultdict(int)
        for _, kind, ending in sources.own_entries("endings.txt"):
            key = latin.get(kind, ENDING if kind in (
                "possessive", "adjective", "consonant", "soft", "fixed") else PATRONYMIC)
            for form, mask in russian.expanded(kind, ending).items():
                found[key, self.signs(form)[::-1]] |= mask
        for (key, signs), mask in sorted(found.items()):
            self.names.add(key, signs, self.masks[mask])

    # MARK: Famous names

    def famous(self, persons):
        for ending in CASE_ENDINGS:
            self.names.add(CASE, self.signs(ending)[::-1], 0)
        endings = sorted((self.signs(ending) for ending in CASE_ENDINGS), key=len, reverse=True)
        own = {(self.signs(given), self.signs(name)) for given, name in sources.famous_pairs()}
        others = {(self.signs(given), self.signs(name)) for given, name in persons}
        for pair in sorted(own | others, key=str):
            given, surname = pair
            if not given or not surname:
                continue
            if sources.is_cyrillic(surname):
                surname = next((surname[:-len(ending)] for ending in endings
                                if surname.endswith(ending) and len(surname) - len(ending) >= 2),
                               surname)
            for form in self.forms(given):
                self.names.add(FAMOUS, form[:EARLY] + b"\0" + surname, 0)
            if pair in own:
                self.names.add(INITIAL, given[:1] + b"\0" + surname, 0)

    def forms(self, given):
        """The given name in its cases, as far as we know them."""
        found = {given} | self.given_forms.get(given, set())
        for length in range(len(given), max(1, len(given) - russian.LONGEST_ENDING) - 1, -1):
            paradigm = self.given_stems.get(given[:length], {})
            if given[length:] in paradigm:
                found |= {given[:length] + ending for ending in paradigm}
        return sorted(found)

    # MARK: Writing

    def packed(self):
        names = perfect_hash.Table(self.names.values, 16)
        words = perfect_hash.Table(self.words.values, 8)
        rows = [(self.signs(ending) if ending else b"", mask)
                for paradigm, _ in self.paradigms.of for ending, mask in paradigm]
        starts, end = [], 0
        for paradigm, is_half in self.paradigms.of:
            starts.append(end | (HALF if is_half else 0))
            end += len(paradigm)
        starts.append(end)
        body = MAGIC + struct.pack(
            "<8I", VERSION, names.buckets, names.slots, words.buckets, words.slots,
            len(starts) - 1, len(rows), len(self.masks.of))
        body += b"".join(struct.pack("<I", int.from_bytes(ending, "little")) for ending, _ in rows)
        body += struct.pack(f"<{len(starts)}H", *starts)
        body += struct.pack(f"<{len(rows)}H", *(mask for _, mask in rows))
        body += struct.pack(f"<{len(self.masks.of)}H", *self.masks.of)
        body += names.packed(True) + words.packed(False)
        header = HEADER.format_map({package: version(package) for package in (
            "pymorphy3-dicts-ru", "faker", "mimesis", "names", "wordfreq")}).encode("ascii")
        header += b"\0"
        return header + b"\0" * (-len(header) % 16) + body


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--debian", type=pathlib.Path, default=pathlib.Path("/"))
    parser.add_argument("--check", action="store_true", help="compare with the committed file")
    options = parser.parse_args()
    try:
        builder = Builder(options.debian)
        builder.build()
        data = builder.packed()
    except (OSError, sources.SourceError) as error:
        print(f"names.py: {error}", file=sys.stderr)
        return 2
    if options.check:
        return 0 if TABLE.exists() and TABLE.read_bytes() == data else 1
    TABLE.write_bytes(data)
    print(f"{TABLE.name}: {len(builder.names.values)} names and endings, "
          f"{len(builder.words.values)} words, {len(builder.paradigms.of)} paradigms, "
          f"{len(data)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
