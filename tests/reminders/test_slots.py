"""After an outage one reminder comes, not all that were missed, and none that is of no use any more."""

from datetime import UTC, datetime, timedelta

from webapp.reminders.slots import LONGEST_LIFE, slot_of

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def every(interval: timedelta) -> "Next":
    return Next(interval)


class Next:
    """Due at noon and each interval before and after it."""

    def __init__(self, interval: timedelta) -> None:
        self._interval = interval
        self.asked = 0

    def __call__(self, after: datetime) -> datetime:
        self.asked += 1
        return NOON + ((after - NOON) // self._interval + 1) * self._interval


def test_on_time_it_is_of_use_until_the_next_one() -> None:
    slot = slot_of(NOON, NOON, every(HOUR))
    assert (slot.due_at, slot.expires_at, slot.next_due) == (NOON, NOON + HOUR, NOON + HOUR)


def test_it_is_of_use_for_two_hours_at_most() -> None:
    slot = slot_of(NOON, NOON, every(8 * HOUR))
    assert slot.expires_at == NOON + LONGEST_LIFE


def test_the_last_of_all_has_no_next_and_lives_two_hours() -> None:
    slot = slot_of(NOON, NOON, lambda _after: None)
    assert (slot.expires_at, slot.next_due) == (NOON + LONGEST_LIFE, None)


def test_after_an_outage_only_the_latest_that_was_missed_is_left() -> None:
    now = NOON + 5 * HOUR + MINUTE
    slot = slot_of(NOON, now, every(HOUR))
    assert (slot.due_at, slot.next_due) == (NOON + 5 * HOUR, NOON + 6 * HOUR)
    assert slot.expires_at > now


def test_one_that_was_missed_for_too_long_has_expired() -> None:
    now = NOON + 3 * HOUR
    assert slot_of(NOON, now, every(24 * HOUR)).expires_at <= now


def test_an_outage_of_years_is_not_walked_through_time_by_time() -> None:
    minutes = every(MINUTE)
    slot = slot_of(NOON, NOON + timedelta(days=1000), minutes)
    assert slot.due_at == NOON + timedelta(days=1000)
    assert minutes.asked < 200
