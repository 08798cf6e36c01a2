"""What became of messages is written down whatever one of them brings: with the real ledger, on both databases."""

import asyncio

from tests.support.coroutines import run
from tests.support.given import Given
from webapp.push.outcome import Accepted, Outcome, Rejected
from webapp.reminders.claims import claim
from webapp.reminders.ledger import Ledger
from webapp.reminders.recorder import UNWRITTEN, Recorder

PATIENCE = 30
"""Seconds; it would try for ever."""
NO_TEXT = "\ud800"
"""Half a sign, which no database takes."""


def test_a_result_that_no_database_takes_ends_its_message_and_holds_up_no_other(given: Given) -> None:
    before, bad, after = (given.due() for _ in range(3))
    outcomes: dict[str, Outcome] = {
        before.id: Accepted(),
        bad.id: Rejected(NO_TEXT),
        after.id: Accepted(),
    }
    run(_written(given, outcomes))
    assert [given.delivery(device).status for device in (before, bad, after)] == ["sent", "failed", "sent"]
    assert given.delivery(bad).reason == UNWRITTEN.reason


async def _written(given: Given, outcomes: dict[str, Outcome]) -> None:
    service = given.service
    with service.session() as session:
        jobs = claim(session, given.now, len(outcomes), "here")
    ledger = Ledger(service.database, service.now, lambda _: "made up")
    recorder = Recorder(ledger.write, lambda: False)
    for job in jobs:
        recorder.add((job, outcomes[job.device]))
    running = asyncio.create_task(recorder.run())
    await asyncio.wait_for(recorder.finished(), PATIENCE)
    running.cancel()
    ledger.close()
