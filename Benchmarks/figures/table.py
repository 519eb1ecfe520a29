"""Tables as Markdown and CSV."""
import csv
import unicodedata


def number(value, digits=3):
    """As many digits as a figure of a noisy machine deserves."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, int):
        return f"{value:,}"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.{digits}g}" if value < 10 else f"{value:.1f}"


def _width(text):
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def markdown(columns, rows):
    """A table whose first column is words and whose others are figures."""
    cells = [list(columns)] + [[number(value) for value in row] for row in rows]
    widths = [max(_width(row[index]) for row in cells) for index in range(len(columns))]
    lines = []
    for place, row in enumerate(cells):
        padded = []
        for index, cell in enumerate(row):
            blanks = " " * (widths[index] - _width(cell))
            padded.append(cell + blanks if index == 0 else blanks + cell)
        lines.append("| " + " | ".join(padded) + " |")
        if place == 0:
            rules = ["-" * (widths[0] + 2)] + ["-" * (width + 1) + ":" for width in widths[1:]]
            lines.append("|" + "|".join(rules) + "|")
    return "\n".join(lines) + "\n"


def write_csv(path, columns, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)
