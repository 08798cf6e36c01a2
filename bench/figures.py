"""One measured figure with its target, and the table of them."""

from collections.abc import Iterable, Sequence
from statistics import median, quantiles

from msgspec import Struct


class Figure(Struct, frozen=True, kw_only=True):
    """`value` and `target` are in `unit`; without a target the figure is only shown.

    `noise` is by how much it differs between runs on a machine that does nothing else; 0 where it never does.
    `detail` says how it came about: the raw numbers behind a ratio, the number of samples.
    """

    group: str
    name: str
    value: float
    unit: str = ""
    target: float | None = None
    at_least: bool = False
    noise: float = 0
    detail: str = ""

    @property
    def verdict(self) -> str:
        """`ok` or `MISS`; empty without a target."""
        if self.target is None:
            return ""
        met = self.value >= self.target if self.at_least else self.value <= self.target
        return "ok" if met else "MISS"


def noise_of(values: Sequence[float], base: float = 1) -> float:
    """Half of what lies between the quartiles of measured values, in parts of `base`."""
    if len(values) < 2:
        return 0
    low, _, high = quantiles(values, n=4, method="inclusive")
    return (high - low) / 2 / base


def noise_of_ratio(values: Sequence[float], bases: Sequence[float]) -> float:
    """Of the median of `values` in parts of that of `bases`, whose own noise counts as well."""
    value, base = median(values), median(bases)
    return value / base * (noise_of(values, value) + noise_of(bases, base))


def table(figures: Iterable[Figure]) -> str:
    """All figures as lines of text, under the name of their group."""
    lines = [_line("", "measured", "target", "", "")]
    group = ""
    for figure in figures:
        if figure.group != group:
            group = figure.group
            lines += ["", group]
        sign = "≥" if figure.at_least else "≤"
        target = "" if figure.target is None else f"{sign} {_number(figure.target)}"
        measured = f"{_number(figure.value)} {figure.unit}".rstrip()
        lines.append(_line("  " + figure.name, measured, target, figure.verdict, figure.detail))
    return "\n".join(lines)


def _number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) or abs(value) >= 100 else f"{value:.2f}"


def _line(name: str, measured: str, target: str, verdict: str, detail: str) -> str:
    return f"{name:<46}{measured:>11}  {target:>8}  {verdict:<5} {detail}".rstrip()
