"""A worker with nothing to do sleeps until something is due, and never long: a new reminder may come at any moment."""

from datetime import timedelta

import pytest

from tests.support.given import Given
from tests.support.push_answers import status
from webapp.reminders.idle import SHORTEST, idle_seconds


def slept(given: Given) -> float:
    with given.service.session() as session:
        return idle_seconds(session, given.now, 1.0)


def test_until_the_next_look_when_nothing_is_wanted(given: Given) -> None:
    assert slept(given) == 1.0


@pytest.mark.parametrize(("ahead", "seconds"), [(0.4, 0.4), (3600, 1.0), (0, SHORTEST), (-60, SHORTEST)])
def test_until_the_next_reminder(given: Given, ahead: float, seconds: float) -> None:
    given.due(ago=timedelta(days=-1))
    given.due(ago=-timedelta(seconds=ahead))
    assert slept(given) == pytest.approx(seconds)


def test_until_one_is_to_be_sent_again(given: Given) -> None:
    device = given.due(status(503))
    given.work()
    again = given.delivery(device).lease_until
    assert again
    given.now = again - timedelta(seconds=0.25)
    assert slept(given) == pytest.approx(0.25)
