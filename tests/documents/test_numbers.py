"""The numbers that the documents and the glossary name are those of the code."""

import tomllib

import pytest

from tests.support.documents import read
from tests.support.server import ROOT
from webapp.build import builds
from webapp.cli import HEADER_SECONDS
from webapp.listening import CONNECTIONS
from webapp.reminders import claims, prune, slots
from webapp.reminders.api.requests import LARGEST
from webapp.reminders.heartbeat import LONGEST_SILENCE
from webapp.serving import bodies, front, threads

WORDS = {2: "two", 3: "three", 4: "four", 10: "ten", 16: "sixteen"}


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("docs/running.md", f"have {WORDS[front.THREADS]}, with room for {WORDS[front.QUEUE]} requests before them"),
        ("docs/running.md", f"{HEADER_SECONDS} seconds for its headers and {WORDS[bodies.SECONDS]} for its body"),
        ("docs/running.md", f"{CONNECTIONS:,} connections at once"),
        ("docs/api.md", f"not there as a whole within {WORDS[bodies.SECONDS]} seconds"),
        ("docs/api.md", f"gave no answer within {WORDS[threads.WAIT_SECONDS]} seconds"),
        ("docs/running.md", f"in its last {WORDS[builds.KEPT]} builds"),
        ("docs/running.md", f"The pages of the last {WORDS[builds.KEPT]} versions stay"),
        ("docs/running.md", f"may what it had in flight come again, {claims.LEASE.seconds} seconds later"),
        ("docs/running.md", f"for {LONGEST_SILENCE.seconds} seconds, or but in the future"),
        ("docs/running.md", f"none that is over {WORDS[slots.LONGEST_LIFE.seconds // 3600]} hours old"),
        ("docs/running.md", f"keep each for {prune.KEPT.days} days at most"),
        ("docs/architecture.md", f"not heard of for {prune.SILENT.days} days"),
        ("docs/compared.md", f"Number of stretches | {len(list((ROOT / 'content' / 'stretches').iterdir()))} |"),
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
