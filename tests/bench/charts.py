"""Charts of what was measured, as SVG: bars for ratios, lines for growth. No library, no script."""

import math
import pathlib
from xml.sax.saxutils import escape

COLOURS = ["#0f5c6e", "#8a5a00", "#a03060", "#4a4a8a"]
WIDTH = 760
CHARACTER = 7.2


def bars(path, title, rows, unit="times"):
    """A bar for each row of a label and a number, from 0; the first is what the others compare with."""
    rows = [(plain(label), value) for label, value in rows]
    top, step, left = 44, 46, 16
    most = max(value for _, value in rows)
    room = WIDTH - left - 110
    height = top + step * len(rows) + 10
    out = head(title, height)
    for number, (label, value) in enumerate(rows):
        y = top + number * step
        width = max(2, value / most * room)
        colour = COLOURS[0] if number == 0 else COLOURS[1]
        out.append(f'<text x="{left}" y="{y + 12}">{escape(label)}</text>')
        out.append(f'<rect x="{left}" y="{y + 18}" width="{width:.1f}" height="16" fill="{colour}"/>')
        out.append(
            f'<text x="{left + width + 8:.1f}" y="{y + 31}" font-weight="bold">{number_of(value)} {unit}</text>'
        )
    save(path, out)


def lines(path, title, across, points, unit="", logarithmic=True):
    """A line for each name in `points`, from pairs of numbers; `across` names the horizontal axis."""
    height, top, bottom = 440, 50, 60
    left, right = 70, 30 + CHARACTER * max(map(len, points))
    xs = sorted({x for line in points.values() for x, _ in line})
    ys = [y for line in points.values() for _, y in line]
    scale = math.log10 if logarithmic else float
    if logarithmic:
        ticks = [10.0**power for power in range(math.floor(scale(min(ys))), math.ceil(scale(max(ys))) + 1)]
    else:
        ticks = even(max(ys))
    low, high = scale(ticks[0]), scale(ticks[-1])
    first, last = scale(xs[0]), scale(xs[-1])

    def x(value):
        return left + (scale(value) - first) / ((last - first) or 1) * (WIDTH - left - right)

    def y(value):
        return height - bottom - (scale(value) - low) / ((high - low) or 1) * (height - bottom - top)

    out = head(title, height)
    for tick in ticks:
        out.append(f'<path d="M{left} {y(tick):.1f}H{WIDTH - right:.1f}" stroke="#ddd"/>')
        words = f"{tick:,.10g} {unit}".strip()
        out.append(f'<text x="{left - 8}" y="{y(tick) + 4:.1f}" text-anchor="end">{words}</text>')
    shown = -math.inf
    for value in xs:
        # Names of values that would touch are left out.
        if x(value) - shown < CHARACTER * (len(f"{value:,}") + 1):
            continue
        shown = x(value)
        out.append(f'<text x="{shown:.1f}" y="{height - bottom + 20}" text-anchor="middle">{value:,}</text>')
    middle = (left + WIDTH - right) / 2
    out.append(f'<text x="{middle:.1f}" y="{height - 12}" text-anchor="middle">{escape(across)}</text>')
    ends = apart({name: y(line[-1][1]) for name, line in points.items()})
    for (name, line), colour in zip(points.items(), COLOURS):
        path_data = "L".join(f"{x(a):.1f} {y(b):.1f}" for a, b in line)
        out.append(f'<path d="M{path_data}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{x(a):.1f}" cy="{y(b):.1f}" r="3.5" fill="{colour}"/>' for a, b in line]
        at = x(line[-1][0]) + 10
        out.append(f'<text x="{at:.1f}" y="{ends[name] + 4:.1f}" fill="{colour}">{escape(name)}</text>')
    save(path, out)


def apart(heights, least=16):
    """The same heights, moved down where two names would lie upon each other."""
    out, before = {}, -math.inf
    for name, at in sorted(heights.items(), key=lambda pair: pair[1]):
        out[name] = before = max(at, before + least)
    return out


def even(most):
    """A few even steps from 0 to beyond a number."""
    step = 10.0 ** math.floor(math.log10(most))
    step = next(step * part for part in (0.2, 0.5, 1, 2) if most / (step * part) <= 6)
    return [step * count for count in range(math.ceil(most / step) + 1)]


def number_of(value):
    """Two places below 10, one below 100, else none."""
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def plain(label):
    """A label of a Markdown table without its marks."""
    return label.replace("`", "")


def head(title, height):
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        'font-family="sans-serif" font-size="13" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="16" y="26" font-size="16" font-weight="bold">{escape(title)}</text>',
    ]


def save(path, out):
    pathlib.Path(path).write_text("\n".join([*out, "</svg>", ""]), encoding="utf-8")
