"""The yearly estimates of the causes on a logarithmic scale: one dot a cause, and the gaps where nothing is known."""

from collections import Counter
from math import log10

from flask_babel import gettext as _
from markupsafe import Markup

from webapp.library.items import Library
from webapp.library.models.causes import MOST_CASES
from webapp.pages.numbers import number

WIDTH, FLOOR, LEFT, RIGHT = 340, 150, 12, 320
LOWEST, HIGHEST = -2.0, log10(MOST_CASES)
"""Powers of ten at the ends of the axis: one in a hundred years, and ten thousand a year."""
DOT, STEP = 3.1, 6.6
COLUMNS = 48
GAPS = ((1.0, 2.0), (3.0, 4.0))
"""No group stands between 10 and 100 a year, nor above 1,000 (docs/medical.md, section 8)."""


def estimates_chart(library: Library, language: str) -> Markup:
    """The chart as SVG, with its meaning in words."""
    title = _("The yearly estimates, on a scale where each step is ten times the last")
    description = _(
        "Each dot is one cause. Each line is ten times the one to its left. "
        "There is nothing between 10 and 100, and nothing above 1,000: those groups are missing from the list."
    )
    gaps = "".join(_gap(*gap) for gap in GAPS)
    lines = "".join(_line(power, language) for power in range(int(LOWEST), int(HIGHEST) + 1))
    return Markup(
        '<svg class="chart" viewBox="0 0 {} {}" role="img"><title>{}</title><desc>{}</desc>{}{}{}</svg>'
    ).format(WIDTH, FLOOR + 22, title, description, Markup(gaps), Markup(lines), Markup(_dots(library)))


def _x(value: float) -> float:
    return LEFT + (value - LOWEST) / (HIGHEST - LOWEST) * (RIGHT - LEFT)


def _gap(start: float, end: float) -> str:
    x, width = _x(start), _x(end) - _x(start)
    return (
        f'<rect class="gap" x="{x:.1f}" y="8" width="{width:.1f}" height="{FLOOR - 8}"/>'
        f'<text class="unknown" x="{x + width / 2:.1f}" y="{FLOOR / 2:.0f}">?</text>'
    )


def _line(power: int, language: str) -> str:
    x = _x(power)
    label = number(10**power, language)
    return f'<path class="axis" d="M{x:.1f} 8V{FLOOR}"/><text x="{x:.1f}" y="{FLOOR + 16}">{label}</text>'


def _dots(library: Library) -> str:
    height: Counter[int] = Counter()
    dots = []
    for cause in library.causes.values():
        column = round((log10(cause.facts.cases) - LOWEST) / (HIGHEST - LOWEST) * COLUMNS)
        x = LEFT + column / COLUMNS * (RIGHT - LEFT)
        y = FLOOR - 5 - STEP * height[column]
        height[column] += 1
        kind = ' class="medicine"' if cause.facts.kind == "medicine" else ""
        dots.append(f'<circle{kind} cx="{x:.1f}" cy="{y:.1f}" r="{DOT}"/>')
    return "".join(dots)
