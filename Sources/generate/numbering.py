#!/usr/bin/env python3
"""Writes Patterns/tables/numbering.dfa: every valid international telephone number.

The source is the metadata of libphonenumber, as the PyPI package `phonenumbers` carries it
(Apache License 2.0). To make the table again with a newer plan:

    python3 -m venv venv && venv/bin/pip install phonenumbers
    venv/bin/python Sources/generate/numbering.py            # write the table
    venv/bin/python Sources/generate/numbering.py --check    # compare it with is_valid_number

The table is a minimal acyclic automaton that reads calling code and national number, digit by
digit. It answers exactly as `is_valid_number` does, the choice among the regions of one calling
code included: a union of all regions would accept numbers that the library refuses.

Format, little-endian: header lines in ASCII, NUL, zeros up to a multiple of 16; u32 magic "NPL1";
u32 count of states; u16 start state; u16 digits of the longest number; for each state ten u16
targets; for each state one accept byte (1 valid, 2 mobile possible, 4 fixed line possible, 8 some
other service, 16 plausible). Plausible is the general description of the plan alone: such a number
need not be given out, as +44 7700 900123, which is kept for films. State 0 is dead. Every
other target is greater than its state, so that the reader can prove at load that every walk ends.
"""

import pathlib
import random
import re
import struct
import sys
from importlib.metadata import version

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata, PhoneNumberType

from automaton import Automaton, Languages

TABLE = pathlib.Path(__file__).resolve().parents[2] / "Patterns" / "tables" / "numbering.dfa"
MAGIC = b"NPL1"
LONGEST_NATIONAL = 17  # of libphonenumber; longer than the 15 digits of E.164 for freephone in RU

OTHER = (
    "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan",
    "voicemail",
)
KINDS = ("fixed_line", "mobile") + OTHER
VALID, MOBILE, FIXED, SERVICE, PLAUSIBLE = 1, 2, 4, 8, 16


class Plan:
    """The national numbers of one calling code."""

    def __init__(self, code, regions):
        self.regions = [
            PhoneMetadata.metadata_for_region_or_calling_code(code, region) for region in regions
        ]
        self.languages = Languages()
        for index, region in enumerate(self.regions):
            for kind in ("general_desc",) + KINDS:
                description = getattr(region, kind)
                if description is not None and description.national_number_pattern:
                    self.languages.add((index, kind), description.national_number_pattern)
            if region.leading_digits is not None:
                rest = "\\d{0,%d}" % LONGEST_NATIONAL
                self.languages.add((index, "leading"), f"(?:{region.leading_digits}){rest}")

    def matches(self, index, kind, length, labels):
        if (index, kind) not in labels:
            return False
        possible = getattr(self.regions[index], kind).possible_length
        return not possible or length in possible

    def kinds(self, index, length, labels):
        if not self.matches(index, "general_desc", length, labels):
            return set()
        found = {kind for kind in KINDS if self.matches(index, kind, length, labels)}
        if "fixed_line" in found and self.regions[index].same_mobile_and_fixed_line_pattern:
            found.add("mobile")
        return found

    def accept(self, length, labels):
        """The accept byte of a number of `length` digits that ends the languages `labels`."""
        if not any(
            self.matches(index, "general_desc", length, labels)
            for index in range(len(self.regions))):
            return 0
        kinds = self.chosen(length, labels)
        if not kinds:
            return PLAUSIBLE
        return (
            PLAUSIBLE | VALID | MOBILE * ("mobile" in kinds) | FIXED * ("fixed_line" in kinds)
            | SERVICE * any(kind in kinds for kind in OTHER))

    def chosen(self, length, labels):
        """The kinds of the number in the region that libphonenumber would choose for it."""
        if len(self.regions) == 1:
            return self.kinds(0, length, labels)
        for index, region in enumerate(self.regions):
            kinds = self.kinds(index, length, labels)
            if region.leading_digits is None:
                if kinds:
                    return kinds
            elif (index, "leading") in labels:
                return kinds  # the leading digits decide, even when the region refuses the number
        return set()


def build():
    automaton, roots = Automaton(), {}
    for code, regions in sorted(COUNTRY_CODE_TO_REGION_CODE.items()):
        plan = Plan(code, regions)
        roots[str(code)] = automaton.read(plan.languages, plan.accept, LONGEST_NATIONAL)
    return automaton.ordered(automaton.trie(roots))


def longest(states):
    """Digits of the longest number from each state, -1 for none; targets come behind states."""
    reach = [-1] * len(states)
    for index in range(len(states) - 1, 0, -1):
        accept, targets = states[index]
        best = max(reach[target] for target in targets)
        reach[index] = best + 1 if best >= 0 else (0 if accept else -1)
    return reach[1]


