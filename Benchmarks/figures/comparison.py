"""`redact` and its peers over one text, in turn, on one processor."""
import os
import re

from . import process


class Line:
    """The figures of one peer."""

    def __init__(self, peer, text, size, masked):
        self.peer = peer
        self.text = text
        self.size = size
        self.masked = masked
        self.runs = []
        self.pipes = []

    @property
    def rate(self):
        """Megabytes a second of processor time."""
        return self.size / 1e6 / process.median(run.processor for run in self.runs)

    @property
    def wall_rate(self):
        return self.size / 1e6 / process.median(run.wall for run in self.runs)

    @property
    def pipe_rate(self):
        return self.size / 1e6 / process.median(self.pipes) if self.pipes else None


def prepare(path, size, folder):
    """The text as often over as fills `size` bytes, ended by a newline, in a file of its own."""
    with open(path, "rb") as file:
        text = file.read()
    if not text:
        raise process.Failed(f"{path} is empty")
    if not text.endswith(b"\n"):
        text += b"\n"
    target = os.path.join(folder, "text")
    with open(target, "wb") as file:
        for _ in range(max(1, -(-size // len(text)))):
            file.write(text)
    return target


def _sample(text, size, folder):
    """The first whole lines of the text."""
    target = f"{text}.{size}"
    with open(text, "rb") as source, open(target, "wb") as file:
        head = source.read(size)
        file.write(head[: head.rfind(b"\n") + 1] or head)
    return target


def check(peer, text, folder):
    """Runs a peer once and counts what it has masked: as many lines have to come out as went in."""
    output = os.path.join(folder, "masked")
    process.run(peer.command, text, output, peer.environment)
    lines = masked = lines_before = labels_before = 0
    pattern = re.compile(peer.label)
    with open(text, "rb") as file:
        for line in file:
            lines_before += 1
            labels_before += len(pattern.findall(line))
    with open(output, "rb") as file:
        for line in file:
            lines += 1
            masked += len(pattern.findall(line))
    os.remove(output)
    if lines != lines_before and not peer.reports:
        raise process.Failed(f"{peer.name}: {lines_before} lines went in, {lines} came out")
    return masked - labels_before


def check_filter(peer, text, masked, folder):
    """The filter's labels have to be as many as the findings it lists."""
    output = os.path.join(folder, "findings")
    process.run([*peer.command, "scan"], text, output, peer.environment)
    with open(output, "rb") as file:
        findings = sum(1 for _ in file)
    os.remove(output)
    if findings != masked:
        raise process.Failed(f"redact: lists {findings} findings and masks {masked}")


def check_same_rules(lines):
    """Engines that read one pattern the same way have to mask the same."""
    counts = {line.peer.name: line.masked for line in lines if line.peer.rules == "leftmost"}
    if len(set(counts.values())) > 1:
        raise process.Failed(f"the same rules mask different numbers: {counts}")


def compare(peers, text, runs, folder, processor, pipes, progress):
    """A `Line` a peer; the first peer is `redact`. `runs` of nought checks the counts alone."""
    lines = []
    for peer in peers:
        own = _sample(text, peer.sample, folder) if peer.sample else text
        masked = check(peer, own, folder)
        if not lines:
            check_filter(peer, own, masked, folder)
        lines.append(Line(peer, own, os.path.getsize(own), masked))
    check_same_rules(lines)
    for turn in range(runs):
        progress(f"run {turn + 1} of {runs}")
        for line in lines:
            line.runs.append(_time(line, folder, processor))
            if pipes and not line.peer.reports:
                line.pipes.append(process.pipe(line.peer.command, text, line.peer.environment))
    return lines


def _time(line, folder, processor):
    peer = line.peer
    if not peer.reports:
        return process.run(
            peer.command, line.text, environment=peer.environment, processor=processor)
    errors = os.path.join(folder, "seconds")
    with open(errors, "wb") as file:
        process.run(
            peer.command, line.text, environment=peer.environment, processor=processor,
            errors=file)
    with open(errors, encoding="utf-8") as file:
        seconds = float(file.read().strip().split("\n")[-1])
    return process.Run(seconds, seconds)


def table(lines):
    """Columns and rows, the fastest first behind `redact`."""
    first = lines[0]
    columns = ["tool", "MB/s", "redact is", "MB/s by the clock", "masked"]
    if first.pipes:
        columns += ["MB/s in a pipe", "of cat there"]
    cat = next((line.pipe_rate for line in lines if line.peer.name == "cat"), None)
    rows = []
    for line in [first] + sorted(lines[1:], key=lambda line: -line.rate):
        name = line.peer.name + (" (a sample)" if line.text != first.text else "")
        ratio = first.rate / line.rate
        row = [name, line.rate, "" if line is first else _times(ratio), line.wall_rate, line.masked]
        if first.pipes:
            rate = line.pipe_rate
            row += [rate, _times(rate / cat) if rate and cat else ""]
        rows.append(row)
    return columns, rows


def _times(ratio):
    return f"{ratio:.0f} x" if ratio >= 100 else f"{ratio:.3g} x"
