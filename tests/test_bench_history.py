"""What got worse since the last kept run is named, unless it lies within the noise."""

import json
from pathlib import Path

import pytest

from bench.figures import Figure, noise_of, noise_of_ratio
from bench.history import keep, worse


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "history.jsonl"


def figure(name: str, value: float, noise: float = 0, unit: str = "", at_least: bool = False) -> Figure:
    return Figure(group="All", name=name, value=value, noise=noise, unit=unit, at_least=at_least)


def test_only_what_got_worse_by_more_than_twice_the_noise_of_both_runs_is_named(history: Path) -> None:
    before = [figure("bytes", 10), figure("loud", 10, noise=3), figure("rate", 10, at_least=True), figure("gone", 1)]
    before += [figure("slow", 10, noise=3)]
    keep(before, "1.0.0", history)
    after = [figure("bytes", 10.1), figure("loud", 19, noise=4), figure("rate", 9, at_least=True), figure("new", 1)]
    after += [figure("slow", 21, noise=4)]
    named = [
        "  All, bytes: 10 in 1.0.0, now 10.1",
        "  All, rate: 10 in 1.0.0, now 9",
        "  All, slow: 10 in 1.0.0, now 21",
    ]
    assert list(worse(after, history)) == named
    assert not list(worse(before, history))


def test_times_of_another_machine_are_not_compared(history: Path) -> None:
    keep([figure("start", 1, unit="s"), figure("home", 16, unit="kB")], "1.0.0", history)
    kept = json.loads(history.read_text())
    history.write_text(json.dumps({**kept, "machine": "another one"}) + "\n")
    named = list(worse([figure("start", 2, unit="s"), figure("home", 17, unit="kB")], history))
    assert named == ["  All, home: 16 in 1.0.0, now 17"]


def test_a_release_is_compared_with_the_one_before_it(history: Path) -> None:
    keep([figure("home", 18)], "1.0.0", history)
    keep([figure("home", 16)], "1.1.0", history)
    assert not list(worse([figure("home", 17)], history, of="1.1.0"))
    assert list(worse([figure("home", 17)], history)) == ["  All, home: 16 in 1.1.0, now 17"]


def test_nothing_is_worse_before_anything_was_kept(history: Path) -> None:
    assert not list(worse([figure("home", 17)], history))


def test_noise_is_half_of_what_lies_between_the_quartiles() -> None:
    assert noise_of([1, 2, 3, 4, 5]) == 1
    assert noise_of([10, 20, 30, 40, 50], base=10) == 1
    assert noise_of([7]) == 0


def test_the_noise_of_a_ratio_is_that_of_both_sides() -> None:
    steady = [10.0] * 5
    assert noise_of_ratio([10, 20, 30, 40, 50], steady) == 1
    assert noise_of_ratio(steady, [10, 20, 30, 40, 50]) == 1 / 9
    assert noise_of_ratio(steady, steady) == 0
