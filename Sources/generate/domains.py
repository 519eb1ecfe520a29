#!/usr/bin/env python3
"""Writes Patterns/tables/tld.txt: endings that make a name a domain name.

The source is the ICANN section of the Public Suffix List (Mozilla Public License 2.0), as the PyPI
package `publicsuffixlist` carries it; the list of Debian's package `publicsuffix` has the same
form, but in a stable release it is years old and still names domains that are gone.

    python3 -m venv venv && venv/bin/pip install publicsuffixlist
    venv/bin/python Sources/generate/domains.py            # or: domains.py public_suffix_list.dat
"""

import pathlib
import re
import sys

TABLES = pathlib.Path(__file__).resolve().parents[2] / "Patterns" / "tables"
ONION = "onion"  # RFC 7686: a special-use name, so not in the ICANN section


def installed():
    import publicsuffixlist
    return pathlib.Path(publicsuffixlist.__file__).with_name("public_suffix_list.dat")


def read(path):
    """The version of a list and the rules of its ICANN section."""
    text = path.read_text(encoding="utf-8")
    stamp = re.search(r"^// VERSION: (\S+)", text, re.MULTILINE)
    section = text.split("===BEGIN ICANN DOMAINS===")[1].split("===END ICANN DOMAINS===")[0]
    rules = [line.split()[0] for line in section.splitlines() if line.strip()]
    return stamp[1] if stamp else "unknown", [rule for rule in rules if not rule.startswith("//")]


def encoded(label):
    """The A-label of a label that is normalised already, as the list's labels are."""
    if label.isascii():
        return label
    wire = "xn--" + label.encode("punycode").decode("ascii")
    if wire[4:].encode("ascii").decode("punycode") != label or len(wire) > 63:
        raise SystemExit(f"{label} has no A-label")
    return wire


def forms(rule):
    """A rule as people write it and as it goes over the wire."""
    return {rule, ".".join(encoded(label) for label in rule.split("."))}


def write(name, title, stamp, rules):
    lines = sorted({form for rule in rules for form in forms(rule)})
    if any(line != line.lower() for line in lines):
        raise SystemExit(f"{name}: a line is not lower case")
    header = [
        f"# {title}", "# Made by Sources/generate/domains.py; do not edit.",
        f"# Source: Public Suffix List, ICANN section, version {stamp}, Mozilla Public License 2.0.",
        "# Unicode and punycode forms, lower case, sorted.",
    ]
    path = TABLES / name
    path.write_text("\n".join(header + lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{name}: {len(lines)} names, {path.stat().st_size} bytes")


def main():
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else installed()
    stamp, rules = read(path)
    top = {rule.split(".")[-1] for rule in rules} | {ONION}
    write("tld.txt", "Top-level domains, and onion (RFC 7686).", stamp, top)


if __name__ == "__main__":
    main()
