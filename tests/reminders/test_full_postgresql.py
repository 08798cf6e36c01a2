"""The disk of PostgreSQL is full while phones ask: guides are as ever, and once there is room nothing was lost."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from tests.reminders.asking import Asking
from tests.reminders.besieging import Siege
from tests.support.cluster import Cluster, folder_for_cluster
from tests.support.moved_clock import MovedClock
from tests.support.other_user import give_to_other_user
from tests.support.processes import web_of, worker_of
from tests.support.push_service import PushService
from tests.support.rendered import start_rendered
from tests.support.small_disk import SmallDisk, small_disk
from tests.support.waiting import wait_for
from tests.support.workers import working
from webapp.reminders.claims import LEASE

DONE, AWAY = 200, 503
PAGES = 20
REFUSED = "nothing could be claimed", "results could not be written down"
"""What a worker says whose database takes nothing."""


@contextmanager
def cluster_on(megabytes: int) -> Iterator[tuple[Cluster, SmallDisk]]:
    """What it holds lies on a disk of its own, and its socket and its log do not."""
    with folder_for_cluster() as cluster, small_disk(cluster.data, megabytes) as disk:
        if os.geteuid() == 0:
            give_to_other_user(cluster.data)
        cluster.make()
        cluster.start()
        try:
            yield cluster, disk
        finally:
            # It may be gone.
            with suppress(RuntimeError):
                cluster.control("-m", "immediate", "stop")


def fill_its_tables(cluster: Cluster, disk: SmallDisk) -> None:
    """Its journal has room still, in the part that was set aside."""
    disk.fill()
    wait_for(lambda: "could not extend file" in cluster.log)


def fill_its_journal(cluster: Cluster, disk: SmallDisk) -> None:
    """Which it cannot do without: it gives up all that it does, and comes back if it can."""
    disk.fill()
    engine = create_engine(cluster.url, isolation_level="AUTOCOMMIT")

    def gave_up() -> bool:
        with suppress(SQLAlchemyError), engine.connect() as connection:
            connection.execute(text("SELECT pg_switch_wal()"))
        return "PANIC" in cluster.log

    wait_for(gave_up)
    engine.dispose()


def all_sent(siege: Siege) -> bool:
    """Whether every reminder that was promised has been asked for as often as it has to be."""
    return all(phone.subscription.posts >= phone.posts for phone in siege.phones if phone.promised)


def bring_back(cluster: Cluster) -> None:
    """As whoever looks after it does, where it did not come back by itself."""
    try:
        cluster.control("status")
    except RuntimeError:
        cluster.control("restart")


@pytest.mark.parametrize("fill", [fill_its_tables, fill_its_journal])
def test_guides_answer_the_api_says_when_to_ask_again_and_every_promise_is_kept_once(
    tmp_path: Path, clock: MovedClock, push: PushService, fill: Callable[[Cluster, SmallDisk], None]
) -> None:
    with cluster_on(megabytes=160) as (cluster, disk):
        settings = {"UNCRAMP_PUSH_HOSTS": push.origin, "UNCRAMP_PROXIES": "1", "DATABASE_URL": cluster.url}
        with start_rendered(tmp_path, settings) as server:
            processes = web_of(server.process.pid), worker_of(server.process.pid)
            with Siege(server.url, push) as siege:
                siege.until_reminded()
                fill(cluster, disk)
                asked, read = len(siege.calls), len(siege.pages)
                wait_for(lambda: any(call.status == AWAY for call in siege.calls[asked:]))
                wait_for(lambda: len(siege.pages) > read + PAGES)
                # Full tables may have room between their rows still, for a worker that has little to write.
                spared = fill is fill_its_tables
                wait_for(lambda: any(each in server.output() for each in REFUSED) or (spared and all_sent(siege)))
                status, headers = Asking(server, push, clock).ask("PUT")
                assert (status, headers["retry-after"]) == (AWAY, "60")
                assert headers["content-type"] == "application/problem+json"
                disk.free()
                bring_back(cluster)
                siege.until_reminded()
            assert (web_of(server.process.pid), worker_of(server.process.pid)) == processes
            said = server.output()
        # What was taken up as it gave up is another worker's after its lease.
        with working(tmp_path, {**settings, "UNCRAMP_NOW_OFFSET": str(LEASE.total_seconds() + 1)}):
            wait_for(lambda: all_sent(siege))
        assert siege.forgotten(cluster.url) == []
    assert [phone.id for phone in siege.phones if phone.subscription.posts > phone.posts] == []
    assert {page.status for page in siege.pages} == {DONE}
    assert {call.status for call in siege.calls} == {DONE, AWAY}
    assert "Traceback" not in said
    assert "/push/" not in said
