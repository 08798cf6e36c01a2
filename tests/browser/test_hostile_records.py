"""Markup in whatever a person may have written, or a file has brought, is words on every page that shows it."""

from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.support.diary import EARLIER, EVENING, NIGHT
from tests.support.modules import started
from tests.support.store import AWAY, store

WORDS = "<img src=x onerror=alert(1)><script>alert(2)</script>"
MOMENT = {"at": 1795300000000, "offset": 60}
STEP = {"stretch": "calf-wall", "hold": 30, "rest": 10, "rounds": 3, "sides": "one"}
RECORDS: dict[str, list[dict[str, Any]]] = {
    "cramps": [{**each, "note": WORDS} for each in (NIGHT, EVENING, EARLIER)],
    "nights": [{"id": "2026-11-20", **MOMENT}],
    "medicines": [
        {
            **{"id": f"m{WORDS}", "name": WORDS, "known": None, "note": WORDS, "changedAt": 1795300000000},
            "events": [{"on": "2026-01-01", "turn": "start"}],
        }
    ],
    "trials": [
        {
            **{"id": f"t{WORDS}", "what": "own", "own": WORDS, "first": "with", "drawn": True, "from": "2026-11-01"},
            **{"days": 14, "ended": None, "changedAt": 1795300000000},
        }
    ],
    "drinks": [{"id": f"d{WORDS}", **MOMENT, "ml": 200, "drink": "water", "counts": True}],
    "sessions": [{"id": f"s{WORDS}", **MOMENT, "plan": WORDS, "endedAt": MOMENT["at"], "before": 3, "after": None}],
    "routines": [{"id": f"r{WORDS}", "name": WORDS, "steps": [STEP], "changedAt": 1795300000000}],
    "settings": [
        {
            **{"id": "water", "unit": "cl", "goal": 1600, "goalFor": "unsaid", "limited": False, "limit": None},
            **{"cups": [{"id": "c", "ml": 200, "drink": "water", "name": WORDS}], "changedAt": 5},
        }
    ],
    "plans": [{"id": "bedtime", **MOMENT, "pauses": [{"from": MOMENT, "to": None}]}],
}
CHOICES = [
    *("night", "sweep", "flash", "sound", "pace", "vibration", "advance", "zones", "media", "slower", "country"),
    *("conditions", "area", "way"),
]
CHOOSE = "([names, value]) => names.forEach(name => localStorage.setItem(`uncramp.${name}`, value))"
ROOMS = ("", "water/cups/", "stretch/", "stretch/plan/", "settings/", "settings/data/", "learn/")
SHOWING = ("diary/", "stretch/own/", "water/")
"""Rooms in which the words stand as they were written."""
MADE = """[...document.querySelectorAll("[onerror], [src='x'], script")]
  .filter(each => each.localName !== "script" || each.textContent.startsWith("alert")).length"""


def test_markup_in_any_record_is_words_in_every_room(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-26T09:00:00Z")
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.goto(AWAY)
    for name, records in RECORDS.items():
        store(page, "(s, [name, records]) => s.put(name, ...records)", [name, records])
    for room in (*ROOMS, *SHOWING):
        page.goto(f"/en/{room}")
        if room in SHOWING:
            expect(page.locator("main")).to_contain_text(WORDS)
        # What is asked for after the room has asked is answered after it.
        store(page, "(s) => s.all('cramps')")
        assert page.evaluate(MADE) == 0, room
    assert not dialogs


@pytest.mark.parametrize("value", ["mystery", "", "toString"])
def test_small_choices_that_this_build_does_not_know_keep_no_guide_from_starting(page: Page, value: str) -> None:
    page.clock.set_fixed_time("2026-11-26T23:00:00Z")
    page.goto(AWAY)
    page.evaluate(CHOOSE, [CHOICES, value])
    for guide in ("relief/calf/", "stretch/bedtime/"):
        page.goto(f"/en/{guide}")
        started(page, "player")
        # By the clock it is night, and so all is dark and silent.
        expect(page.locator("html")).to_have_attribute("data-theme", "night")
        expect(page.locator("button[data-sound]")).to_contain_text("off")
    page.goto("/en/settings/")
    started(page, "settings")
    expect(page.locator("[name=sound][value=auto]")).to_be_checked()