def write(states):
    header = (
        "# Valid international telephone numbers: a minimal automaton over decimal digits.\n"
        "# Made by Sources/generate/numbering.py; do not edit.\n"
        f"# Source: metadata of libphonenumber (PyPI phonenumbers {version('phonenumbers')}),"
        " Apache License 2.0.\n").encode("ascii") + b"\0"
    header += b"\0" * (-len(header) % 16)
    body = MAGIC + struct.pack("<IHH", len(states), 1, longest(states))
    body += b"".join(struct.pack("<10H", *targets) for _, targets in states)
    body += bytes(accept for accept, _ in states)
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_bytes(header + body)
    print(f"{TABLE.name}: {len(states)} states, {len(header) + len(body)} bytes")


# MARK: Check

def load():
    data = TABLE.read_bytes()
    at = -(-(data.index(b"\0") + 1) // 16) * 16
    if data[at:at + 4] != MAGIC:
        raise SystemExit(f"{TABLE}: no magic at {at}")
    count, start, _ = struct.unpack_from("<IHH", data, at + 4)
    targets = struct.unpack_from(f"<{10 * count}H", data, at + 12)
    return targets, data[at + 12 + 20 * count:], start


def walk(table, digits):
    targets, accepts, state = table
    for digit in digits:
        state = targets[10 * state + int(digit)]
    return accepts[state]


def seeds():
    """Calling code and example of every region and kind of number."""
    for code, regions in sorted(COUNTRY_CODE_TO_REGION_CODE.items()):
        for region in regions:
            metadata = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
            for kind in ("general_desc",) + KINDS:
                example = getattr(getattr(metadata, kind), "example_number", None)
                if example:
                    yield code, example


def near(choose, national):
    """A number near `national`: some digits changed, often the tail, seldom one more or less."""
    digits = list(national)
    for _ in range(choose.choice((0, 1, 1, 2, 3, 4))):
        digits[choose.randrange(len(digits))] = str(choose.randrange(10))
    if choose.random() < 0.5:
        tail = choose.randrange(1, len(digits))
        digits[tail:] = [str(choose.randrange(10)) for _ in digits[tail:]]
    if choose.random() < 0.15:
        digits.insert(choose.randrange(len(digits) + 1), str(choose.randrange(10)))
    if choose.random() < 0.15 and len(digits) > 3:
        del digits[choose.randrange(len(digits))]
    return "".join(digits)


def expected(code, national):
    """The accept byte by the library; the bits of kinds as far as its one answer tells.

    `plausible` is worked out with `re`, since the library asks for it nowhere on its own.
    """
    zeros = len(national) - len(national.lstrip("0"))
    number = phonenumbers.PhoneNumber(
        country_code=code, national_number=int(national), italian_leading_zero=zeros > 0,
        number_of_leading_zeros=zeros if zeros else None)
    if phonenumbers.national_significant_number(number) != national:
        return None  # all zeros: the number object cannot hold it
    if not phonenumbers.is_valid_number(number):
        return PLAUSIBLE * any(
            re.fullmatch(metadata.general_desc.national_number_pattern, national)
            and len(national) in metadata.general_desc.possible_length
            for metadata in (
                PhoneMetadata.metadata_for_region_or_calling_code(code, region)
                for region in COUNTRY_CODE_TO_REGION_CODE[code]))
    kind = phonenumbers.number_type(number)
    bits = {
        PhoneNumberType.MOBILE: MOBILE, PhoneNumberType.FIXED_LINE: FIXED,
        PhoneNumberType.FIXED_LINE_OR_MOBILE: MOBILE | FIXED,
    }
    return PLAUSIBLE | VALID | bits.get(kind, SERVICE)


def check(count, seed):
    choose, table, examples = random.Random(seed), load(), list(seeds())
    wrong = valid = tried = 0
    while tried < count:
        code, example = choose.choice(examples)
        national = near(choose, example)
        want = expected(code, national)
        if want is None:
            continue
        tried += 1
        valid += want & VALID
        have = walk(table, f"{code}{national}")
        exact = VALID | PLAUSIBLE
        if have & exact != want & exact or have & want != want:
            wrong += 1
            print(f"+{code} {national}: table {have}, library {want}")
    print(f"seed {seed}: {tried} numbers, {valid} valid, {wrong} mismatches")
    return wrong == 0


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        raise SystemExit(0 if check(200_000, random.randrange(2**32)) else 1)
    write(build())
