#!/usr/bin/env python3
"""Generates Patterns/tables/fold.table and Patterns/unicode/signs.txt.

The table says of every code point what it folds to: one byte (a "sign") in each of the views
canonical, folded and skeleton, the digit it means or could mean, and flags. It is made from the
Unicode Character Database and from our own lists in Patterns/unicode, and from nothing else, so
the same sources give the same bytes. Only the standard library is used; Python's own unicodedata
is not, because its version follows the interpreter's.

    fold.py [--ucd DIR]            write both files
    fold.py [--ucd DIR] --check    write nothing; status 1 when a committed file is not up to date

DIR is the folder of UnicodeData.txt (Debian: package unicode-data, /usr/share/unicode).
Format of the table: see FoldTable.swift, which reads it.
"""

import argparse
import pathlib
import struct
import sys
from dataclasses import dataclass, replace

sys.dont_write_bytecode = True  # no __pycache__ among the sources
from fold_sources import Database, Lists, SourceError

ROOT = pathlib.Path(__file__).resolve().parents[2]
VERSION = 1
SPACE, NEWLINE = 0x20, 0x0A
SYMBOL, LETTER, MALFORMED, IDEOGRAPH, SYLLABLE, CONTROL = 1, 2, 3, 4, 5, 6
CLASS_NAMES = {
    0x01: "symbol", 0x02: "letter", 0x03: "malformed", 0x04: "ideograph", 0x05: "syllable",
    0x06: "control", 0x0A: "newline", 0x20: "blank",
}

# Bits of the flags; the same names and numbers stand in FoldEntry.swift.
(IGNORABLE, MARK, IS_LETTER, UPPER, DIGIT, STYLED, LATIN, CYRILLIC, HAN, PICTOGRAPH, BLANK,
 LOOKALIKE, EVERYDAY, REGIONAL, BIDI, BREVE) = (1 << bit for bit in range(16))

# Cyrillic letters with a sign of their own, in every view. Upper case has signs in canonical only.
RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
NEIGHBOURS = "әғқңөұүһіўҳїєґ"
CYRILLIC_SIGN = {ord(c): 0xE0 + i for i, c in enumerate(RUSSIAN)}
CYRILLIC_SIGN |= {ord(c): 0xB0 + i for i, c in enumerate(NEIGHBOURS)}
CYRILLIC_UPPER = {ord(c.upper()): 0xC0 + i for i, c in enumerate(RUSSIAN)}
CYRILLIC_UPPER |= {ord(c.upper()): 0xA1 + i for i, c in enumerate(NEIGHBOURS)}

# Codes for the Han signs of folded and skeleton, in the order in which they are given out. Left
# out are the codes that PCRE2 in byte mode counts as white space (\s, \h, \v: 09, 0B-0D, 85, A0).
# The codes of ASCII capitals come last, because \w and \b count those as word characters.
HAN_CODES = [
    *range(0x86, 0xA0), *range(0xA1, 0xB0), *range(0xC0, 0xE0), 0xBE, 0xBF, *range(0x80, 0x85),
    *range(0x0E, 0x20), 0x07, 0x08, 0x7F, *range(0x41, 0x5B),
]

# The sign of punctuation that is in none of our lists, by general category.
PUNCTUATION = {"Pd": "-", "Ps": "(", "Pe": ")", "Pi": '"', "Pf": '"', "Pc": "_", "Sc": "$"}
SYLLABARIES = {"Hiragana", "Katakana", "Hangul", "Bopomofo"}


@dataclass(frozen=True)
class Entry:
    canonical: int
    folded: int
    skeleton: int
    digit: int = 0
    flags: int = 0
    second: int = 0
    folded2: int = 0

    def packed(self):
        return struct.pack("<4BH2B", self.canonical, self.folded, self.skeleton, self.digit,
                           self.flags, self.second, self.folded2)


def plain(sign, flags=0):
    return Entry(sign, sign, sign, 0, flags)


# Code points a block: 16 below FINE_END, 4096 above, where a block is of one entry.
FINE, FINE_END, COARSE = 16, 0x30000, 4096

