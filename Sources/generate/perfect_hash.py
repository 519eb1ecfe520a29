"""A perfect hash for keys that are read in place: each key has one slot, and nothing is probed.

The keys are parted into buckets by their hash; for every bucket a displacement is sought with which
its keys fall into free slots (as in CHD, Belazzougui, Botelho and Dietzfelbinger 2009). A slot keeps
bits of the hash in place of the key: a foreign key passes for a known one with the chance
2^-bits, which the tables that use this can bear.
"""

import struct

MASK = 2**64 - 1
BUCKET = 5  # keys a bucket on average: two bytes for five keys
LOAD = 0.97


def fnv(signs):
    """FNV-1a, 64 bits. It reads from left to right, so the hashes of all prefixes come with it."""
    state = 0xCBF29CE484222325
    for sign in signs:
        state = ((state ^ sign) * 0x100000001B3) & MASK
    return state


def mixed(state, kind):
    """The hash of a key: its state and kind, mixed so that every bit depends on all of them."""
    state ^= (kind * 0x9E3779B97F4A7C15) & MASK
    state ^= state >> 32
    state = (state * 0xD6E8FEB86659FD93) & MASK
    state ^= state >> 32
    state = (state * 0xD6E8FEB86659FD93) & MASK
    return state ^ (state >> 32)


def slot(low, displacement, count):
    """The slot of a key by the low half of its hash: multiply, shift, scale; no division."""
    turned = ((low ^ (displacement * 0x85EBCA6B & 0xFFFFFFFF)) * 0x9E3779B1) & 0xFFFFFFFF
    turned ^= turned >> 15
    turned = (turned * 0x2C1B3C6D) & 0xFFFFFFFF
    return (turned * count) >> 32


def bucket(hash_, count):
    return ((hash_ >> 32) * count) >> 32


class Table:
    """Keys by their hash, each with a value of one byte; `bits` of the hash are kept in a slot."""

    def __init__(self, keys, bits):
        self.bits = bits
        self.slots = max(1, int(len(keys) / LOAD))
        self.buckets = max(1, len(keys) // BUCKET)
        self.values = bytearray(self.slots)
        self.prints = [0] * self.slots
        self.displacements = [0] * self.buckets
        parted = [[] for _ in range(self.buckets)]
        for hash_ in keys:
            parted[bucket(hash_, self.buckets)].append(hash_)
        taken = bytearray(self.slots)
        order = sorted(range(self.buckets), key=lambda index: -len(parted[index]))
        for index in order:
            self.displacements[index] = self._place(parted[index], taken)
            for hash_ in parted[index]:
                place = slot(hash_ & 0xFFFFFFFF, self.displacements[index], self.slots)
                self.prints[place] = self.fingerprint(hash_)
                self.values[place] = keys[hash_]

    def _place(self, hashes, taken):
        lows = [hash_ & 0xFFFFFFFF for hash_ in hashes]
        for displacement in range(65536):
            places = {slot(low, displacement, self.slots) for low in lows}
            if len(places) == len(lows) and not any(taken[place] for place in places):
                for place in places:
                    taken[place] = 1
                return displacement
        raise SystemExit("no displacement fits; make LOAD smaller")

    def fingerprint(self, hash_):
        """Never 0, which is an empty slot."""
        print_ = (hash_ >> 16) & (2**self.bits - 1)
        return print_ or 1

    def packed(self, with_values):
        letter = "H" if self.bits == 16 else "B"
        data = struct.pack(f"<{self.buckets}H", *self.displacements)
        data += struct.pack(f"<{self.slots}{letter}", *self.prints)
        return data + (bytes(self.values) if with_values else b"")
