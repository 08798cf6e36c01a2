"""Whether claim, tick, PUT and prune take as long in a large database of PostgreSQL as in a small one.

Ten thousand devices, and ten and a hundred times as many, with 2.5 deliveries each. The same calls as the worker's and
the API's, without a network between; the databases take turns. What counts is how often as long the largest takes as
the smallest: 1 is flat.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from hashlib import md5
from statistics import median
from time import perf_counter

import msgspec

from bench.figures import Figure, noise_of
from bench.filled import DAY, NOW, filled
from tests.support.given import LANGUAGES, put_body
from tests.support.push_service import Subscription
from webapp.push.outcome import Accepted
from webapp.reminders.claims import claim
from webapp.reminders.devices import save_preferences
from webapp.reminders.idle import idle_seconds
from webapp.reminders.jobs import Job
from webapp.reminders.ledger import BATCH
from webapp.reminders.preferences import preferences_from
from webapp.reminders.prune import prune
from webapp.reminders.results import record
from webapp.reminders.store import deliveries
from webapp.reminders.store.database import Database, transaction

GROUP = "Reminders, PostgreSQL, by how much it holds"
SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 15
TIMES = {"prune": 5}
"""Fewer rounds: after ten days of silence the devices would be told that reminders will stop."""
FLAT = 3.0
"""Times as long, at most."""
FIRST = 5_000
"""Number of the first device that is put, none of those that are due."""


def measure(largest: int) -> Iterator[Figure]:
    """All sizes up to `largest` devices."""
    sizes = [size for size in SIZES if size <= largest]
    with ExitStack() as stack:
        calls = [_Calls(stack.enter_context(filled(size, (ROUNDS + 1) * BATCH))) for size in sizes]
        for name in ("tick", "claim", "results", "put", "shown", "prune"):
            rounds = [[_seconds(each, name, number) for each in calls] for number in range(1 + TIMES.get(name, ROUNDS))]
            # In the first one statements are prepared.
            seconds = list(zip(*rounds[1:], strict=True))
            middle = [median(each) for each in seconds]
            yield Figure(
                group=GROUP,
                name=f"{name}, {sizes[-1]:,} devices ÷ {sizes[0]:,}",
                value=middle[-1] / middle[0],
                noise=noise_of(seconds[-1], middle[0]),
                target=FLAT,
                detail=", ".join(f"{1000 * each:.1f} ms" for each in middle),
            )


def _seconds(calls: "_Calls", name: str, number: int) -> float:
    work = getattr(calls, name)
    start = perf_counter()
    work(number)
    return perf_counter() - start


class _Calls:
    """What is done with one of the databases, each time with another number."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._jobs: list[list[Job]] = []
        bodies = (put_body(Subscription("https://push.example")) for _ in range(ROUNDS + 1))
        self._wishes = [preferences_from(msgspec.json.encode(body), LANGUAGES) for body in bodies]

    def tick(self, _: int) -> None:
        """Nothing is due yet."""
        before = NOW - timedelta(seconds=1)
        with transaction(self._database) as session:
            claim(session, before, BATCH, "worker")
            idle_seconds(session, before, 1)

    def claim(self, _: int) -> None:
        with transaction(self._database) as session:
            self._jobs.append(claim(session, NOW, BATCH, "worker"))

    def results(self, number: int) -> None:
        """Of what was claimed together."""
        with transaction(self._database) as session:
            record(session, [(job, Accepted()) for job in self._jobs[number]], NOW)

    def put(self, number: int) -> None:
        with transaction(self._database) as session:
            secret = f"secret-of-device-{FIRST + number}"
            save_preferences(session, _id("d", number), secret, self._wishes[number], NOW)

    def shown(self, number: int) -> None:
        with transaction(self._database) as session:
            found = deliveries.get(session, _id("x", number))
            assert found
            found.shown_at = NOW

    def prune(self, number: int) -> None:
        """One more day, as in the hour after midnight."""
        prune(self._database, NOW + (1 + number) * DAY)


def _id(letter: str, number: int) -> str:
    return md5(f"{letter}{FIRST + number}".encode(), usedforsecurity=False).hexdigest()
