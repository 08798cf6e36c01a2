"""The numbers that docs/running.md and the glossary name are those of the code."""

import tomllib

import pytest

from tests.support.documents import read
from webapp.build import builds
from webapp.cli import THREADS
from webapp.health import LONGEST_SILENCE
from webapp.reminders import claims, prune, slots
from webapp.reminders.api.requests import LARGEST

WORDS = {2: "two", 3: "three", 8: "eight"}


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("docs/running.md", f"{WORDS[THREADS].capitalize()} threads serve pages and API alike"),
        ("docs/running.md", f"and {WORDS[THREADS]} keep all"),
        ("docs/running.md", f"in its last {WORDS[builds.KEPT]} builds"),
        ("docs/running.md", f"The pages of the last {WORDS[builds.KEPT]} versions stay"),
        ("docs/running.md", f"may what it had in flight come again, {claims.LEASE.seconds} seconds later"),
        ("docs/running.md", f"for {LONGEST_SILENCE.seconds} seconds, or but in the future"),
        ("docs/running.md", f"none that is over {WORDS[slots.LONGEST_LIFE.seconds // 3600]} hours old"),
        ("docs/running.md", f"keep each for {prune.KEPT.days} days at most"),
        ("docs/architecture.md", f"not heard of for {prune.SILENT.days} days"),
        (
            "CONTRIBUTING.md",
            f"Python {tomllib.loads(read('pyproject.toml'))['project']['requires-python'][2:]} or newer",
        ),
    ],
)
def test_a_number_is_told_as_it_is(document: str, told: str) -> None:
    assert told in " ".join(read(document).split())


def test_a_proxy_takes_in_whole_whatever_the_api_takes() -> None:
    assert LARGEST < 20 * 1000 < 32 * 1024
    for size in ("max_size 20KB", "request_buffers 32KB"):
        assert size in read("deploy/Caddyfile")
    assert "max_buffer_size 32KB" in read("docs/running.md")