OTHER = plain(LETTER, IS_LETTER)
CLASSES = {OTHER, plain(SYMBOL), plain(SYMBOL, PICTOGRAPH), plain(SYLLABLE),
           plain(IDEOGRAPH, HAN)}


class Table:
    """Entries by code point. Each is worked out once, from the entry of the plainer code point
    that it stands for where there is one, so that a styled, accented or old form always folds as
    its base does."""

    def __init__(self, ucd, lists):
        self.ucd, self.lists = ucd, lists
        if len(lists.han) > len(HAN_CODES):
            raise SourceError(f"han.txt: {len(lists.han)} signs, room for {len(HAN_CODES)}")
        self.han = {}
        for code, line in zip(HAN_CODES, lists.han):
            for character in line:
                if self.han.setdefault(ord(character), code) != code:
                    raise SourceError(f"han.txt: {character} stands on two lines")
        self.known = {}

    def entry(self, c):
        if c not in self.known:
            self.known[c] = None  # a code point that stands for itself would show here
            self.known[c] = self.finished(c, self.raw(c))
        if self.known[c] is None:
            raise SourceError(f"U+{c:04X} stands for itself by way of other code points")
        return self.known[c]

    def finished(self, c, entry):
        """Adds what depends on the code point itself and not on what it stands for."""
        flags = entry.flags & ~EVERYDAY
        if flags & (IGNORABLE | MARK):
            return replace(entry, flags=flags)
        if c in self.lists.skeleton:
            entry = replace(entry, skeleton=ord(self.lists.skeleton[c]))
        if c in self.lists.lookalike:
            entry = replace(entry, digit=ord(self.lists.lookalike[c]))
            flags |= LOOKALIKE
        # An emoji is everyday unless it also stands for a letter, a digit or a punctuation mark.
        emoji = c in self.ucd.pictograph and flags & PICTOGRAPH and not flags & LOOKALIKE
        if emoji or c in self.lists.everyday:
            flags = (flags | EVERYDAY) & ~STYLED
        return replace(entry, flags=flags)

    def raw(self, c):
        ucd, lists, category = self.ucd, self.lists, self.ucd.category(c)
        if category == "Cs":
            return plain(MALFORMED)
        if c == 0x0A:
            return plain(NEWLINE)
        if c in ucd.ignorable or category in ("Mn", "Me"):
            # The tags of plane 14 hang on the sign before them, as its variation selectors do.
            mark = category in ("Mn", "Me") or 0xE0000 <= c <= 0xE0FFF
            return plain(0, (IGNORABLE if c in ucd.ignorable else 0) | (MARK if mark else 0)
                         | (BIDI if c in ucd.bidi else 0) | (BREVE if c == 0x306 else 0))
        if category in ("Zs", "Zl", "Zp") or c in lists.blank:
            return plain(SPACE, BLANK)
        if category == "Cc":
            return plain(CONTROL)
        if c in lists.digits:
            return self.number(lists.digits[c])
        if c in ucd.digit:
            return self.number(str(ucd.digit[c]), styled=c > 0x7F)
        if c in lists.punctuation:
            mark = self.entry(ord(lists.punctuation[c]))
            return replace(mark, flags=mark.flags & ~(IS_LETTER | LATIN))  # × is x, but no letter
        if c in lists.styled:
            return self.standing_for(c, lists.styled[c], STYLED)
        if c in lists.letters:
            return self.standing_for(c, lists.letters[c], 0)
        return self.own(c) or self.derived(c) or self.fallback(c)

    def own(self, c):
        """Code points with a sign of their own."""
        if c < 0x80:
            letter = chr(c).isalpha()
            upper = chr(c).isupper()
            folded = ord(chr(c).lower())
            flags = (IS_LETTER | LATIN if letter else 0) | (UPPER if upper else 0)
            return Entry(c, folded, folded, 0, flags)
        if c in CYRILLIC_SIGN:
            sign = CYRILLIC_SIGN[c]
            return plain(sign, IS_LETTER | CYRILLIC)
        if c in CYRILLIC_UPPER:
            small = self.entry(ord(chr(c).lower()))
            return replace(small, canonical=CYRILLIC_UPPER[c], digit=0,
                           flags=(small.flags | UPPER) & ~LOOKALIKE)
        if c in self.han:
            return Entry(IDEOGRAPH, self.han[c], self.han[c], 0, HAN)
        return None

    def number(self, digits, styled=True):
        first, second = ord(digits[0]), ord(digits[1]) if len(digits) > 1 else 0
        return Entry(first, first, first, first, DIGIT | (STYLED if styled else 0), second)

    @staticmethod
    def pair(first, second):
        """Two letters in one; None when the second would need another sign in another view, for
        which an entry has no room."""
        if second.skeleton != second.folded:
            return None
        return replace(first, folded2=second.folded, digit=0, flags=first.flags & ~LOOKALIKE)

    def standing_for(self, c, target, flags):
        """The entry of a code point that stands for one or two plain characters, in the case of
        the code point itself."""
        if target == "none":
            return self.fallback(c)
        upper = self.ucd.is_upper(c)
        entry = self.entry(ord(target[0].upper() if upper else target[0]))
        if len(target) > 1:
            entry = self.pair(entry, self.entry(ord(target[1])))
            if not entry:
                raise SourceError(f"U+{c:04X}: {target} has no second sign for all views")
        if 0x1F1E6 <= c <= 0x1F1FF:
            flags |= REGIONAL
        return replace(entry, flags=entry.flags | flags)

    def derived(self, c):
        """What the database says: decompositions, old and compatibility ideographs, names."""
        base, styled = self.ucd.base(c)
        flags = STYLED if styled else 0
        if len(base) == 1:
            entry = self.entry(base[0])
            if entry.folded == SYLLABLE:  # halfwidth kana and single jamo are ordinary writing
                return entry
            return replace(entry, flags=entry.flags | flags)
        if len(base) == 2:
            first, second = (self.entry(b) for b in base)
            if first.flags & second.flags & DIGIT:
                return self.number(chr(first.digit) + chr(second.digit))
            both = self.pair(first, second) if first.flags & second.flags & IS_LETTER else None
            if both:
                return replace(both, flags=both.flags | flags)
        named = self.ucd.base_by_name(c)
        if named:
            return self.standing_for(c, named[0], STYLED if named[1] else 0)
        return None

    def fallback(self, c):
        """Code points that only have the sign of a class."""
        category, script = self.ucd.category(c), self.ucd.script(c)
        if category in PUNCTUATION:
            return self.entry(ord(PUNCTUATION[category]))
        if self.ucd.is_ideograph(c):
            return plain(IDEOGRAPH, HAN)
        if c >= FINE_END and category in ("Cn", "Co"):
            return plain(SYMBOL)
        if category == "Cn" and c not in self.ucd.pictograph:
            # What a later version of Unicode puts there is most likely what stands before it.
            before = self.entry(c - 1)
            return before if before in CLASSES else OTHER
        # Numbers that are no digits: letters in the scripts that write them as such.
        if category[0] in "LM" or category[0] == "N" and script not in ("Common", "Inherited"):
            if script in SYLLABARIES:
                return plain(SYLLABLE)
            return plain(LETTER, IS_LETTER | (UPPER if category in ("Lu", "Lt") else 0)
                         | (LATIN if script == "Latin" else 0)
                         | (CYRILLIC if script == "Cyrillic" else 0))
        return plain(SYMBOL, PICTOGRAPH if category == "So" or c in self.ucd.pictograph else 0)


