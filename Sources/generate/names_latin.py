"""Names in Latin letters: which words are given names and which are surnames, and how surely.

A name of several languages, or a frequent one, is taken for a name; one that is also a word, a place
or a frequent surname counts as half a name (Patterns/names/given.txt tells what that means), or not
at all when few people have it.
"""

import re

import names_sources as sources

# What a Latin word may be: bits of its byte; the same numbers stand in NameTable.swift.
GIVEN, HALF_GIVEN, SURNAME, WORD_SURNAME = 1, 2, 4, 8

# The language of a locale, where the package's list is one of names people really have. Absent are
# locales whose romanised names are too short to tell from words, and lists of odd spellings.
LANGUAGES = {
    locale: language for language, locales in {
        "en": "en_US en_GB en_IE en en-au en-ca en-gb", "de": "de de-at de-ch de_DE de_AT de_CH de_LU",
        "pt": "pt pt-br pt_BR pt_PT", "is": "is is_IS", "no": "no no_NO", "sv": "sv sv_SE",
        "da": "da da_DK", "nl": "nl nl-be nl_NL nl_BE", "fi": "fi fi_FI",
        "fr": "fr fr_FR fr_BE fr_CA fr_QC fr_CH", "it": "it it_IT",
        "es": "es es-mx es_ES es_MX es_CL es_AR es_CO es_CA", "pl": "pl pl_PL", "cs": "cs cs_CZ",
        "sk": "sk sk_SK", "hu": "hu hu_HU", "hr": "hr hr_HR", "sl": "sl_SI", "ro": "ro_RO",
        "et": "et et_EE", "lt": "lt_LT", "lv": "lv_LV", "tr": "tr tr_TR", "az": "az az_AZ",
        "uz": "uz_UZ",
    }.items() for locale in locales.split()
}
# Of the surnames, the lists of Faker alone: each holds the frequent ones of its country.
SURNAME_LOCALES = {
    *(locale for locale in LANGUAGES if "_" in locale), "en_IN", "uk_UA", "ru_RU", "en_PK"}
TURKIC = {"tr", "az", "uz"}

# Languages whose lists are registers of all names, with those that few people have.
REGISTERS = {"no", "sv", "de", "census", "et"}

# Languages in which a name must not be an everyday word unless several languages have it as a name.
FOREIGN = ("id", "ms", "es", "fr", "de", "it", "pt", "nl")

LETTERS = dict(zip(
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split()))


