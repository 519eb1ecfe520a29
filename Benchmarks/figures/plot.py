"""Plots as SVG, written by hand: bars and lines are all that is needed here."""
import math
from xml.sax.saxutils import escape

from .table import number

COLOURS = ["#2a6f97", "#e07a5f", "#81b29a", "#6d597a", "#f2b134"]
STRONG = "#c1121f"
WIDTH = 760
STYLE = (
    "<style>text{font:13px system-ui,sans-serif;fill:#222}.t{font-size:16px;font-weight:600}"
    ".n{fill:#666}line{stroke:#ccc}path{fill:none;stroke-width:2}"
    "@media(prefers-color-scheme:dark){text{fill:#eee}.n{fill:#aaa}line{stroke:#555}}</style>"
)


def _text(x, y, words, anchor="start", kind=""):
    style = f' class="{kind}"' if kind else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{style}>{escape(words)}</text>'


def _page(title, height, parts):
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" role="img" aria-label="{escape(title)}">',
        STYLE, _text(16, 26, title, kind="t"), *parts, "</svg>", ""])


def bars(title, rows, unit, strong=(), logarithmic=False):
    """Horizontal bars. `rows` are names and values; those named in `strong` stand out."""
    left, right, step = 250, 90, 26
    room = WIDTH - left - right
    values = [value for _, value in rows]
    low = min(values) / 2 if logarithmic else 0

    def length(value):
        if logarithmic:
            span = math.log(max(values) / low)
            return room * math.log(value / low) / span if span else room
        return room * value / max(values) if max(values) else 0

    parts = []
    for index, (name, value) in enumerate(rows):
        top = 44 + index * step
        colour = STRONG if name in strong else COLOURS[0]
        parts.append(_text(left - 8, top + 15, name, "end"))
        parts.append(
            f'<rect x="{left}" y="{top + 3}" width="{max(1, length(value)):.1f}" height="17" '
            f'rx="2" fill="{colour}"/>')
        parts.append(_text(left + length(value) + 6, top + 15, number(value)))
    bottom = 44 + len(rows) * step
    note = f"{unit}, logarithmic scale" if logarithmic else unit
    parts.append(_text(left, bottom + 16, note, kind="n"))
    return _page(title, bottom + 30, parts)


def lines(title, series, horizontal, vertical, logarithmic=False):
    """Lines through points: `series` are names and lists of (x, y), all with the same x."""
    left, right, top, bottom, height = 70, 170, 48, 52, 360
    xs = sorted({x for _, points in series for x, _ in points})
    ys = [y for _, points in series for _, y in points]
    scale_x = _scale(xs, left, WIDTH - right, logarithmic)
    scale_y = _scale([*ys, *([] if logarithmic else [0])], height - bottom, top, logarithmic)
    parts = []
    for x in xs:
        parts.append(
            f'<line x1="{scale_x(x):.1f}" y1="{top}" x2="{scale_x(x):.1f}" '
            f'y2="{height - bottom}"/>')
        parts.append(_text(scale_x(x), height - bottom + 18, number(x), "middle"))
    for y in _ticks(ys, logarithmic):
        parts.append(
            f'<line x1="{left}" y1="{scale_y(y):.1f}" x2="{WIDTH - right}" '
            f'y2="{scale_y(y):.1f}"/>')
        parts.append(_text(left - 8, scale_y(y) + 4, f"{y:,g}", "end"))
    ends = []
    for index, (name, points) in enumerate(series):
        colour = COLOURS[index % len(COLOURS)]
        path = " ".join(
            f"{'L' if place else 'M'}{scale_x(x):.1f} {scale_y(y):.1f}"
            for place, (x, y) in enumerate(sorted(points)))
        parts.append(f'<path d="{path}" stroke="{colour}"/>')
        for x, y in points:
            parts.append(
                f'<circle cx="{scale_x(x):.1f}" cy="{scale_y(y):.1f}" r="3.5" fill="{colour}"/>')
        ends.append([scale_y(max(points)[1]), name])
    # Names of lines that end close together are moved apart.
    ends.sort()
    for index, (y, name) in enumerate(ends):
        if index:
            y = ends[index][0] = max(y, ends[index - 1][0] + 16)
        parts.append(_text(WIDTH - right + 10, y + 4, name))
    parts.append(_text((left + WIDTH - right) / 2, height - 10, horizontal, "middle", "n"))
    parts.append(_text(16, top - 6, vertical, kind="n"))
    return _page(title, height, parts)


def _scale(values, start, end, logarithmic):
    low, high = min(values), max(values)
    if logarithmic:
        low, high = math.log(low), math.log(high)
    span = (high - low) or 1

    def place(value):
        position = ((math.log(value) if logarithmic else value) - low) / span
        return start + position * (end - start)

    return place


def _ticks(values, logarithmic):
    if logarithmic:
        first = math.ceil(math.log10(min(values)) - 1e-9)
        last = math.floor(math.log10(max(values)) + 1e-9)
        return [10.0**power for power in range(first, last + 1)]
    step = 10 ** math.floor(math.log10(max(values) or 1))
    while max(values) / step < 3:
        step /= 2
    return [step * count for count in range(int(max(values) / step) + 1)]
