"""Did it help me? Begun by hand, one at a time; the diary counts, and at the end both parts stand side by side."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser import axe_problems_in_looks, set_letters
from tests.support.diary import button, cramp, phone, said
from tests.support.modules import started
from tests.support.server import Server
from tests.support.store import keep, store

NOW = "2026-11-26T09:00:00Z"
TRIALS = "(s) => s.all('trials')"
OVER = {
    **{"id": "over", "what": "bedtime", "own": "", "first": "without", "drawn": True, "from": "2026-10-20"},
    **{"days": 14, "ended": None, "changedAt": 1},
}


def nights(page: Page, first: str, marks: str) -> None:
    """Log nights from this one on: `x` a cramp, `.` none, `-` nothing."""
    days = [(str(date.fromisoformat(first) + timedelta(days=place)), mark) for place, mark in enumerate(marks)]
    quiet = [{"id": day, "at": 1_795_593_600_000, "offset": 0} for day, mark in days if mark == "."]
    store(page, "(s, nights) => s.put('nights', ...nights)", quiet)
    facts: dict[str, Any] = {"pain": 6, "woke": True, "seconds": 150}
    keep(page, *(cramp(day, f"{day}T03:00:00+00:00", **facts) for day, mark in days if mark == "x"))


def fold(page: Page) -> Locator:
    return page.locator("[data-trials]")


def unfold(page: Page) -> None:
    fold(page).locator("> summary").click()
    # Its script shows the form.
    expect(button(page, "Start tonight")).to_be_visible()


def begin(page: Page, what: str, order: str) -> None:
    page.get_by_label(what).check()
    page.get_by_label(order, exact=True).check()
    button(page, "Start tonight").click()
    expect(said(page)).to_contain_text("Begun")


def row(page: Page, title: str) -> list[str]:
    return page.get_by_role("row").filter(has_text=title).locator("td").all_text_contents()


@pytest.fixture
def diary(browser: Browser, server: Server) -> Iterator[Page]:
    with phone(browser, server, "UTC", NOW) as page:
        started(page, "diary")
        yield page


@pytest.fixture
def over(diary: Page) -> Page:
    """A diary with 28 nights compared that are over, twelve and eleven of them logged."""
    nights(diary, "2026-10-20", "xxxxx.xxxxxx--" + "..x....-...-.-")
    store(diary, "(s, trial) => s.put('trials', trial)", OVER)
    fold(diary).locator("> summary").click()
    expect(diary.get_by_role("table", name="Side by side")).to_be_visible()
    return diary


def test_its_script_comes_only_when_it_is_opened(diary: Page) -> None:
    names = "() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/trials')).length"
    assert diary.evaluate(names) == 0
    with diary.expect_response("**/js/trials-*.js"):
        unfold(diary)


def test_begun_by_hand_it_says_on_top_what_tonight_is_and_only_one_runs(diary: Page) -> None:
    unfold(diary)
    begin(diary, "Lighter or looser bedding", "First without")
    tonight = diary.locator("[data-tonight]")
    expect(tonight).to_have_text("Tonight: night 1 of 14, without · Lighter or looser bedding")
    expect(button(diary, "Start tonight")).to_be_hidden()
    [trial] = store(diary, TRIALS)
    assert {**trial, "id": "", "changedAt": 0} == {
        **{"id": "", "what": "bedding", "own": "", "first": "without", "drawn": False, "from": "2026-11-27"},
        **{"days": 14, "ended": None, "changedAt": 0},
    }
    diary.clock.set_fixed_time("2026-12-11T02:00:00Z")
    diary.reload()
    expect(tonight).to_have_text("Tonight: night 1 of 14, with · Lighter or looser bedding")
    tonight.get_by_role("link").click()
    expect(fold(diary).get_by_text("0 of 14 nights logged.")).to_be_visible()
    expect(fold(diary).get_by_role("table")).to_be_hidden()


def test_a_lot_is_drawn_and_said_to_be_one(diary: Page) -> None:
    unfold(diary)
    begin(diary, "Stretching before bed", "Draw lots")
    [trial] = store(diary, TRIALS)
    assert trial["drawn"] is True
    expect(fold(diary).get_by_text(f"26 Nov – 24 Dec 2026 · first {trial['first']} · drawn by lot")).to_be_visible()


def test_undo_takes_the_beginning_back(diary: Page) -> None:
    unfold(diary)
    begin(diary, "Stretching before bed", "First with")
    expect(button(diary, "Undo")).to_be_focused()
    diary.keyboard.press("Enter")
    expect(button(diary, "Start tonight")).to_be_visible()
    expect(diary.locator("[data-tonight]")).to_be_hidden()
    assert store(diary, TRIALS) == []


def test_something_must_be_compared_and_own_words_are_only_words(diary: Page) -> None:
    unfold(diary)
    button(diary, "Start tonight").click()
    expect(fold(diary).get_by_text("Choose one from the list.")).to_be_visible()
    diary.get_by_label("Something else").check()
    button(diary, "Start tonight").click()
    expect(diary.get_by_label("In your own words")).to_be_focused()
    expect(fold(diary).get_by_text("Write what you compare.")).to_be_visible()
    diary.get_by_label("In your own words").fill("<b>Warm socks</b>")
    button(diary, "Start tonight").click()
    expect(fold(diary).get_by_role("heading", name="<b>Warm socks</b>")).to_be_visible()


def test_a_double_tap_begins_one_and_leaves_nothing_wrong_in_the_form(diary: Page) -> None:
    unfold(diary)
    diary.get_by_label("Stretching before bed").check()
    button(diary, "Start tonight").dblclick()
    expect(said(diary)).to_contain_text("Begun")
    assert len(store(diary, TRIALS)) == 1
    button(diary, "Stop").click()
    expect(button(diary, "Start tonight")).to_be_visible()
    expect(fold(diary).get_by_text("Choose one from the list.")).to_have_count(0)


TAPPED_TWICE = """async (start) => {
  const box = start.getBoundingClientRect();
  const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
  const tapOf = () => new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1, clientX, clientY });
  const [first, second] = [tapOf(), tapOf()];
  Object.defineProperty(second, "timeStamp", { value: first.timeStamp + 200 });
  start.dispatchEvent(first);
  const undo = document.querySelector("[data-act=undo]");
  while (undo.hidden) await new Promise(requestAnimationFrame);
  undo.dispatchEvent(second);
}"""
"""As where the notice comes to lie under the finger."""


def test_the_second_of_a_double_tap_undoes_nothing_that_came_under_the_finger(diary: Page) -> None:
    unfold(diary)
    diary.get_by_label("Stretching before bed").check()
    button(diary, "Start tonight").evaluate(TAPPED_TWICE)
    expect(button(diary, "Stop")).to_be_visible()
    button(diary, "Undo").click()
    expect(button(diary, "Start tonight")).to_be_visible()


def test_what_could_not_be_kept_stays_in_the_form(diary: Page) -> None:
    unfold(diary)
    diary.evaluate(
        "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    diary.get_by_label("Something else").check()
    diary.get_by_label("In your own words").fill("Warm socks")
    button(diary, "Start tonight").click()
    expect(said(diary)).to_be_visible()
    expect(diary.get_by_label("In your own words")).to_have_value("Warm socks")


def test_it_may_be_stopped_and_taken_out_of_the_list_each_with_a_way_back(diary: Page) -> None:
    unfold(diary)
    begin(diary, "Stretching before bed", "First with")
    button(diary, "Stop").click()
    expect(fold(diary).get_by_text("26 Nov 2026 · first with · stopped early")).to_be_visible()
    expect(button(diary, "Start tonight")).to_be_visible()
    button(diary, "Undo").click()
    expect(diary.locator("[data-tonight]")).to_be_visible()
    button(diary, "Stop").click()
    button(diary, "Remove").click()
    expect(fold(diary).get_by_role("heading", name="Stretching before bed")).to_be_hidden()
    button(diary, "Undo").click()
    expect(fold(diary).get_by_role("heading", name="Stretching before bed")).to_be_visible()


def test_what_is_begun_on_the_day_another_was_stopped_stands_above_it(diary: Page) -> None:
    both = [
        OVER | {"id": "a", "what": "warm-bath", "from": "2026-11-27", "changedAt": 2},
        OVER | {"id": "b", "what": "bedding", "from": "2026-11-27", "ended": "2026-11-26", "changedAt": 1},
    ]
    store(diary, "(s, trials) => s.put('trials', ...trials)", both)
    fold(diary).locator("> summary").click()
    expect(fold(diary).locator("[data-list] [data-what]")).to_have_text([re.compile("bath"), re.compile("bedding")])


def test_undo_of_a_removal_leaves_what_another_tab_has_brought_back_and_stopped(diary: Page) -> None:
    unfold(diary)
    begin(diary, "Stretching before bed", "First with")
    [trial] = store(diary, TRIALS)
    button(diary, "Stop").click()
    button(diary, "Remove").click()
    expect(button(diary, "Undo")).to_be_visible()
    # As another tab does that has the same way back.
    store(diary, "(s, trial) => s.put('trials', trial)", {**trial, "own": "changed"})
    button(diary, "Undo").click()
    expect(said(diary)).to_have_text("Undone.")
    assert [each["own"] for each in store(diary, TRIALS)] == ["changed"]


def test_undo_of_a_beginning_leaves_what_another_tab_has_stopped_since(diary: Page) -> None:
    unfold(diary)
    begin(diary, "Stretching before bed", "First with")
    [trial] = store(diary, TRIALS)
    stopped = {**trial, "ended": "2026-11-26"}
    store(diary, "(s, trial) => s.put('trials', trial)", stopped)
    button(diary, "Undo").click()
    expect(said(diary)).to_have_count(0)
    assert store(diary, TRIALS) == [stopped]


def test_at_the_end_both_parts_stand_side_by_side(over: Page) -> None:
    assert row(over, "Nights logged") == ["11 of 14", "12 of 14"]
    assert row(over, "Nights with a cramp") == ["1", "11"]
    assert row(over, "Nights that it woke you") == ["1", "11"]
    assert row(over, "Pain, median") == ["6", "6"]
    assert row(over, "Length, median") == ["3 mins", "3 mins"]
    expect(over.locator("[data-verdict]")).to_have_text(
        "Per 10 nights, in the part with it: 8 fewer with a cramp; it could be anything from 10 fewer to 4 fewer."
    )
    expect(over.get_by_text("This is your own record. It shows no cause")).to_be_visible()


def test_what_cannot_be_told_is_said(over: Page) -> None:
    verdict = over.locator("[data-verdict]")
    store(over, "(s) => s.remove('cramps', ...['2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'])")
    store(over, "(s) => s.remove('nights', ...['2026-10-25'])")
    expect(over.locator("[data-row=logged] td").last).to_have_text("7 of 14")
    store(over, "(s) => s.remove('cramps', '2026-10-24')")
    expect(verdict).to_have_text("Cannot tell: one part has fewer than 7 logged nights.")
    nights(over, "2026-10-20", "......")
    expect(verdict).to_have_text(
        "Cannot tell. Per 10 nights, in the part with it: 4 fewer with a cramp; "
        "it could be anything from 7 fewer to as many."
    )


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_axe_finds_nothing_and_nothing_is_wide(browser: Browser, server: Server, language: str) -> None:
    with phone(browser, server, "UTC", NOW, "/en/offline/") as page:
        page.add_init_script("localStorage.setItem('uncramp.night', 'never')")
        page.set_viewport_size({"width": 320, "height": 6000})
        page.goto(f"/{language}/diary/")
        started(page, "diary")
        store(page, "(s, trial) => s.put('trials', trial)", OVER)
        fold(page).locator("> summary").click()
        expect(page.locator("[data-verdict]")).to_be_visible()
        page.locator("[data-trials] [value=own]").check()
        page.locator("[data-trials] [type=submit]").click()
        problems = axe_problems_in_looks(page, "night")
        assert not problems, "\n".join(problems)
        page.locator("[name=own]").fill("x" * 60)
        page.locator("[data-trials] [type=submit]").click()
        expect(page.locator("[data-tonight]")).to_be_visible()
        problems = axe_problems_in_looks(page, "night")
        assert not problems, "\n".join(problems)
        set_letters(page, "200%")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_its_form_fits_the_narrowest_phone_with_letters_twice_as_large(
    browser: Browser, server: Server, language: str
) -> None:
    with phone(browser, server, "UTC", NOW, f"/{language}/diary/") as page:
        page.set_viewport_size({"width": 320, "height": 640})
        started(page, "diary")
        set_letters(page, "200%")
        fold(page).locator("> summary").click()
        expect(fold(page).locator("[type=submit]")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_script_that_once_did_not_come_is_asked_for_again(diary: Page) -> None:
    uncaught: list[str] = []
    diary.on("pageerror", lambda error: uncaught.append(str(error)))
    diary.route("**/js/trials-*.js", lambda route: route.abort())
    with diary.expect_event("requestfailed"):
        fold(diary).locator("> summary").click()
    expect(button(diary, "Start tonight")).to_be_hidden()
    diary.unroute_all()
    fold(diary).locator("> summary").click()
    unfold(diary)
    assert uncaught == []
