"""Russian names as stems and paradigms.

A paradigm says which endings a stem takes, and for each ending which cases of which gender it may
be: twelve bits, six cases (nominative, genitive, dative, accusative, instrumental, prepositional) of
the masculine, then six of the feminine. So «Роман Петрова», a novel, is told from «Романа Петрова»:
the two words of a name agree in one case and gender at least.
"""

import os
import re
from collections import defaultdict

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
MAN, WOMAN, ANY = 0x03F, 0xFC0, 0xFFF
LONGEST_ENDING = 3
NOM, GEN, DAT, ACC, INS, LOC = (1 << index for index in range(6))


def plain(word):
    return word.replace("ё", "е")


POSSESSIVE = {
    "": NOM, "а": GEN | ACC | NOM << 6, "у": DAT | ACC << 6, "ым": INS, "е": LOC,
    "ой": (GEN | DAT | INS | LOC) << 6,
}
ADJECTIVE = {
    "ий": NOM, "ого": GEN | ACC, "ому": DAT, "им": INS, "ом": LOC, "ая": NOM << 6,
    "ой": (GEN | DAT | INS | LOC) << 6, "ую": ACC << 6,
}
CONSONANT = {"": NOM | WOMAN, "а": GEN | ACC, "у": DAT, "ом": INS, "е": LOC}
SOFT = {"": NOM | WOMAN, "а": GEN | ACC, "у": DAT, "ем": INS, "е": LOC}
FIXED = {"": ANY}
SON = {"": NOM, "а": GEN | ACC, "у": DAT, "ем": INS, "е": LOC}
DAUGHTER = {
    "а": NOM << 6, "ы": GEN << 6, "е": (DAT | LOC) << 6, "у": ACC << 6, "ой": INS << 6,
    "ою": INS << 6,
}
# The cases of Kazakh, behind surnames and patronymics; they agree with everything.
KAZAKH = ("", *"ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті нда нде да де та те "
          "нан нен дан ден тан тен мен бен пен н".split())

CLASSES = {
    "possessive": POSSESSIVE, "adjective": ADJECTIVE, "consonant": CONSONANT, "soft": SOFT,
    "fixed": FIXED, "patronymic-man": SON, "patronymic-woman": DAUGHTER,
}


def expanded(kind, ending):
    """Whole endings of words, with their masks, of one entry of endings.txt."""
    forms = defaultdict(int)
    if kind in CLASSES:
        for tail, mask in CLASSES[kind].items():
            forms[ending + tail] |= mask
        if kind == "possessive":
            for tail in KAZAKH[1:]:
                forms[ending + tail] |= ANY
                forms[ending + "а" + tail] |= ANY
    else:
        mask = {"turkic-man": MAN, "turkic-woman": WOMAN}.get(kind, ANY)
        for tail in KAZAKH if kind.startswith("turkic") else ("",):
            forms[ending + tail] |= mask
    return forms


def guessed(name):
    """Stem and paradigm of a name that no dictionary declines, by its last letter."""
    last, before = name[-1], name[-2:-1]
    if last == "а":
        second = "и" if before in "кгхжшщч" else "ы"
        return name[:-1], both({"а": NOM, second: GEN, "е": DAT | LOC, "у": ACC, "ой": INS})
    if name.endswith("ия"):
        return name[:-1], both({"я": NOM, "и": GEN | DAT | LOC, "ю": ACC, "ей": INS})
    if last == "я":
        return name[:-1], both({"я": NOM, "и": GEN, "е": DAT | LOC, "ю": ACC, "ей": INS})
    if last in "йь":
        soft = {"я": GEN | ACC, "ю": DAT, "ем": INS, "и" if before == "и" else "е": LOC}
        return name[:-1], {last: NOM | WOMAN, **soft}
    if last in "уеыоэюиіүұөә":
        return name, dict(FIXED)
    return name, {**CONSONANT, "ем": INS}


def both(masks):
    return {ending: mask | mask << 6 for ending, mask in masks.items()}


class Dictionary:
    """The names of OpenCorpora, as the packages pymorphy3 and pymorphy3-dicts-ru carry them."""

    def __init__(self):
        import pymorphy3
        self.analyzer = pymorphy3.MorphAnalyzer()
        self.forms = {"Name": defaultdict(lambda: defaultdict(int)),
                      "Surn": defaultdict(lambda: defaultdict(int))}
        self.words = set()
        for word, tag, normal, _, _ in self.analyzer.dictionary.iter_known_words():
            grammemes = tag.grammemes
            kind = next((kind for kind in ("Name", "Surn", "Patr") if kind in grammemes), None)
            if kind is None and "Geox" not in grammemes:
                self.words.add(plain(word))
            elif kind is None:
                continue
            elif kind != "Patr" and "plur" not in grammemes and not grammemes & {"Abbr", "Init"}:
                self.forms[kind][plain(normal)][plain(word)] |= self.mask(grammemes)

    @staticmethod
    def mask(grammemes):
        bits = sum(1 << index for index, case in enumerate(CASES) if case in grammemes)
        if "masc" in grammemes:
            return bits
        return bits << 6 if "femn" in grammemes else bits | bits << 6

    def names(self, kind):
        """Nominative, stem, paradigm, and whether a form is an ordinary word too, of every name."""
        for normal, forms in self.forms[kind].items():
            forms = {word: mask for word, mask in forms.items() if mask}
            if not forms or not re.fullmatch("[а-я]{2,}", normal):
                continue
            stem = os.path.commonprefix(list(forms))
            paradigm = {word[len(stem):]: mask for word, mask in forms.items()}
            is_word = any(word in self.words for word in forms)
            if all(len(ending) <= LONGEST_ENDING for ending in paradigm):
                yield normal, stem, paradigm, is_word
            else:  # «Лев», «Льва»: each form for itself
                for word, mask in forms.items():
                    yield normal, word, {"": mask}, is_word

    def ordinary_stems(self, frequent):
        """Frequent words that are no names, and the stems of their paradigms."""
        found = set()
        for word in frequent:
            if not re.fullmatch("[а-яё]{2,}", word):
                continue
            parses = [
                parse for parse in self.analyzer.parse(word)
                if parse.is_known and not parse.tag.grammemes & {"Name", "Surn", "Patr", "Geox"}]
            for parse in parses[:2]:
                stem = os.path.commonprefix([plain(form.word) for form in parse.lexeme])
                found.add(plain(word))
                if len(stem) >= 4:
                    found.add(stem)
        return found


class Stems:
    """Stems of one kind of name, each with one paradigm and the flag of half names."""

    def __init__(self):
        self.paradigms = defaultdict(lambda: defaultdict(int))
        self.half, self.own = {}, {}

    def add(self, stem, paradigm, half, is_own=False):
        """`is_own`: our lists say so, whatever else has the stem."""
        for ending, mask in paradigm.items():
            self.paradigms[stem][ending] |= mask
        if is_own:
            self.own[stem] = half
        self.half[stem] = self.own.get(stem, half and self.half.get(stem, True))
