"""The filter as a process: start-up, memory, and whether it masks what the corpus holds."""
import filecmp
import json
import os

from . import comparison, peers, process

MEBIBYTE = 1024


class Corpora:
    """Files of messages made by chat-corpus, each with the number of its contacts."""

    def __init__(self, generator, folder):
        self.generator = generator
        self.folder = folder

    def make(self, name, size, percent, hiding="mixed"):
        """The path of a corpus and how many contacts it holds."""
        options = ["--bytes", str(size), "--contacts", str(percent), "--hiding", hiding]
        path = os.path.join(self.folder, f"{name}.txt")
        labels = os.path.join(self.folder, f"{name}.jsonl")
        process.run([self.generator, *options], os.devnull, path)
        process.run([self.generator, *options, "--labels"], os.devnull, labels)
        with open(labels, encoding="utf-8") as lines:
            contacts = sum(len(json.loads(line)["spans"]) for line in lines)
        return path, contacts


def check_counts(redact, path, contacts, folder):
    """The filter has to mask the contacts that a corpus holds and nothing else: all but one of a
    hundred, and a stray one in a thousand messages, as in the library's own check."""
    peer = peers.redact(redact)
    masked = comparison.check(peer, path, folder)
    comparison.check_filter(peer, path, masked, folder)
    with open(path, "rb") as lines:
        messages = sum(1 for _ in lines)
    if not contacts * 0.99 <= masked <= contacts + messages / 1000:
        raise process.Failed(
            f"{os.path.basename(path)} holds {contacts} contacts, and redact masks {masked}")
    return masked


def start_up(redact, runs):
    """Rows: what starts, milliseconds to the first byte of the answer."""
    rows = []
    for name, command, answer in [
        ("redact", [redact], b"call [PHONE]"), ("cat", ["cat"], b"call +1 312 555 0148"),
    ]:
        seconds = []
        for _ in range(runs):
            spent, line = process.first_byte(command)
            if line != answer:
                raise process.Failed(f"{name} answers {line!r}")
            seconds.append(spent)
        rows.append([name, process.median(seconds) * 1e3, min(seconds) * 1e3])
    return ["start", "ms to the first byte", "least"], rows


def workers(redact, text, folder, runs):
    """Rows: threads that scan, seconds on the clock and of the processors, times as fast as one."""
    rows = []
    outputs = [os.path.join(folder, name) for name in ("jobs-one", "jobs-many")]
    for jobs in (1, 2, 4, 8):
        if jobs > max(2, os.cpu_count() or 1):
            break
        command = [redact, "--jobs", str(jobs)]
        process.run(command, text, outputs[min(jobs, 2) - 1])
        if not filecmp.cmp(outputs[0], outputs[min(jobs, 2) - 1], shallow=False):
            raise process.Failed(f"--jobs {jobs} writes something else than one worker")
        done = [process.run(command, text) for _ in range(runs)]
        wall = process.median([run.wall for run in done])
        rows.append([jobs, wall, process.median([run.processor for run in done]),
                     rows[0][1] / wall if rows else 1])
    for output in outputs:
        os.remove(output)
    return ["threads", "s by the clock", "s of processor time", "times as fast"], rows


def memory(redact, path, contacts, folder):
    """Rows: what the text is like, its size, the greatest resident memory in MiB."""
    with open(path, "rb") as file:
        text = file.read()
    shapes = [("messages", text), ("one line", text.replace(b"\n", b" ") + b"\n")]
    rows = []
    for name, shaped in shapes:
        shape = os.path.join(folder, "shape")
        with open(shape, "wb") as file:
            file.write(shaped)
        masked = comparison.check(peers.redact(redact), shape, folder)
        # In one line neighbours may become one contact, or spoil each other; most are still there.
        if masked < contacts * (0.99 if name == "messages" else 0.9):
            raise process.Failed(f"{name}: {contacts} contacts, and redact masks {masked}")
        peak = process.peak_memory([redact], shape)
        os.remove(shape)
        rows.append([name, len(shaped) / 1e6, peak / MEBIBYTE if peak else None])
    return ["text", "MB", "MiB at most"], rows