def build(table, unicode_version):
    """The bytes of fold.table. Blocks and entries are numbered in the order of their first use.

    Blocks of 16 code points below FINE_END and of 4096 (all of one entry) from there on make 65 KB;
    blocks of 128 and a first stage for all of Unicode made 113 KB at the same speed, because the
    Chinese signs are scattered over all of their blocks; a third stage made 52 KB and cost 12 % of
    the time on Russian text.
    """
    entries, blocks, stage1 = {}, {}, []

    def block(start):
        numbers = tuple(entries.setdefault(table.entry(c), len(entries))
                        for c in range(start, start + FINE))
        return blocks.setdefault(numbers, len(blocks))

    for start in range(0, FINE_END, FINE):
        stage1.append(block(start))
    for start in range(FINE_END, 0x110000, COARSE):
        within = {block(c) for c in range(start, start + COARSE, FINE)}
        if len(within) != 1 or len({table.entry(c) for c in range(start, start + COARSE)}) != 1:
            raise SourceError(f"U+{start:04X} and the {COARSE - 1} behind it do not fold alike")
        stage1.append(within.pop())
    header = (
        "redact fold table: signs, digits and flags of every code point\n"
        f"format {VERSION}; read by Sources/Redaction/Fold/FoldTable.swift\n"
        "generated by Sources/generate/fold.py; do not edit\n"
        f"from the Unicode Character Database {unicode_version} (unicode.org/copyright.html)"
        " and Patterns/unicode\n"
    ).encode("ascii") + b"\0"
    header += bytes(-len(header) % 16)
    body = struct.pack("<4sIII", b"FOLD", VERSION, len(blocks), len(entries))
    body += struct.pack(f"<{len(stage1)}H", *stage1)
    for numbers in blocks:
        body += struct.pack(f"<{FINE}H", *numbers)
    body += b"".join(entry.packed() for entry in entries)
    return header + body, len(blocks), len(entries)


