#!/usr/bin/env python3
"""What hostile text costs: processor time for each byte of a flood, against ordinary messages.

    swift build -c release
    Benchmarks/floods.py .build/release/redact

A flood is a message that repeats, thousands of times, something that a detector has to look into:
invisible signs, lone digits, number words, joints of an address. The promise is that none costs more
than three times as much for each byte as ordinary messages do; ordinary are the messages of
Tests/Examples, over and over. The table has nanoseconds of user time for each byte, the median of
several runs with the time of an empty run taken off, and the ratio to ordinary text in the same
framing. Ratios above --limit are marked; with --check they are the exit status.

Needs Python 3.9 and nothing else. Runs one process at a time; leave the machine alone meanwhile.
"""

import argparse
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile

import flood_texts

EXAMPLES = pathlib.Path(__file__).parent.parent / "Tests" / "Examples"
GREATEST_SECONDS = 8.0
ESCAPE = re.compile(r"\\(?:(n)|(\\)|u\{([0-9A-Fa-f]{1,6})\})")


def ordinary_messages():
    """The texts of the examples, without the marks of their labels."""
    messages = []
    for path in sorted(EXAMPLES.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith("#"):
                text = re.sub(r"⟦\w+:|⟧", "", line.split("\t")[2])
                messages.append(ESCAPE.sub(unescaped, text))
    return messages


def unescaped(match):
    newline, backslash, code = match.groups()
    return "\n" if newline else "\\" if backslash else chr(int(code, 16))


def user_time(command, path):
    """Seconds of user time that the command takes for the file, and its exit status."""
    with open(path, "rb") as source, open(os.devnull, "wb") as sink:
        process = subprocess.Popen(command, stdin=source, stdout=sink, stderr=subprocess.PIPE)
        process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    # Status 3 says that some record could not be scanned and was masked whole; it took its time all
    # the same, and the table says so.
    return usage.ru_utime, process.returncode


def repeated(record, size):
    """Whole records, `size` bytes or a little more."""
    return record * max(1, -(-size // len(record)))


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.path = pathlib.Path(folder) / "input"
        self.start = {flags: self.seconds(b"", flags)[0] for flags in ((), ("-0",))}

    def once(self, data, flags):
        self.path.write_bytes(data)
        return user_time([self.options.redact, *flags], self.path)

    def seconds(self, data, flags):
        """The median over the runs, and the exit statuses that came up."""
        runs = [self.once(data, flags) for _ in range(self.options.runs)]
        return statistics.median(t for t, _ in runs), {status for _, status in runs}

    def ordinary(self, messages, size, flags):
        """For each byte of ordinary messages. Everything is held against it, so it is measured four
        times as often."""
        end = "\0" if flags else "\n"
        text = "".join((m if flags else m.replace("\n", " ")) + end for m in messages).encode()
        return statistics.median(self.nanoseconds(text, size, flags)[0] for _ in range(4))

    def nanoseconds(self, record, size, flags):
        """For each byte; and a remark when a run did not end with status 0."""
        # A flood that costs much too much would take the rest of the day.
        data = repeated(record, size // 16)
        if self.once(data, flags)[0] < GREATEST_SECONDS / 16:
            data = repeated(record, size)
        seconds, statuses = self.seconds(data, flags)
        remark = "" if statuses == {0} else " exit " + ",".join(map(str, sorted(statuses)))
        return max(0.0, seconds - self.start[flags]) * 1e9 / len(data), remark


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("redact", help="the executable, built for release")
    parser.add_argument("--runs", type=int, default=5, help="runs of each (default: 5)")
    parser.add_argument("--size", type=float, default=2.0, help="megabytes of each (default: 2)")
    parser.add_argument("--seed", type=int, default=1, help="of what is random (default: 1)")
    parser.add_argument("--limit", type=float, default=3.0, help="ratio to mark (default: 3)")
    parser.add_argument("--only", default="", help="floods whose name contains this")
    parser.add_argument("--save", type=pathlib.Path, help="write the floods here and run nothing")
    parser.add_argument("--check", action="store_true", help="status 1 for a ratio above the limit")
    options = parser.parse_args()
    size = int(options.size * 1e6)
    floods = [f for f in flood_texts.floods(random.Random(options.seed)) if options.only in f.name]
    if options.save:
        options.save.mkdir(parents=True, exist_ok=True)
        for flood in floods:
            (options.save / (flood.name.translate(str.maketrans(" /", "-_")) + ".bin")).write_bytes(
                repeated(flood.record, size))
        return 0
    above = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        messages = ordinary_messages()
        ordinary = {flags: bench.ordinary(messages, size, flags) for flags in ((), ("-0",))}
        print(f"seed {options.seed}, {options.runs} runs, {options.size:g} MB of each flood")
        print(f"{'text':<40} {'ns/byte':>8} {'ratio':>6}")
        for flags, cost in ordinary.items():
            print(f"{'ordinary ' + ' '.join(flags):<40} {cost:8.1f} {1:6.2f}")
        for flood in floods:
            cost, remark = bench.nanoseconds(flood.record, size, flood.flags)
            ratio = cost / ordinary[flood.flags] if ordinary[flood.flags] else float("inf")
            mark = " <--" if ratio > options.limit else ""
            above += bool(mark)
            print(f"{flood.name:<40} {cost:8.1f} {ratio:6.2f}{mark}{remark}", flush=True)
    print(f"{above} of {len(floods)} above {options.limit:g}")
    return 1 if options.check and above else 0


if __name__ == "__main__":
    sys.exit(main())
