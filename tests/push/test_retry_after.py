"""How long a push service wants to be left alone, in each of the ways that it may say so."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.push.retry_after import seconds

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("120", 120),
        ("0", 0),
        ("Mon, 15 Jun 2026 12:02:00 GMT", 120),
        ("Mon, 15 Jun 2026 11:00:00 GMT", 0),
        ("Mon, 15 Jun 2026 12:02:00 -0000", 120),
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
        ("9" * 30, None),
        ("Mon, 15 Jun 2076 12:00:00 GMT", None),
        ("Fri, 31 Dec 9999 23:59:59 -0100", None),
        ("Mon, 15 Jun 99999999999999999999 12:00:00 GMT", None),
        ("Mon, 15 Jun 2026 12:02:00 +99999999999999", None),
    ],
)
def test_seconds_and_dates_are_read_and_nonsense_is_nothing(header: str | None, wait: float | None) -> None:
    assert seconds(header, NOW) == wait


@given(st.one_of(st.text(), st.from_regex(r"\w{3}, \d{1,2} \w{3} \d{1,20} \d\d:\d\d:\d\d [+-]?\w{1,15}")))
def test_no_header_can_break_it(header: str) -> None:
    wait = seconds(header, NOW)
    assert wait is None or NOW + timedelta(seconds=wait) >= NOW