class Latin:
    def __init__(self, builder, collected):
        self.builder, self.collected = builder, collected
        self.census = sources.census_lists()
        self.english = {self.signs(word) for word in sources.american_words(builder.debian)}
        frequent = self.frequent("tr", 15_000)
        turkish = {self.signs(word) for word in sources.turkish_words(builder.debian)}
        self.turkish = turkish & frequent
        places, persons = sources.wordnet_instances(builder.debian)
        self.places = {self.signs(place) for place in places}
        self.everyday = set().union(*(self.frequent(code, 5_000) for code in FOREIGN))
        self.rank = {}
        for names in (self.census["women"], self.census["men"]):
            for rank, name in enumerate(names):
                signs = self.signs(name)
                self.rank[signs] = min(rank, self.rank.get(signs, rank))
        self.surname_rank = {
            self.signs(name): rank for rank, name in enumerate(self.census["surnames"])}
        # A pair of very frequent names is somebody's own, whoever else may have had it.
        self.persons = {
            (given, surname) for given, surname in persons
            if self.surname_rank.get(self.signs(surname), 9999) >= 300
            or self.rank.get(self.signs(given), 9999) >= 400}

    def signs(self, word):
        return self.builder.fold.signs(word.lower())

    def frequent(self, language, count):
        return {self.signs(word) for word in sources.frequent_words(language, count)} - {None}

    def build(self):
        given, surnames = self.given_names(), self.surnames()
        for signs, value in [*given.items(), *surnames.items()]:
            self.builder.names.add(3, signs, value)
        for word in self.ordinary(given, surnames):
            self.builder.words.add(0, word, 0)

    # MARK: Given names

    def given_names(self):
        found = {}
        for signs, locales in self.collected["given"].items():
            if sources.is_latin(signs) and (value := self.standing(signs, locales)):
                found[signs] = value
        own = {}
        for word, kind in self.builder.given.items():
            signs = self.builder.own_signs(word)
            if sources.is_latin(signs):
                own[signs] = {"strong": GIVEN, "half": HALF_GIVEN}.get(kind, 0)
            elif kind == "strong" and len(word) > 3:
                for spelling in self.transliterated(word):
                    if spelling not in self.english | self.turkish:
                        found.setdefault(spelling, GIVEN)
        found |= own
        return {signs: value for signs, value in found.items() if value}

    def standing(self, signs, locales):
        languages = {LANGUAGES.get(locale) for locale in locales} - {None}
        rank = self.rank.get(signs, 9999)
        if rank < 9999:
            languages.add("census")
        if len(signs) < 3 or not self.is_known(signs, languages, rank):
            return 0
        if signs in self.english:
            return HALF_GIVEN if rank < 400 else 0
        if signs in self.turkish:
            return GIVEN if len(languages) >= 5 else HALF_GIVEN if languages & TURKIC else 0
        if signs in self.places:
            return GIVEN if rank < 120 else HALF_GIVEN if rank < 1000 or len(languages) >= 3 else 0
        if self.surname_rank.get(signs, 99999) < 1500 and rank > 250 and len(languages) < 3:
            return HALF_GIVEN
        return GIVEN

    def is_known(self, signs, languages, rank):
        if len(languages) < 3 and rank >= 1000 and signs in self.everyday:
            return False
        if rank < 2000:
            return True
        if len(languages) == 1:
            return len(signs) > 4 and not languages & REGISTERS
        return len(languages) >= (3 if len(signs) == 3 else 2)

    def transliterated(self, word):
        """The usual spellings of a Russian name in Latin letters."""
        plain = "".join(LETTERS.get(letter, "?") for letter in word).replace("-", "")
        changes = (("", ""), ("iy", "y"), ("iy", "i"), ("kh", "h"), ("ey", "ei"), ("iya", "ia"),
                   ("yu", "iu"), ("ya", "ia"), ("dzh", "j"), ("ks", "x"))
        spellings = {plain.replace(*change) if change[0] else plain for change in changes}
        return {spelling.encode() for spelling in spellings if re.fullmatch("[a-z]{4,}", spelling)}

    # MARK: Surnames and words

    def surnames(self):
        found = {}
        for signs, locales in self.collected["surname"].items():
            if sources.is_latin(signs) and len(signs) > 2 and locales & SURNAME_LOCALES:
                found[signs] = self.surname(signs)
        for signs, rank in self.surname_rank.items():
            if rank < 5000 and len(signs) > 2:
                found[signs] = self.surname(signs)
        for word, kind in self.builder.surnames.items():
            if kind == "han":
                continue
            signs = self.builder.own_signs(word)
            if sources.is_latin(signs):
                found[signs] = WORD_SURNAME if kind == "word" else SURNAME
        for word in self.builder.never:
            found.pop(self.signs(word), None)
        return found

    def surname(self, signs):
        return WORD_SURNAME if signs in self.english or signs in self.places else SURNAME

    def ordinary(self, given, surnames):
        """Words that are no surname behind a given name."""
        found = self.english & self.frequent("en", 60_000) | self.turkish
        found |= self.places & self.frequent("en", 20_000)
        names = self.collected["given"].keys() | self.collected["surname"].keys()
        for language, count in (("id", 3000), ("de", 3000), ("fr", 3000), ("es", 3000), ("it", 2000)):
            found |= self.frequent(language, count) - names
        found -= given.keys() - self.english
        return sorted(word for word in found if word and len(word) > 1
                      and sources.is_latin(word) and word not in surnames)
