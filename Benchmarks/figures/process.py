"""Whole processes under the clock."""
import os
import statistics
import subprocess
import time


class Failed(Exception):
    """A process did not do what it had to."""


class Run:
    """One finished process: seconds on the clock, seconds of processor time."""

    def __init__(self, wall, processor):
        self.wall = wall
        self.processor = processor


def _pin(processor):
    if processor is None or not hasattr(os, "sched_setaffinity"):
        return None
    return lambda: os.sched_setaffinity(0, {processor})


def one_processor():
    """A processor that this process may use, for all that is pinned; None where nothing can be."""
    return max(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None


def run(command, text, output=None, environment=None, processor=None, errors=None):
    """Runs a command from the file `text` to the file `output` or nowhere."""
    with open(text, "rb") as source, open(output or os.devnull, "wb") as sink:
        start = time.monotonic()
        child = subprocess.Popen(
            command, stdin=source, stdout=sink, stderr=errors or subprocess.PIPE,
            env=environment, preexec_fn=_pin(processor))
        message = b"" if errors else child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.stderr:
            child.stderr.close()
    if child.returncode != 0:
        raise Failed(
            f"{command[0]} ended with status {child.returncode}: "
            + message.decode("utf-8", "replace").strip()[-300:])
    return Run(wall, usage.ru_utime + usage.ru_stime)


def pipe(command, text, environment=None):
    """Seconds of `cat text | command | cat > /dev/null`."""
    start = time.monotonic()
    first = subprocess.Popen(["cat", text], stdout=subprocess.PIPE)
    middle = subprocess.Popen(
        command, stdin=first.stdout, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=environment)
    last = subprocess.Popen(["cat"], stdin=middle.stdout, stdout=subprocess.DEVNULL)
    first.stdout.close()
    middle.stdout.close()
    statuses = [child.wait() for child in (last, middle, first)]
    if any(statuses):
        raise Failed(f"cat | {command[0]} | cat ended with {statuses}")
    return time.monotonic() - start


def first_byte(command, record=b"call +1 312 555 0148\n"):
    """Seconds from the spawn to the first byte of the answer, and the answer's first line."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    child.stdin.write(record)
    child.stdin.flush()
    first = os.read(child.stdout.fileno(), 1)
    spent = time.monotonic() - start
    child.stdin.close()
    rest = child.stdout.read()
    child.stdout.close()
    if child.wait() != 0 or not first:
        raise Failed(f"{command[0]} gave no answer")
    return spent, (first + rest).split(b"\n")[0]


def peak_memory(command, text):
    """The greatest resident memory in KiB, read just before the process sees the end of its input;
    None where there is no /proc.

    Not from wait4: there a child begins with what its parent had."""
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    with open(text, "rb") as source:
        while block := source.read(1 << 20):
            child.stdin.write(block)
    child.stdin.flush()
    # The last pipe of text may still be under way.
    time.sleep(0.2)
    peak = None
    try:
        with open(f"/proc/{child.pid}/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    peak = int(line.split()[1])
    except FileNotFoundError:
        pass
    child.stdin.close()
    if child.wait() != 0:
        raise Failed(f"{command[0]} ended with status {child.returncode}")
    return peak


def median(values):
    return statistics.median(values)
