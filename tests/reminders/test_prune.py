"""Who has not opened the app for 60 days is told that reminders will stop, and a week later all of it is deleted."""

from datetime import timedelta

from tests.reminders.api_client import Phone
from tests.support.given import Given, GivenDevice
from webapp.reminders.authentication import see
from webapp.reminders.prune import Pruner, prune
from webapp.reminders.store.models import Device

DAY = timedelta(days=1)


def pruned(given: Given) -> tuple[int, int]:
    with given.service.session() as session:
        return prune(session, given.now)


def open_app(given: Given, device: GivenDevice) -> None:
    with given.service.session() as session:
        see(session.get_one(Device, device.id), given.now)


def proven(given: Given) -> GivenDevice:
    """One that told of a reminder that it showed."""
    device = given.device()
    with given.service.session() as session:
        session.get_one(Device, device.id).first_shown_at = given.now
    return device


def test_a_device_that_never_showed_a_reminder_is_forgotten_after_10_days_of_silence(given: Given) -> None:
    silent, heard, other = given.device(), given.device(), proven(given)
    given.now += 9 * DAY
    open_app(given, heard)
    given.now += DAY
    assert pruned(given) == (0, 0)
    given.now += timedelta(seconds=1)
    assert pruned(given) == (0, 1)
    assert [given.exists(device) for device in (silent, heard, other)] == [False, True, True]


def test_one_reminder_that_was_shown_is_enough(given: Given, phone: Phone) -> None:
    phone.put()
    delivery = phone.ask("POST", "/test").get_json()["delivery"]
    phone.ask("POST", f"/deliveries/{delivery}/shown")
    given.now += 11 * DAY
    assert pruned(given) == (0, 0)


def test_for_60_days_nothing_happens(given: Given) -> None:
    proven(given)
    given.now += 60 * DAY
    assert pruned(given) == (0, 0)


def test_then_one_last_reminder_says_so(given: Given) -> None:
    device = proven(given)
    given.now += 60 * DAY + timedelta(seconds=1)
    assert pruned(given) == (1, 0)
    assert pruned(given) == (0, 0)
    given.work()
    (message,) = device.subscription.received
    assert message.notification["title"] == "last in nl"
    assert message.headers["TTL"] == str(7 * 24 * 60 * 60)


def test_a_week_later_the_device_is_deleted_with_all_that_was_its(given: Given) -> None:
    device = proven(given)
    given.now += 61 * DAY
    pruned(given)
    given.now += 7 * DAY
    assert pruned(given) == (0, 0)
    given.now += timedelta(seconds=1)
    assert pruned(given) == (0, 1)
    assert not given.exists(device)
    assert not given.deliveries(device)


def test_who_opens_the_app_in_that_week_keeps_the_reminders(given: Given) -> None:
    device = proven(given)
    given.now += 61 * DAY
    pruned(given)
    open_app(given, device)
    given.now += 8 * DAY
    assert pruned(given) == (0, 0)
    assert given.exists(device)


def test_deliveries_are_forgotten_after_a_month(given: Given) -> None:
    device = given.due()
    given.work()
    given.now += 30 * DAY
    open_app(given, device)
    pruned(given)
    assert given.deliveries(device)
    given.now += timedelta(seconds=1)
    pruned(given)
    assert not given.deliveries(device)


def test_two_workers_that_prune_at_once_warn_once(given: Given) -> None:
    device = proven(given)
    given.now += 61 * DAY
    if given.service.database.dialect.name == "sqlite":
        pruned(given)
        pruned(given)
    else:
        with given.service.session() as first, given.service.session() as second:
            assert (prune(first, given.now), prune(second, given.now)) == ((1, 0), (0, 0))
    assert len(given.deliveries(device)) == 1


def test_a_worker_prunes_by_itself_once_an_hour(given: Given) -> None:
    silent = proven(given)
    given.now += 61 * DAY
    given.work()
    assert [each.kind for each in given.deliveries(silent)].count("last") == 1
    pruner = Pruner(given.service.database, lambda: given.now)
    pruner.prune_hourly()
    given.now += 8 * DAY - timedelta(days=8) + timedelta(minutes=59)
    other = proven(given)
    with given.service.session() as session:
        session.get_one(Device, other.id).seen_at = given.now - 61 * DAY
    pruner.prune_hourly()
    assert not given.deliveries(other)
    given.now += timedelta(minutes=1)
    pruner.prune_hourly()
    assert given.deliveries(other)
