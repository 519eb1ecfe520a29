#!/usr/bin/env python3
"""Writes Patterns/tables/iban.tsv: the form of an IBAN in each country (ISO 13616).

The source is SWIFT's IBAN registry, as the PyPI package `schwifty` carries it; `python-stdnum` has
its own copy, against which the result is compared before anything is written.

    python3 -m venv venv && venv/bin/pip install schwifty python-stdnum
    venv/bin/python Sources/generate/iban.py
"""

import json
import pathlib
import re
from importlib.metadata import version
from importlib.resources import files

TABLE = pathlib.Path(__file__).resolve().parents[2] / "Patterns" / "tables" / "iban.tsv"
KINDS = {"n": "digits", "a": "letters", "c": "digits or letters"}


def runs(text):
    """`4!n5!n10!c` as [(9, n), (10, c)]: neighbours of one kind are joined."""
    parts = re.findall(r"(\d+)!([nac])", text)
    if "".join(f"{count}!{kind}" for count, kind in parts) != text:
        raise SystemExit(f"{text!r} has a kind that is not one of {', '.join(KINDS)}")
    joined = []
    for count, kind in parts:
        if joined and joined[-1][1] == kind:
            joined[-1] = (joined[-1][0] + int(count), kind)
        else:
            joined.append((int(count), kind))
    return joined


def registry():
    data = json.loads(
        files("schwifty").joinpath("iban_registry/generated.json").read_text(encoding="utf-8"))
    return {country: runs(entry["bban_spec"]) for country, entry in data.items()}


def other():
    text = files("stdnum").joinpath("iban.dat").read_text(encoding="utf-8")
    found = re.findall(r'^([A-Z]{2}) .*bban="([^"]*)"', text, re.MULTILINE)
    return {country: runs(form.replace(" ", "")) for country, form in found}


def main():
    forms, others = registry(), other()
    for country in sorted(set(forms) & set(others)):
        if forms[country] != others[country]:
            print(f"{country}: schwifty {forms[country]}, stdnum {others[country]}")
    missing = sorted(set(others) - set(forms))
    if missing:
        print("only in stdnum:", *missing)
    print("only in schwifty:", *sorted(set(forms) - set(others)))
    lines = [
        "# The form of an International Bank Account Number in each country (ISO 13616).",
        "# Made by Sources/generate/iban.py; do not edit.",
        f"# Source: SWIFT IBAN registry (PyPI schwifty {version('schwifty')}, compared with"
        f" python-stdnum {version('python-stdnum')}).",
        "# form: what follows the country and the two check digits; n digits, a letters, c either.",
        "# country\tlength\tform",
    ]
    for country, form in sorted((forms | {name: others[name] for name in missing}).items()):
        length = 4 + sum(count for count, _ in form)
        text = "".join(f"{count}{kind}" for count, kind in form)
        lines.append(f"{country}\t{length}\t{text}")
    TABLE.write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    print(f"{TABLE.name}: {len(lines)} lines, {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
