"""Every length of time that the privacy page tells is the one that the code goes by."""

from datetime import timedelta
from decimal import Decimal

import pytest
from flask import Flask

from webapp.library.items import Library
from webapp.library.models.kept import Span
from webapp.library.numbers import numbers_in
from webapp.reminders import heartbeat, prune, slots, test_push
from webapp.reminders.api import limits

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)

SPANS: dict[Span, tuple[timedelta, timedelta]] = {
    "unproven": (prune.UNPROVEN, DAY),
    "silent": (prune.SILENT, DAY),
    "grace": (prune.GRACE, DAY),
    "log": (prune.KEPT, DAY),
    "useful": (slots.LONGEST_LIFE, HOUR),
    "test": (test_push.LIFE, MINUTE),
    "heartbeat": (heartbeat.FORGOTTEN, DAY),
    "limit": (HOUR, HOUR),
}
"""Each with the unit in which the page tells it."""


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_the_page_tells_the_times_of_the_code(library: Library, language: str) -> None:
    for item in library.kept.values():
        told = numbers_in(item.words[language].lasts, language)
        assert told == [Decimal(str(span / unit)) for span, unit in map(SPANS.__getitem__, item.facts.spans)], item.id


def test_addresses_are_counted_by_the_minute_and_new_devices_by_the_hour() -> None:
    wanted = (limits.READING, limits.WRITING, limits.CHANGING, limits.TESTING)
    assert all(limit.endswith(" per minute") for limit in wanted)
    assert {timedelta(seconds=limit.get_expiry()) for limit in (limits.NEW, limits.NEW_IN_ALL)} == {HOUR}


def test_they_are_counted_in_memory_unless_the_server_is_told_of_another_place(app: Flask) -> None:
    assert app.config["RATELIMIT_STORAGE_URI"] == "steady://"
