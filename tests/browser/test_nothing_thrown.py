"""As a page opens nothing is thrown, not even what is caught: where it came from costs a phone more than the rest."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.story import BEGUN
from tests.support.waiting import until

ROOMS = [
    "/en/",
    "/nl/relief/calf/",
    "/es/stretch/bedtime/",
    "/nl/stretch/own/",
    "/en/water/",
    "/es/diary/",
    "/nl/settings/data/",
]


@pytest.mark.parametrize("path", ROOMS)
def test_a_page_opens_on_a_new_phone_without_an_error(page: Page, path: str) -> None:
    thrown: list[str] = []
    session = page.context.new_cdp_session(page)

    def note(pause: dict[str, Any]) -> None:
        thrown.append(pause.get("data", {}).get("description", ""))
        session.send("Debugger.resume")

    session.on("Debugger.paused", note)
    session.send("Debugger.enable")
    session.send("Debugger.setPauseOnExceptions", {"state": "all"})
    page.goto(path)
    until(page, f"() => {BEGUN}")
    assert thrown == []
    page.evaluate("() => { try { JSON.parse('') } catch {} }")
    assert thrown, "it would not have been noticed"
