#!/usr/bin/env python3
"""Writes Patterns/tables/regions.tsv: how numbers are dialled in each region.

The source is the metadata of libphonenumber, as the PyPI package `phonenumbers` carries it; only
the languages are ours. Install it as numbering.py says, then

    venv/bin/python Sources/generate/regions.py
"""

import pathlib
from importlib.metadata import version

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

from automaton import Pattern

TABLE = pathlib.Path(__file__).resolve().parents[2] / "Patterns" / "tables" / "regions.tsv"
NON_GEOGRAPHICAL = "001"
MOST_PREFIXES = 12

# Languages that a marketplace message from the region is likely to be in, the likeliest first:
# the six that the rules speak, and those of their neighbours. ISO 639-1.
LANGUAGES = {
    "AE": "ar en ru", "AM": "hy ru", "AU": "en", "AZ": "az ru", "BY": "ru be", "CA": "en fr",
    "CN": "zh", "CY": "el tr en ru", "CZ": "cs", "DE": "de", "EE": "et ru", "ES": "es", "FR": "fr",
    "GB": "en", "GE": "ka ru", "HK": "zh en", "IE": "en", "IL": "he ru", "IN": "en hi", "IT": "it",
    "KG": "ky ru", "KZ": "kk ru", "LT": "lt ru", "LV": "lv ru", "MD": "ro ru", "MN": "mn ru",
    "MO": "zh", "NZ": "en", "PL": "pl", "RU": "ru", "SG": "en zh", "TJ": "tg ru", "TM": "tk ru",
    "TR": "tr", "TW": "zh", "UA": "uk ru", "US": "en", "UZ": "uz ru",
}


def words(text):
    """All words of a pattern's language, the shortest first."""
    pattern, found = Pattern(text), set()
    waiting = [("", position) for position in pattern.first]
    while waiting:
        word, position = waiting.pop()
        for digit in pattern.digits[position]:
            longer = word + str(digit)
            if position in pattern.last:
                found.add(longer)
            waiting += [(longer, after) for after in pattern.follow[position]]
    return sorted(found, key=lambda word: (len(word), word))


def exit_codes(region):
    """International prefixes without those that only go on with a carrier's own digits."""
    if region.preferred_international_prefix:
        return [region.preferred_international_prefix.replace("~", "")]
    if not region.international_prefix:
        return []
    found = []
    for word in words(region.international_prefix):
        if not any(word.startswith(shorter) for shorter in found):
            found.append(word)
    if len(found) <= MOST_PREFIXES:
        return found
    common = found[0]
    while not all(word.startswith(common) for word in found):
        common = common[:-1]
    return [common] if len(common) >= 2 else []


def trunk_codes(region):
    """The national prefix, then others that are dialled too; numbers rewritten are left out."""
    found = [region.national_prefix] if region.national_prefix else []
    parsing = region.national_prefix_for_parsing
    if parsing and parsing.replace("(?:", "").find("(") < 0:
        found += [word for word in words(parsing) if len(word) <= 2 and word not in found]
    return found


def lengths(region):
    """Lengths of national numbers as `10`, `10,14` or `7,9-11`."""
    runs = []
    for length in region.general_desc.possible_length:
        if runs and runs[-1][1] == length - 1:
            runs[-1][1] = length
        else:
            runs.append([length, length])
    return ",".join(str(low) if low == high else f"{low}-{high}" for low, high in runs)


def main():
    lines = [
        "# How telephone numbers are dialled in each region.",
        "# Made by Sources/generate/regions.py; do not edit.",
        f"# Source: metadata of libphonenumber (PyPI phonenumbers {version('phonenumbers')}),"
        " Apache License 2.0; languages: our own.",
        "# Sorted by calling code; of several regions with one code the first is the main one.",
        "# region: ISO 3166-1, or 001 for a service of no country; trunk: prefixes of calls inside",
        "# the country, the usual one first; exit: prefixes of calls abroad; lengths: digits of the",
        "# national number, no prefix; languages: ISO 639-1, the likeliest first. A dash is none.",
        "# region\tcalling\ttrunk\texit\tlengths\tlanguages",
    ]
    for code, regions in sorted(COUNTRY_CODE_TO_REGION_CODE.items()):
        for name in regions:
            region = PhoneMetadata.metadata_for_region_or_calling_code(code, name)
            geographical = name != NON_GEOGRAPHICAL
            columns = [
                name, str(code),
                ",".join(trunk_codes(region)) or "-",
                ",".join(exit_codes(region) if geographical else []) or "-",
                lengths(region),
                LANGUAGES.get(name, "-").replace(" ", ","),
            ]
            lines.append("\t".join(columns))
    TABLE.write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    print(f"{TABLE.name}: {len(lines)} lines, {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
