"""Three servers and four workers on one PostgreSQL with a standby: machines and databases go, and nothing is lost."""

import time
from pathlib import Path

from tests.reminders.besieging import Answer, Siege
from tests.support.machines import Machines, Outage, running_machines
from tests.support.push_service import PushService
from tests.support.siege import SECONDS
from tests.support.standby import Pair, running_pair
from tests.support.waiting import wait_for
from webapp.reminders.claims import LEASE

WORKERS = 4
DONE, AWAY = 200, 503


def test_whatever_is_restarted_and_once_the_standby_is_promoted_what_was_promised_comes_once(
    tmp_path: Path, push: PushService
) -> None:
    settings = {"UNCRAMP_PUSH_HOSTS": push.origin, "UNCRAMP_PROXIES": "1"}
    with running_pair() as pair, running_machines(tmp_path, settings | {"DATABASE_URL": pair.url}) as machines:
        with Siege(machines.urls[0], push, *machines.urls[1:]) as siege:
            besiege(machines, pair, siege)
        machines.stop()
        assert siege.forgotten(pair.url) == []
        promised = [phone for phone in siege.phones if phone.promised]
        # What was taken up while the database went is another worker's after its lease.
        machines.start_worker(UNCRAMP_NOW_OFFSET=str(LEASE.total_seconds() + 1))
        wait_for(lambda: all(phone.subscription.posts >= phone.posts for phone in promised))
        machines.stop()
    assert len(promised) > SECONDS
    assert [phone.id for phone in siege.phones if phone.subscription.posts > phone.posts] == []
    assert [page for page in siege.pages if page.status != DONE and not excused(page, machines.outages)] == []
    calls = [call for call in siege.calls if call.status not in (DONE, AWAY)]
    assert [call for call in calls if not excused(call, machines.outages)] == []


def besiege(machines: Machines, pair: Pair, siege: Siege) -> None:
    end = time.monotonic() + SECONDS
    while True:
        machines.restart_each()
        siege.until_reminded()
        before = machines.processes()
        assert (len(before[0]), len(before[1])) == (len(machines.urls), WORKERS)
        pair.restart()
        siege.until_reminded()
        if time.monotonic() > end:
            break
    pair.lose_primary()
    asked = len(siege.calls)
    wait_for(lambda: any(call.status == AWAY for call in siege.calls[asked:]))
    pair.promote()
    siege.until_reminded()
    assert machines.processes() == before


def excused(answer: Answer, outages: list[Outage]) -> bool:
    """Whether nothing came from a machine that was just being restarted."""
    return answer.status is None and any(
        outage.url == answer.url and outage.begin <= answer.answered and answer.asked <= outage.end
        for outage in outages
    )
