"""Sources of the fold table: the Unicode Character Database and the lists of Patterns/unicode."""

import re

COMPATIBILITY = {"font", "wide", "narrow", "circle", "square", "super", "sub", "compat", "small",
                 "vertical", "noBreak"}
TRAILING = {ord("."), ord(",")}


class SourceError(Exception):
    """A source file that is missing a part or says something that makes no sense."""


def code_range(text):
    first, _, last = text.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


class Database:
    """The parts of the Unicode Character Database that folding needs, by code point."""

    def __init__(self, folder):
        self.folder = folder
        self.version = self.read_version()
        self.categories, self.names, self.decomposition = {}, {}, {}
        self.digit, self.upper_of = {}, {}
        self.read_characters()
        self.scripts = {}
        for code_points, script in self.properties("Scripts.txt"):
            for c in code_points:
                self.scripts[c] = script
        derived = self.sets("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
        self.ignorable = derived | {c for c, k in self.categories.items() if k == "Cf"}
        self.bidi = self.sets("PropList.txt", "Bidi_Control")
        self.pictograph = (self.sets("emoji/emoji-data.txt", "Extended_Pictographic")
                           | self.sets("emoji/emoji-data.txt", "Emoji_Modifier"))
        self.unified = {c: int(target, 16)
                        for code_points, target in self.properties("EquivalentUnifiedIdeograph.txt")
                        for c in code_points}
        self.by_name = {self.names[c]: c for c in self.names}

    def read_version(self):
        with open(self.folder / "PropList.txt", encoding="utf-8") as file:
            match = re.match(r"# PropList-([0-9.]+)\.txt", file.readline())
        if not match:
            raise SourceError(f"{self.folder}/PropList.txt: no version in the first line")
        return match[1]

    def lines(self, name):
        with open(self.folder / name, encoding="utf-8") as file:
            for line in file:
                line = line.split("#")[0].strip()
                if line:
                    yield line

    def properties(self, name):
        for line in self.lines(name):
            first, second, *_ = (part.strip() for part in line.split(";"))
            yield code_range(first), second

    def sets(self, name, wanted):
        found = {c for code_points, p in self.properties(name) if p == wanted for c in code_points}
        if not found:
            raise SourceError(f"{self.folder / name}: nothing has the property {wanted}")
        return found

    def read_characters(self):
        start = None
        for line in self.lines("UnicodeData.txt"):
            fields = line.split(";")
            c, name, category = int(fields[0], 16), fields[1], fields[2]
            if name.endswith(", First>"):
                start = c
                continue
            first = start if name.endswith(", Last>") else c
            start = None
            for code_point in range(first, c + 1):
                self.categories[code_point] = category
            if name.startswith("<"):
                continue
            self.names[c] = name
            if fields[5]:
                kind, _, rest = fields[5].rpartition("> ")
                self.decomposition[c] = (kind.lstrip("<"), [int(d, 16) for d in rest.split()])
            if fields[7]:
                self.digit[c] = int(fields[7])

    def category(self, c):
        return self.categories.get(c, "Cn")

    def script(self, c):
        return self.scripts.get(c, "Unknown")

    def is_upper(self, c):
        name = self.names.get(c, "")
        return self.category(c) in ("Lu", "Lt") or "CAPITAL" in name and "SMALL" not in name or (
            "REGIONAL INDICATOR SYMBOL" in name)

    def is_ideograph(self, c):
        """Han, and the code points that Unicode keeps free for more of it."""
        return self.script(c) == "Han" or self.category(c) == "Cn" and (
            0x4E00 <= c <= 0x9FFF or 0xF900 <= c <= 0xFAFF or 0x20000 <= c <= 0x3FFFF)

    def base(self, c):
        """What is left of the full decomposition of `c` without marks, as (code points, styled);
        no code points when `c` does not stand for something plainer."""
        if c in self.unified:
            return [self.unified[c]], True
        full, styled = self.decomposed(c)
        if len(full) > 1 and full[0] == 0x20:  # the spacing form of a mark, as ¨
            return [], False
        plain = [d for d in full if self.category(d) not in ("Mn", "Me")]
        if len(plain) >= 3 and plain[0] == ord("(") and plain[-1] == ord(")"):
            plain = plain[1:-1]
        if len(plain) > 1 and plain[-1] in TRAILING and plain[0] in self.digit:
            plain = plain[:-1]
        if len(set(plain)) == 1 and self.category(plain[0])[0] not in "LN":  # as ‼
            plain = plain[:1]
        return ([], False) if plain == [c] else (plain, styled)

    def decomposed(self, c):
        kind, parts = self.decomposition.get(c, ("", None))
        if parts is None or kind and kind not in COMPATIBILITY:
            return [c], False
        full, styled = [], bool(kind)
        for part in parts:
            more, inner = self.decomposed(part)
            full += more
            styled |= inner
        return full, styled

    NAME = re.compile(
        r"(?P<script>LATIN|CYRILLIC) (?:(?P<case>SMALL|CAPITAL) )?(?:LETTER|LIGATURE) "
        r"(?P<style>(?:SMALL CAPITAL |TURNED |REVERSED |SIDEWAYS )*)(?P<letter>.+?)(?: WITH .*)?$")

    def base_by_name(self, c):
        """The letter that `c` is a variant of according to its name (KA WITH HOOK, SMALL CAPITAL
        G, TURNED H), as (small letter, styled); None when its name does not say so."""
        match = self.NAME.match(self.names.get(c, ""))
        if not match or not match["case"] and not match["style"]:
            return None
        plain = self.by_name.get(f"{match['script']} SMALL LETTER {match['letter']}")
        alphabet = range(0x61, 0x7B) if match["script"] == "LATIN" else range(0x430, 0x450)
        if plain not in alphabet or plain == c:
            return None
        return chr(plain), bool(match["style"])


class Lists:
    """Our own lists. Lines are `U+XXXX target` or `U+XXXX..XXXX target`, where the target is a
    character, two characters, a U+XXXX, or `none`; han.txt has a group of characters a line.
    A `#` at the start of a line or behind white space begins a comment."""

    def __init__(self, folder):
        self.folder = folder
        self.digits = self.read("digits.txt", count=True)
        self.punctuation = self.read("punctuation.txt")
        self.letters = self.read("letters.txt")
        self.styled = self.read("styled-letters.txt", count=True)
        self.skeleton = self.read("look-alike-letters.txt")
        self.lookalike = self.read("look-alike-digits.txt")
        self.blank = set(self.read("blanks.txt"))
        self.everyday = set(self.read("everyday.txt"))
        self.han = [line.strip() for _, line in self.lines("han.txt")]

    def lines(self, name):
        with open(self.folder / name, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                line = re.split(r"(?:^|\s)#", line, maxsplit=1)[0].strip()
                if line:
                    yield number, line

    def read(self, name, count=False):
        """A list as a dictionary. With `count`, the target of a range goes up by one a code point:
        `U+2460..2468 1` are the digits 1 to 9, `U+24B6..24CF a` the letters a to z."""
        found = {}
        for number, line in self.lines(name):
            code_points, *target = line.split()
            match = re.fullmatch(r"U\+([0-9A-F]{4,6}(?:\.\.[0-9A-F]{4,6})?)", code_points)
            if not match or len(target) > 1:
                raise SourceError(f"{name}:{number}: expected U+XXXX or U+XXXX..XXXX and a target")
            target = target[0] if target else ""
            if re.fullmatch(r"U\+[0-9A-F]{4,6}", target):
                target = chr(int(target[2:], 16))
            for step, c in enumerate(code_range(match[1])):
                if c in found:
                    raise SourceError(f"{name}:{number}: U+{c:04X} is there twice")
                found[c] = self.counted(target, step) if count and step else target
        return found

    @staticmethod
    def counted(target, step):
        return str(int(target) + step) if target.isdigit() else chr(ord(target) + step)
