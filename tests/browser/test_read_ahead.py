"""The start button's guide is there with its first screen before the tap; nothing of it begins until it is shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.server import Server
from tests.support.undebugged import Undebugged, undebugged

HOME, GUIDE = "/en/", "/en/relief/calf/"


@pytest.fixture
def phone(tmp_path: Path) -> Iterator[Undebugged]:
    """One that has never been here: once the worker holds the app, it reads ahead."""
    with undebugged(tmp_path) as browser:
        yield browser


def test_a_guide_that_was_rendered_ahead_begins_with_the_tap(phone: Undebugged, server: Server) -> None:
    with phone.at(f"{server.url}{HOME}", taps="yes"):
        assert phone.until("ready", GUIDE).ahead
        tapped = phone.until("tapped", HOME)
        shown = phone.until("shown", GUIDE)
        begun = phone.until("begun", GUIDE)
        phone.until("counts", GUIDE)
        assert not begun.ahead
        assert tapped.at < shown.at <= begun.at


def test_nothing_is_noted_of_a_guide_that_was_never_shown(phone: Undebugged, server: Server) -> None:
    with phone.at(f"{server.url}{HOME}", taps="no"):
        read = phone.until("read", GUIDE)
    assert read.ahead
    assert not {"uncramp.area", "uncramp.session"} & set(read.noted)
    assert [report.event for report in phone.heard if report.path == GUIDE] == ["ready", "read"]