def signs(table):
    """The text of signs.txt: what each of the 256 codes means in each view."""
    lower = {code: chr(c) for c, code in CYRILLIC_SIGN.items()}
    upper = {code: chr(c) for c, code in CYRILLIC_UPPER.items()}
    han = {code: line for code, line in zip(HAN_CODES, table.lists.han)}
    lines = [
        "# What each sign (byte of a view) stands for: code, canonical, folded, skeleton.",
        "# Generated by Sources/generate/fold.py from the other lists of this folder; do not edit.",
        "# Classes have a name, all others are the character; of a group of Han characters that",
        "# share a sign all are written. A dash (and code 2D) says that the view never holds it.",
    ]
    used = [set(), set(), set()]
    for c in range(0x110000):
        entry = table.entry(c)
        if not entry.flags & (IGNORABLE | MARK):
            for view, sign in zip(used, (entry.canonical, entry.folded, entry.skeleton)):
                view.add(sign)
    for code in range(1, 256):
        ascii_ = chr(code) if 0x20 < code < 0x7F else None
        name = CLASS_NAMES.get(code)
        names = (name or upper.get(code) or lower.get(code) or ascii_,
                 *[name or han.get(code) or lower.get(code) or ascii_] * 2)
        if any(code in view for view in used):
            lines.append("\t".join([f"{code:02X}", *(
                name if code in view else "-" for name, view in zip(names, used))]))
    return ("\n".join(lines) + "\n").encode()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--ucd", type=pathlib.Path, default=pathlib.Path("/usr/share/unicode"))
    parser.add_argument("--check", action="store_true", help="compare with the committed files")
    options = parser.parse_args()
    try:
        ucd = Database(options.ucd)
        table = Table(ucd, Lists(ROOT / "Patterns/unicode"))
        data, blocks, entries = build(table, ucd.version)
        outputs = {ROOT / "Patterns/tables/fold.table": data,
                   ROOT / "Patterns/unicode/signs.txt": signs(table)}
    except (OSError, SourceError) as error:
        print(f"fold.py: {error}", file=sys.stderr)
        return 2
    stale = [path for path, new in outputs.items()
             if not path.exists() or path.read_bytes() != new]
    if options.check:
        for path in stale:
            print(f"fold.py: {path.relative_to(ROOT)} is not up to date", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_bytes(outputs[path])
    print(f"Unicode {ucd.version}: {len(data)} bytes, {blocks} blocks, {entries} entries, "
          f"{len(table.lists.han)} Han signs, {len(HAN_CODES) - len(table.lists.han)} codes free")
    return 0


if __name__ == "__main__":
    sys.exit(main())
