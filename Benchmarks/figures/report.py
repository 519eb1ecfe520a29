"""The page of results: tables, plots, and where and when they were taken."""
import csv
import os

from . import machine, plot, table


def read_library(path):
    """The figures of redact-bench: a list of rows for each group."""
    groups = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            row["value"] = float(row["value"])
            row["bytes"], row["findings"] = int(row["bytes"]), int(row["findings"])
            groups.setdefault(row["group"], []).append(row)
    return groups


class Report:
    def __init__(self, folder):
        self.folder = folder
        self.parts = [f"# Results\n\n{machine.description()}.\n"]

    def say(self, words):
        self.parts.append(words + "\n")

    def section(self, title, name, columns, rows, words=""):
        self.parts.append(f"## {title}\n")
        if words:
            self.say(words)
        self.parts.append(table.markdown(columns, rows))
        table.write_csv(os.path.join(self.folder, f"{name}.csv"), columns, rows)

    def picture(self, name, svg):
        with open(os.path.join(self.folder, f"{name}.svg"), "w", encoding="utf-8") as file:
            file.write(svg)
        self.parts.append(f"![{name}]({name}.svg)\n")

    def write(self):
        path = os.path.join(self.folder, "RESULTS.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(self.parts))
        return path


def library(report, groups):
    """The tables of redact-bench."""
    for name, title, words in [
        ("density", "Throughput by share of messages with a contact", "All languages, one core."),
        ("language", "Throughput by language", "A contact in every tenth message."),
        ("stage", "What sensing saves", "`every record`: nothing is skipped."),
        ("alone", "Each stage alone", "Sense and fold by themselves, the others in streams that look into every record."),
        ("engine", "Machine code and interpreter", ""),
    ]:
        rows = [[row["case"], row["value"], row["findings"]] for row in groups.get(name, [])]
        if rows:
            report.section(title, name, ["text", "MB/s", "findings checked"], rows, words)
        if rows and name == "density":
            report.picture(name, plot.bars(title, [row[:2] for row in rows], "MB/s"))
    if "latency" in groups:
        _latency(report, groups["latency"])
    _growth(report, groups)


def _latency(report, figures):
    cases = {}
    for row in figures:
        cases.setdefault(row["case"], {})[row["metric"]] = row["value"]
    metrics = ["p50", "p99", "p99.9"]
    rows = [[case, *(values[metric] for metric in metrics)] for case, values in cases.items()]
    report.section(
        "Latency of one message in process, µs", "latency", ["message, call", *metrics], rows,
        "`redact`: `Redactor.redact(_:)`; `stream`: a `RecordStream` that is kept.")
    series = []
    for metric in metrics:
        points = [(int(case.split()[0]), values[metric]) for case, values in cases.items()
                  if case.endswith("no contact, stream")]
        if points:
            series.append((metric, points))
    if series:
        report.picture("latency", plot.lines(
            "One message through a stream", series, "bytes", "µs", logarithmic=True))


def _growth(report, groups):
    for name, title, axis in [
        ("text-growth", "Growth with the text", "times the text"),
        ("rule-growth", "Growth with the rules", "rules"),
    ]:
        figures = [row for row in groups.get(name, []) if row["metric"] == "growth"]
        times = {row["case"]: row["value"] for row in groups.get(name, [])
                 if row["metric"] == "time"}
        if not figures:
            continue
        rows = [[row["case"], times[row["case"]], row["value"], row["findings"]] for row in figures]
        report.section(title, name, ["", "ms", "times the first", "findings checked"], rows)
        points = [(int(row["case"].split()[0]), row["value"]) for row in figures]
        report.picture(name, plot.lines(title, [("time", points)], axis, "times the first"))
