#!/usr/bin/env python3
"""Writes Patterns/DOCUMENTS.md: every kind of document, card, account and birth date that is found.

    Sources/generate/documents.py --redact .build/release/redact            # write it
    Sources/generate/documents.py --redact .build/release/redact --check    # status 1 if not up to date

Rules come from Patterns/rules, checks and their sources from the comments in Sources/Redaction/Judge,
the figures from the examples of the rules and from Tests/Examples, run through the filter given.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "Patterns" / "DOCUMENTS.md"
JUDGE = ROOT / "Sources" / "Redaction" / "Judge"
CATEGORIES = ("document", "card", "iban", "dob")
GROUPS = {
    "document.toml": "Russia", "document-passport.toml": "Passports and driving licences",
    "document-neighbours.toml": "Russia's neighbours and Turkey", "document-asia.toml": "Asia and Africa",
    "document-europe.toml": "Europe", "document-america.toml": "America",
    "document-hidden.toml": "The same, hidden", "card.toml": "Cards", "card-details.toml": "Beside cards",
    "account.toml": "Accounts", "iban.toml": "IBAN", "dob.toml": "Births",
}
EXAMPLES = ("documents.txt", "cards.txt", "births.txt")
HEAD = """# Documents

Every kind of document, card, account and birth date that the built-in rules find. Made by
`Sources/generate/documents.py`; do not edit.

- *form*: the numbers of the rule's examples, with 0 for a digit and A for a letter.
- *check*: what is computed, and how many random numbers of the form pass it.
- *label*: whether a word such as "passport" has to stand beside the number.
- *found*: examples of the rule that are found, under whatever name, of all; *passed*: texts like it that are let pass, of all.
"""


def categories(rule):
    return rule.get("category", rule["id"].split(".")[0])


def rules():
    """(group, rule) of all rules of the page, in the order of their files."""
    for name, group in GROUPS.items():
        with open(ROOT / "Patterns" / "rules" / name, "rb") as file:
            for rule in tomllib.load(file)["rules"]:
                if categories(rule) in CATEGORIES:
                    yield group, rule


def scanned(redact, texts):
    """The findings of each text."""
    data = b"".join(text.encode() + b"\0" for text in texts)
    run = subprocess.run([redact, "scan", "--null"], input=data, stdout=subprocess.PIPE, check=True)
    found = [[] for _ in texts]
    for line in run.stdout.splitlines():
        finding = json.loads(line)
        found[finding["record"]].append(finding)
    return found


def chances():
    """How many random numbers pass a check, by its name."""
    text = (JUDGE / "Check.swift").read_text()
    return {
        raw or name: chance.strip() for chance, name, raw in re.findall(
            r'///[^\n:]*: ([^\n]*?)\.\n(?:  ///[^\n]*\n)*  case (\w+)(?: = "([\w-]+)")?', text)}


def sources():
    """The sentence on the source of each check, by its name in letters alone."""
    found = {}
    for file in sorted((JUDGE / "Checks").glob("*.swift")):
        text = file.read_text()
        match = re.search(r"/// Source: (.*?)(?:\.\s|\.\n|\n///\s*\n|\n(?!///))", text, re.S)
        if match:
            sentence = re.sub(r"\s*\n///\s*", " ", match[1]).strip().rstrip(".")
            found[file.stem.lower()] = sentence
    return found


def origin(source, name):
    """The source of a check; a file may have the words of its name in the other order."""
    parts = name.split("-")
    return source.get("".join(parts)) or source.get("".join(reversed(parts)))


def shapes(texts, found, rule):
    """At most two forms of the numbers that the rule's examples hold."""
    seen = []
    for text, findings in zip(texts, found):
        data = text.encode()
        for finding in findings:
            if finding["rule"] != rule:
                continue
            number = data[finding["start"]:finding["end"]].decode(errors="replace")
            shape = re.sub(r"\d", "0", re.sub(r"[^\W\d_]", "A", number)).replace("|", "/")
            if len(shape) <= 32 and shape not in seen:
                seen.append(shape)
    return ", ".join(f"`{shape}`" for shape in seen[:2]) or "–"


def label(rule):
    trigger = rule.get("trigger")
    if trigger is None:
        return "no"
    return "yes" if "words" in trigger else "no"


def row(rule, redact, chance, source):
    match, other = rule.get("match", []), rule.get("pass", [])
    found = scanned(redact, match + other)
    hits = sum(bool(one) for one in found[:len(match)])
    quiet = sum(all(f["rule"] != rule["id"] for f in one) for one in found[len(match):])
    names = rule.get("validate", [])
    names = [names] if isinstance(names, str) else names
    checks = ", ".join(f"{name} ({chance[name]})" if name in chance else name for name in names)
    origins = "; ".join(filter(None, (origin(source, name) for name in names)))
    return (
        f"| {rule['id']} | {shapes(match, found, rule['id'])} | {checks or 'none'} | {label(rule)} "
        f"| {origins or '–'} | {hits} of {len(match)} | {quiet} of {len(other)} |")


def labelled(redact):
    """Of the test messages: spans found whole, spans, findings beside them, messages."""
    texts, wanted = [], []
    for name in EXAMPLES:
        path = ROOT / "Tests" / "Examples" / name
        if not path.exists():
            continue
        for line in path.read_text().splitlines():
            parts = line.split("\t")
            if len(parts) != 3 or line.startswith("#"):
                continue
            raw = re.sub(
                r"\\u\{([0-9A-Fa-f]+)\}", lambda m: chr(int(m[1], 16)), parts[2]).replace("\\n", "\n")
            text, spans = "", []
            for piece in re.split(r"(⟦\w+:.*?⟧)", raw, flags=re.S):
                inner = re.fullmatch(r"⟦(\w+):(.*)⟧", piece, re.S)
                start = len(text.encode())
                text += inner[2] if inner else piece
                if inner:
                    spans.append((start, len(text.encode())))
            texts.append(text)
            wanted.append(spans)
    hits = total = wrong = 0
    for spans, findings in zip(wanted, scanned(redact, texts)):
        for start, end in spans:
            total += 1
            covered = sum(
                any(f["start"] <= place < f["end"] for f in findings) for place in range(start, end))
            hits += covered >= 0.9 * (end - start)
        wrong += sum(
            not any(f["start"] < end and start < f["end"] for start, end in spans) for f in findings)
    return hits, total, wrong, len(texts)


def page(redact):
    chance, source = chances(), sources()
    lines = [HEAD]
    last = None
    for group, rule in rules():
        if group != last:
            lines += [
                f"\n## {group}\n", "| rule | form | check | label | source | found | passed |",
                "|---|---|---|---|---|---|---|"]
            last = group
        lines.append(row(rule, redact, chance, source))
    hits, total, wrong, texts = labelled(redact)
    lines += [
        "\n## In messages\n",
        f"Of {total} numbers in {texts} messages of `Tests/Examples` ({', '.join(EXAMPLES)}), {hits} are "
        f"found whole; {wrong} findings touch none of them."]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--redact", required=True)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    text = page(arguments.redact)
    if arguments.check:
        if not PAGE.exists() or PAGE.read_text() != text:
            sys.exit("DOCUMENTS.md is not up to date: run Sources/generate/documents.py")
        return
    PAGE.write_text(text)


if __name__ == "__main__":
    main()
