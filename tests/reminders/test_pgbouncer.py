"""Behind a pgbouncer that hands its connections round: what the API promises comes, and nobody sees a difference."""

from pathlib import Path

import pytest

from tests.reminders.besieging import Siege
from tests.support.pgbouncer import behind_pgbouncer
from tests.support.push_service import PushService
from tests.support.rendered import start_rendered
from tests.support.waiting import wait_for

PHONES = 60
"""More than enough for a driver that prepares what it has asked five times."""


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_through_a_pool_of_transactions_everything_is_as_without_it(
    tmp_path: Path, database_url: str, push: PushService
) -> None:
    with behind_pgbouncer(database_url) as url:
        settings = {"UNCRAMP_PUSH_HOSTS": push.origin, "UNCRAMP_PROXIES": "1", "DATABASE_URL": url}
        with start_rendered(tmp_path, settings) as server:
            with Siege(server.url, push) as siege:
                wait_for(lambda: len(siege.phones) >= PHONES)
            wait_for(lambda: all(phone.subscription.posts >= phone.posts for phone in siege.phones))
        assert [phone.id for phone in siege.phones if phone.subscription.posts > phone.posts] == []
        assert {call.status for call in siege.calls} == {200}
        assert " ERROR " not in server.output()
