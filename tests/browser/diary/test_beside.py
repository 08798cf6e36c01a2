"""Evening routine, water and alcohol can be laid beside the nights, with the words that this shows no cause."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import axe_problems, set_letters
from tests.support.diary import cramp, phone
from tests.support.modules import started
from tests.support.server import Server
from tests.support.store import keep, store

NOW = "2026-11-26T09:00:00Z"
CRAMPS = [
    cramp("a", "2026-11-26T02:30:00+00:00", pain=8, woke=True, seconds=120, triggers=["alcohol"]),
    cramp("b", "2026-11-19T03:10:00+00:00", pain=4, seconds=300),
    cramp("c", "2026-10-20T03:10:00+00:00"),
]
NO_CAUSE = "This is set beside your nights. It shows no cause."
MARKS = """() => Object.fromEntries([...document.querySelectorAll("[data-grid] [data-night] i")].map(
  (bar) => [bar.parentElement.dataset.night, Number(bar.style.getPropertyValue("--share"))]))"""


def moment(text: str) -> dict[str, Any]:
    return {"at": round(datetime.fromisoformat(f"{text}:00+00:00").timestamp() * 1000), "offset": 0}


def drink(text: str, ml: int, kind: str = "water") -> dict[str, Any]:
    return {"id": text, **moment(text), "ml": ml, "drink": kind, "counts": kind != "alcohol"}


@pytest.fixture(params=["en"])
def diary(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Page]:
    with phone(browser, server, "UTC", NOW, f"/{request.param}/diary/") as page:
        started(page, "diary")
        keep(page, *CRAMPS)
        evening = {"id": "s", "plan": "bedtime", "endedAt": 1, "before": None, "after": None}
        store(page, "(s, one) => s.put('sessions', one)", {**evening, **moment("2026-11-24T22:00")})
        drinks = [
            drink("2026-11-25T10:00", 1800),
            drink("2026-11-24T10:00", 900),
            drink("2026-11-18T20:00", 150, "alcohol"),
        ]
        store(page, "(s, some) => s.put('drinks', ...some)", drinks)
        expect(page.locator("[data-days] li")).to_have_count(3)
        yield page


def lay(page: Page, what: str) -> None:
    page.locator("[data-beside] select").select_option(what)
    expect(page.locator("[data-shown-beside]")).to_be_visible(visible=bool(what))


def rows(page: Page, part: str) -> list[list[str]]:
    lines = page.locator(f"[data-{part}] table tbody tr")
    return [line.locator("th, td").all_text_contents() for line in lines.all()]


def test_nothing_lies_beside_the_nights_until_it_is_asked_for(diary: Page) -> None:
    expect(diary.locator("[data-shown-beside]")).to_be_hidden()
    assert diary.evaluate(MARKS) == {}


def test_the_routine_stands_at_the_night_that_its_evening_begins(diary: Page) -> None:
    lay(diary, "routine")
    said = diary.locator("[data-beside] [data-sentence]")
    expect(said).to_have_text(
        f"A bar in a square: the bedtime routine was done that evening, 1 of 42 evenings. {NO_CAUSE}"
    )
    assert diary.evaluate(MARKS) == {"2026-11-25": 1}
    assert rows(diary, "beside") == [
        ["26 Nov", "1 cramp, worst pain 8, woke you", "–"],
        ["25 Nov", "–", "Yes"],
        ["19 Nov", "1 cramp, worst pain 4", "–"],
        ["20 Oct", "1 cramp", "–"],
    ]


def test_water_is_a_share_of_the_most_and_its_table_has_the_amounts(diary: Page) -> None:
    lay(diary, "water")
    expect(diary.locator("[data-beside] [data-sentence]")).to_contain_text("1.8 l at most; noted on 2 of 42 days.")
    assert diary.evaluate(MARKS) == {"2026-11-25": 0.5, "2026-11-26": 1}
    assert [row[2] for row in rows(diary, "beside")] == ["1.8 l", "0.9 l", "–", "–"]
    store(diary, "(s) => s.put('settings', {id: 'water', unit: 'floz'})")
    lay(diary, "water")
    diary.locator("[data-beside] select").dispatch_event("change")
    expect(diary.locator("[data-beside] [data-sentence]")).to_contain_text("61 US fl oz")


def test_alcohol_is_what_was_drunk_or_noted_with_a_cramp(diary: Page) -> None:
    lay(diary, "alcohol")
    expect(diary.locator("[data-beside] [data-sentence]")).to_contain_text("2 of 42 days")
    assert diary.evaluate(MARKS) == {"2026-11-19": 1, "2026-11-26": 1}
    store(diary, "s => s.remove('cramps', 'a')")
    expect(diary.locator("[data-beside] [data-sentence]")).to_contain_text("1 of 42 days")
    lay(diary, "")
    assert diary.evaluate(MARKS) == {}


def test_length_and_pain_week_by_week_and_their_table_say_the_same(diary: Page) -> None:
    part = diary.locator("[data-by-week]")
    assert part.locator("[data-lengths] b").all_text_contents() == ["–", "–", "–", "–", "5", "2"]
    assert part.locator("[data-pains] b").all_text_contents() == ["–", "–", "–", "–", "4", "8"]
    expect(part.locator("[data-sentence]")).to_have_text(
        "Each bar is the median of a week. Length noted for 2 of 3 cramps, pain for 2 of 3."
    )
    assert rows(diary, "by-week")[0] == ["16 Oct", "1", "–", "–"]
    assert rows(diary, "by-week")[-1] == ["20 Nov", "1", "2", "8"]
    store(diary, "s => s.remove('cramps', 'a', 'b')")
    expect(part).to_be_hidden()


@pytest.mark.parametrize("diary", ["en", "es", "nl"], indirect=True)
def test_axe_finds_nothing_and_it_fits_a_narrow_phone(diary: Page) -> None:
    lay(diary, "water")
    diary.evaluate("document.querySelectorAll('.glance details').forEach(fold => { fold.open = true; })")
    assert axe_problems(diary) == []
    diary.set_viewport_size({"width": 320, "height": 568})
    for size in ("100%", "200%"):
        set_letters(diary, size)
        assert diary.evaluate("document.documentElement.scrollWidth") <= 320
