"""The engines and tools that `redact` is compared with: which are installed, and how each one is
made to find and mask the rules of peers/rules.txt in lines."""
import os
import shutil
import subprocess

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "peers")
RULES = os.path.join(FOLDER, "rules.txt")

# Name, source, pkg-config name. Hyperscan and Vectorscan answer to the same name.
COMPILED = [
    ("RE2", "re2.cpp", "re2"),
    ("Hyperscan or Vectorscan", "hyperscan.cpp", "libhs"),
    ("PCRE2 with JIT", "pcre2.cpp", "libpcre2-8"),
]
# Name, argument of libraries.py, module.
PYTHON = [
    ("Presidio, rules alone", "presidio", "presidio_analyzer"),
    ("scrubadub", "scrubadub", "scrubadub"),
    ("DataFog", "datafog", "datafog"),
]


class Peer:
    """A command that masks standard input to standard output.

    `label` is what it writes in place of a match, as a regular expression on bytes. `sample` is how
    many bytes of a text it gets, None for all. `reports` says that its last line on standard error
    is the time it took, without its start. `rules` tells peers apart that have to mask the same.
    """

    def __init__(
        self, name, command, label=rb"\[X\]", environment=None, sample=None, reports=False,
        rules="own"):
        self.name = name
        self.command = command
        self.label = label
        self.environment = dict(os.environ, **environment) if environment else None
        self.sample = sample
        self.reports = reports
        self.rules = rules


def patterns():
    with open(RULES, encoding="ascii") as lines:
        return [line.rstrip("\n").split("\t", 1)[1] for line in lines if "\t" in line[1:]
                and not line.startswith("#")]


def redact(path):
    return Peer(
        "redact", [path],
        rb"\[(?:PHONE|EMAIL|MESSENGER|URL|PERSON|ADDRESS|DOCUMENT|CARD|IBAN|DOB|IP)\]")


def available(folder, python, note):
    """The peers found on this machine; `note` takes a line about each that is missing. Programs and
    scripts are put into `folder`."""
    os.makedirs(folder, exist_ok=True)
    found = []
    for name, source, package in COMPILED:
        program = _compile(os.path.join(FOLDER, source), package, folder)
        if program:
            rules = "all" if package == "libhs" else "leftmost"
            found.append(Peer(name, [program, RULES], rules=rules))
        else:
            note(f"{name}: no compiler, or no {package} by pkg-config")
    found += _tools(folder, note)
    for name, argument, module in PYTHON:
        if _imports(python, module):
            command = [python, os.path.join(FOLDER, "libraries.py"), argument]
            found.append(
                Peer(name, command, rb"\[[A-Z_0-9]+\]", sample=200_000, reports=True))
        else:
            note(f"{name}: {python} cannot import {module}")
    return found


def _tools(folder, note):
    found = []
    listed = os.path.join(folder, "patterns.txt")
    with open(listed, "w", encoding="ascii") as file:
        file.write("\n".join(patterns()) + "\n")
    script = os.path.join(folder, "mask.sed")
    with open(script, "w", encoding="ascii") as file:
        # \x01 cannot stand in a pattern.
        file.writelines(f"s\x01{pattern}\x01[X]\x01g\n" for pattern in patterns())
    ripgrep = shutil.which("rg")
    if ripgrep:
        base = [ripgrep, "--no-config", "--passthru", "--no-line-number", "--color", "never"]
        base += ["--text", "--replace", "[X]", "--file", listed]
        found.append(Peer("ripgrep", base + ["--no-unicode"], rules="leftmost"))
        if "JIT" in _output([ripgrep, "--pcre2-version"]):
            found.append(Peer("ripgrep with PCRE2", base + ["--pcre2", "--no-pcre2-unicode"],
                              rules="leftmost"))
    else:
        note("ripgrep: no rg")
    sed = next((path for path in map(shutil.which, ("gsed", "sed"))
                if path and "GNU" in _output([path, "--version"])), None)
    if sed:
        found.append(
            Peer("GNU sed", [sed, "-E", "-f", script], environment={"LC_ALL": "C"}, rules="sed"))
    else:
        note("GNU sed: not this sed")
    found.append(Peer("cat", ["cat"], rb"(?!)", rules="none"))
    return found


def _compile(source, package, folder):
    compiler = next(filter(None, map(shutil.which, ("c++", "g++", "clang++"))), None)
    flags = _output(["pkg-config", "--cflags", "--libs", package]).split()
    if not compiler or not flags:
        return None
    program = os.path.join(folder, os.path.basename(source).removesuffix(".cpp"))
    header = os.path.join(FOLDER, "mask.h")
    newest = max(os.path.getmtime(source), os.path.getmtime(header))
    if not os.path.exists(program) or os.path.getmtime(program) < newest:
        command = [compiler, "-O2", "-std=c++17", source, "-o", program, *flags]
        if subprocess.run(command, check=False).returncode != 0:
            return None
    return program


def _imports(python, module):
    # Looked for, not imported: some take seconds.
    code = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({module!r}) is None)"
    try:
        return subprocess.run([python, "-c", code], check=False).returncode == 0
    except OSError:
        return False


def _output(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stdout if done.returncode == 0 else ""
    except OSError:
        return ""
