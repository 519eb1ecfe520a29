#!/usr/bin/env python3
"""Writes Patterns/tables/any-country.dfa: every valid national number of any country.

The sources are the tables numbering.dfa and regions.tsv, which are of the project itself:

    python3 Sources/generate/any_country.py            # write the table
    python3 Sources/generate/any_country.py --check    # say whether it is fresh

The plans of some 200 countries, walked one by one, answer the same question; together they are so
nearly everything that their minimal automaton has fewer states than there are countries. The format
is that of numbering.dfa (see numbering.py), without a calling code in front of the number; a number
is whatever it is in any country where it is valid.
"""

import pathlib
import struct
import sys

TABLES = pathlib.Path(__file__).resolve().parents[2] / "Patterns" / "tables"
TABLE = TABLES / "any-country.dfa"
VALID = 1
HEADER = b"""# National numbers that are valid in any country, as a minimal acyclic automaton.
# Made by Sources/generate/any_country.py from numbering.dfa and regions.tsv; do not edit.
"""


class Plan:
    """The automaton of numbering.dfa."""

    def __init__(self, table):
        offset = (table.index(0) + 16) // 16 * 16
        magic, count, self.start, _ = struct.unpack_from("<4sIHH", table, offset)
        if magic != b"NPL1":
            raise ValueError("numbering.dfa has another format")
        self.targets = struct.unpack_from(f"<{count * 10}H", table, offset + 12)
        self.acceptances = table[offset + 12 + count * 20:offset + 12 + count * 21]

    def step(self, state, digit):
        return self.targets[state * 10 + digit]

    def behind(self, code):
        state = self.start
        for digit in code:
            state = self.step(state, int(digit))
        return state


def calling_codes():
    for line in (TABLES / "regions.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")[1]


def minimal(plan, countries):
    """The states as (accepts, targets), from the longest words backwards; the last is the start."""
    numbers, known, states = {}, {}, []

    def number(subset):
        if subset not in known:
            targets = []
            for digit in range(10):
                ahead = frozenset(plan.step(state, digit) for state in subset) - {0}
                targets.append(number(ahead) if ahead else None)
            accepts = 0
            for state in subset:
                if plan.acceptances[state] & VALID:
                    accepts |= plan.acceptances[state]
            if not accepts and all(target is None for target in targets):
                known[subset] = None
            else:
                key = (accepts, tuple(targets))
                if key not in numbers:
                    numbers[key] = len(states)
                    states.append(key)
                known[subset] = numbers[key]
        return known[subset]

    number(frozenset(countries))
    return states


def table():
    plan = Plan((TABLES / "numbering.dfa").read_bytes())
    states = minimal(plan, {plan.behind(code) for code in calling_codes()} - {0})
    # The start comes first and every target behind its state; 0 is dead.
    place = {old: len(states) - old for old in range(len(states))}
    depth = [0] * len(states)
    for old, (accepts, targets) in enumerate(states):
        depth[old] = max((1 + depth[t] for t in targets if t is not None), default=0)
    targets, acceptances = [0] * 10, [0]
    for accepts, ahead in reversed(states):
        targets += [0 if target is None else place[target] for target in ahead]
        acceptances.append(accepts)
    head = HEADER + b"\0" * (16 - len(HEADER) % 16)
    return (
        head
        + struct.pack("<4sIHH", b"NPL1", len(states) + 1, 1, depth[-1])
        + struct.pack(f"<{len(targets)}H", *targets)
        + bytes(acceptances)
    )


def main():
    made = table()
    if "--check" in sys.argv[1:]:
        if not TABLE.exists() or TABLE.read_bytes() != made:
            sys.exit(f"{TABLE.name} is not what its generator makes")
        return
    TABLE.write_bytes(made)
    print(f"{TABLE.name}: {len(made)} bytes")


main()
