"""What was measured before: one line of JSON for each kept run, and what got worse since the last of them."""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from math import hypot
from pathlib import Path

import msgspec

from bench.figures import Figure

HISTORY = Path(__file__).with_name("history.jsonl")
COMPARABLE = ("", "kB")
"""Units of ratios, counts and bytes, which do not depend on the machine."""


class Kept(msgspec.Struct, frozen=True):
    """A run under the name of its release, by `group: name` of each figure its value and its noise."""

    name: str
    on: date
    machine: str
    figures: dict[str, tuple[float, float]]


def machine() -> str:
    """The processor, and how many of it this process may use."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), "unknown processor")
    return f"{len(os.sched_getaffinity(0))} × {model}"


def keep(figures: Iterable[Figure], name: str, history: Path = HISTORY) -> None:
    """Add this run to the history, under the name of a release."""
    values = {_key(figure): (figure.value, figure.noise) for figure in figures}
    line = msgspec.json.encode(Kept(name, date.today(), machine(), values))
    with history.open("ab") as file:
        file.write(line + b"\n")


def worse(figures: Iterable[Figure], history: Path = HISTORY, *, of: str | None = None) -> Iterator[str]:
    """What got worse since the last kept run by more than twice the noise of both, as lines of text.

    Twice, since by once a figure that is as it was still lies outside in one run of five. Times are compared only with
    those of the same machine, and the release `of` this name only with those before it.
    """
    lines = history.read_bytes().splitlines() if history.exists() else []
    runs = [run for run in (msgspec.json.decode(line, type=Kept) for line in lines) if run.name != of]
    if not runs:
        return
    before = runs[-1]
    is_same = before.machine == machine()
    for figure in figures:
        if _key(figure) not in before.figures or not (is_same or figure.unit in COMPARABLE):
            continue
        value, noise = before.figures[_key(figure)]
        change = (value - figure.value) if figure.at_least else (figure.value - value)
        if change > 2 * hypot(noise, figure.noise):
            yield f"  {figure.group}, {figure.name}: {value:g} in {before.name}, now {figure.value:g}"


def _key(figure: Figure) -> str:
    return f"{figure.group}: {figure.name}"
