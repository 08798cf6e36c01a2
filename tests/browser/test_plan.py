"""The six-week plan: its page, the card in the Stretch room, and the question about pain."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import PHONE, axe_problems, set_letters
from tests.support.modules import source
from tests.support.player import kept, player
from tests.support.server import Server
from tests.support.traffic import Traffic
from tests.support.waiting import becomes

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
PLAN = "/en/stretch/plan/"
ROUTINE = "/en/stretch/bedtime/"
Record = dict[str, Any]


def moment(at: datetime) -> dict[str, int]:
    """This moment, and how far the clock on the wall is ahead of UTC there."""
    ahead = at.utcoffset() or timedelta()
    return {"at": round(at.timestamp() * 1000), "offset": round(ahead.total_seconds() / 60)}


def session(at: datetime, before: int | None = None, after: int | None = None) -> Record:
    wall = moment(at)
    ends = {"endedAt": wall["at"] + 180_000, "offset": wall["offset"]}
    pain = {"before": before, "after": after}
    return {"id": str(wall), "plan": "bedtime", "at": wall["at"], **ends, **pain}


def plan(began: datetime, *pauses: tuple[datetime, datetime | None]) -> Record:
    wall = moment(began)
    return {
        "id": "bedtime",
        "at": wall["at"],
        "offset": wall["offset"],
        "pauses": [pause(start, end) for start, end in pauses],
    }


def pause(start: datetime, end: datetime | None) -> Record:
    first, last = moment(start), moment(end) if end else {"at": None, "offset": None}
    return {"from": first["at"], "fromOffset": first["offset"], "to": last["at"], "toOffset": last["offset"]}


def evenings_ago(days: int, hour: int = 22) -> datetime:
    return NOW.replace(hour=hour) - timedelta(days=days)


KEEP = f"""async ([store, records]) => {{
  const s = {source("records/database.js")};
  for (const record of records) await s.put(store, record);
}}"""


@pytest.fixture
def context(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """A phone whose clock shows UTC, as the seeds here do."""
    fresh = browser.new_context(
        viewport=PHONE, has_touch=True, base_url=server.url, timezone_id="UTC", service_workers="block"
    )
    yield fresh
    fresh.close()


def open_with(page: Page, path: str, running: Record | None, sessions: list[Record], now: datetime = NOW) -> None:
    page.clock.install(time=now)
    page.goto("/en/offline/")
    page.evaluate(KEEP, ["sessions", sessions])
    page.evaluate(KEEP, ["plans", [running] if running else []])
    page.goto(path)


def heading(page: Page) -> Any:
    return page.locator("[data-week]")


def weeks(page: Page) -> Any:
    return page.locator("[data-weeks-done] > li")


def nine_of_fourteen(page: Page, path: str = PLAN, *pauses: tuple[datetime, datetime | None]) -> None:
    done = [session(evenings_ago(day)) for day in (1, 2, 4, 5, 6, 9, 10, 11, 14)]
    open_with(page, path, plan(evenings_ago(20), *pauses), done)


def test_it_is_whole_without_scripts(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(PLAN)
    main = page.locator("main")
    for words in (
        "1.2 fewer cramps a night",
        "for six weeks",
        "Make an appointment with your doctor",
        "Those evenings do not count",
    ):
        expect(main).to_contain_text(words)
    expect(main.get_by_role("link", name="Go to the routine")).to_have_attribute("href", "/en/stretch/bedtime/")
    expect(main.get_by_role("button")).to_have_count(0)
    context.close()


def test_one_tap_begins_and_it_is_still_running_after_a_reload(page: Page) -> None:
    open_with(page, PLAN, None, [])
    page.get_by_role("button", name="Begin the six weeks").tap()
    expect(heading(page)).to_have_text("Week 1 of 6")
    expect(heading(page)).to_be_focused()
    expect(page.locator("[data-done]")).to_have_text("Tonight is a good evening to begin.")
    page.reload()
    expect(heading(page)).to_have_text("Week 1 of 6")
    [record] = kept(page, "plans")
    assert (record["at"], record["pauses"]) == (pytest.approx(moment(NOW)["at"], abs=60_000), [])


def test_it_says_the_week_and_how_many_of_the_last_fourteen_evenings(page: Page) -> None:
    nine_of_fourteen(page)
    expect(heading(page)).to_have_text("Week 3 of 6")
    expect(page.locator("[data-done]")).to_have_text("9 of the last 14 evenings")
    expect(weeks(page)).to_have_text(
        [
            "Week 1one evening of 7",
            "Week 23 of 7 evenings",
            "Week 35 of 7 evenings this week",
            "Week 4",
            "Week 5",
            "Week 6",
        ]
    )
    for kind, count in (("done", 9), ("open", 11), ("ahead", 22)):
        expect(weeks(page).locator(f"[data-evening={kind}]")).to_have_count(count)


def test_the_card_in_the_stretch_room_says_the_same_and_leads_there(page: Page) -> None:
    nine_of_fourteen(page, "/en/stretch/")
    card = page.get_by_role("link", name="Week 3 of 6")
    expect(card).to_contain_text("9 of the last 14 evenings")
    expect(card).to_have_attribute("href", PLAN)


def test_without_a_plan_the_card_says_what_it_is(page: Page) -> None:
    open_with(page, "/en/stretch/", None, [session(evenings_ago(1))])
    card = page.get_by_role("link", name="Six weeks of bedtime stretching")
    expect(card).to_have_attribute("href", PLAN)
    expect(card).not_to_contain_text("Week")


def test_a_pause_of_three_weeks_costs_nothing(page: Page) -> None:
    nine_of_fourteen(page)
    page.get_by_role("button", name="Pause").tap()
    expect(heading(page)).to_have_text("Week 3 of 6 · paused")
    page.clock.set_fixed_time(NOW + timedelta(days=21))
    page.reload()
    expect(heading(page)).to_have_text("Week 3 of 6 · paused")
    expect(page.locator("[data-done]")).to_have_text("9 of the last 14 evenings")
    expect(weeks(page).locator("[data-evening=done]")).to_have_count(9)
    expect(weeks(page).locator("[data-evening=open]")).to_have_count(11)
    page.get_by_role("button", name="Carry on").tap()
    expect(heading(page)).to_have_text("Week 3 of 6")
    expect(page.locator("[data-done]")).to_have_text("9 of the last 14 evenings")


def test_the_stretch_room_knows_of_the_pause(page: Page) -> None:
    nine_of_fourteen(page, "/en/stretch/", (evenings_ago(0, 12), None))
    expect(page.get_by_role("link", name="Week 3 of 6 · paused")).to_be_visible()


def test_stopping_can_be_undone(page: Page) -> None:
    nine_of_fourteen(page)
    before = kept(page, "plans")
    page.get_by_role("button", name="Stop the plan").tap()
    expect(heading(page)).to_have_text("Your six weeks")
    expect(page.get_by_role("status")).to_have_text("The plan has stopped. Your evenings are kept.")
    assert kept(page, "plans") == []
    page.get_by_role("button", name="Undo").tap()
    expect(heading(page)).to_have_text("Week 3 of 6")
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    assert kept(page, "plans") == before


def test_undo_of_stopping_leaves_a_plan_that_another_tab_has_begun_since(page: Page, context: BrowserContext) -> None:
    nine_of_fourteen(page)
    page.get_by_role("button", name="Stop the plan").tap()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    other = context.new_page()
    other.goto(PLAN)
    other.get_by_role("button", name="Begin the six weeks").tap()
    expect(heading(other)).to_have_text("Week 1 of 6")
    expect(heading(page)).to_have_text("Week 1 of 6")
    begun = kept(page, "plans")
    page.get_by_role("button", name="Undo").tap()
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    assert kept(page, "plans") == begun


def test_undo_of_beginning_again_leaves_what_another_tab_has_paused_since(page: Page, context: BrowserContext) -> None:
    open_with(page, PLAN, plan(evenings_ago(42)), [])
    page.get_by_role("button", name="Begin again").tap()
    expect(heading(page)).to_have_text("Week 1 of 6")
    other = context.new_page()
    other.clock.install(time=NOW)
    other.goto(PLAN)
    other.get_by_role("button", name="Pause").tap()
    expect(page.get_by_role("button", name="Pause")).to_be_hidden()
    paused = kept(page, "plans")
    page.get_by_role("button", name="Undo").tap()
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    assert kept(page, "plans") == paused


def test_after_six_weeks_it_asks_whether_it_helped_and_can_begin_again(page: Page) -> None:
    open_with(page, PLAN, plan(evenings_ago(42)), [session(evenings_ago(day)) for day in (1, 2, 3)])
    expect(heading(page)).to_have_text("Six weeks done")
    ending = page.locator("[data-when=ended].prose")
    expect(ending).to_contain_text("Did it help? Carry on or stop, as you like.")
    expect(ending).to_contain_text("Make an appointment with your doctor.")
    expect(page.get_by_role("button", name="Pause")).to_be_hidden()
    page.get_by_role("button", name="Begin again").tap()
    expect(heading(page)).to_have_text("Week 1 of 6")
    expect(page.locator("[data-done]")).to_have_text("3 of the last 3 evenings")
    page.get_by_role("button", name="Undo").tap()
    expect(heading(page)).to_have_text("Six weeks done")


def test_an_evening_that_is_done_in_another_tab_is_here_at_once(page: Page, context: BrowserContext) -> None:
    nine_of_fourteen(page)
    other = context.new_page()
    other.goto("/en/offline/")
    other.evaluate(KEEP, ["sessions", [session(evenings_ago(3))]])
    expect(page.locator("[data-done]")).to_have_text("10 of the last 14 evenings")


def test_without_a_number_nothing_is_drawn(page: Page) -> None:
    nine_of_fourteen(page)
    expect(page.locator("[data-empty]")).to_be_visible()
    expect(page.locator(".pain-chart")).to_be_hidden()


def test_without_a_plan_and_a_number_pain_is_no_subject(page: Page) -> None:
    open_with(page, PLAN, None, [])
    expect(page.get_by_role("button", name="Begin the six weeks")).to_be_visible()
    expect(page.locator("[data-pain]")).to_be_hidden()


def test_pain_is_drawn_over_the_weeks_and_told_as_a_table(page: Page) -> None:
    sessions = [session(evenings_ago(day), pain, 1) for day, pain in ((16, 7), (15, 6), (8, 4), (1, 2))]
    open_with(page, PLAN, plan(evenings_ago(17)), sessions)
    drawing = page.get_by_role("img", name="Pain from 0 to 10")
    expect(drawing.locator("circle.before")).to_have_count(3)
    expect(drawing.locator("circle.after")).to_have_count(3)
    expect(drawing.locator("text.before")).to_have_text("before")
    heights = drawing.locator("circle.before").evaluate_all(
        "marks => marks.map((mark) => Number(mark.getAttribute('cy')))"
    )
    assert heights == sorted(heights), "less pain stands lower"
    expect(page.locator("[data-drawn]")).to_contain_text("They cannot tell you whether it was the stretching.")
    page.get_by_text("As a table").tap()
    rows = page.locator(".pain-table tbody tr")
    expect(rows).to_have_count(6)
    expect(rows.first).to_have_text("16.5 (2)1.0 (2)")
    expect(rows.last).to_have_text("6––")


def test_without_a_plan_the_last_six_weeks_are_drawn(page: Page) -> None:
    open_with(page, PLAN, None, [session(evenings_ago(1), 3, 0)])
    expect(page.locator(".pain-table tbody tr").last).to_contain_text("3.0 (1)")


def play_to_the_end(page: Page) -> None:
    page.locator("[data-play]").first.tap()
    player(page, "ready")
    for _ in range(40):
        page.clock.run_for(10_000)
        if page.locator("[data-player]").get_attribute("data-state") == "done":
            return
    raise AssertionError("the routine did not end")


def last_screen(page: Page) -> Any:
    player(page, "done")
    return page.locator("[data-current]")


@pytest.mark.parametrize(("hour", "said"), [(13, "Done"), (21, "Done. Sleep well.")])
def test_at_its_end_it_says_what_was_held_and_the_evenings_so_far_in_words_for_the_hour(
    page: Page, hour: int, said: str
) -> None:
    done = [session(evenings_ago(day)) for day in (1, 2, 4)]
    open_with(page, ROUTINE, plan(evenings_ago(6)), done, NOW.replace(hour=hour))
    play_to_the_end(page)
    expect(last_screen(page).locator(".do")).to_have_text(said)
    expect(last_screen(page)).to_contain_text("Before sleep: 2 min held.")
    expect(last_screen(page)).to_contain_text("4 of the last 7 evenings")
    becomes(page, lambda: len(kept(page, "sessions")), 4)


def test_one_that_was_skipped_through_says_so_and_is_no_evening(page: Page) -> None:
    open_with(page, ROUTINE, plan(evenings_ago(6)), [])
    page.locator("[data-play=standing]").tap()
    player(page, "ready")
    # Who leaves it paused has waited as long as it takes, and held nothing.
    page.locator("[data-main]").tap()
    player(page, "paused")
    page.clock.run_for(300_000)
    for _ in range(4):
        page.locator("[data-next]").tap()
    expect(last_screen(page).locator(".do")).to_have_text("Enough for now.")
    expect(last_screen(page)).to_contain_text("of 2 min held.")
    expect(last_screen(page)).to_contain_text("An evening counts once half of it was held.")
    assert kept(page, "sessions") == []


def test_who_stops_after_more_than_half_of_it_has_done_an_evening(page: Page) -> None:
    open_with(page, ROUTINE, plan(evenings_ago(0, 12)), [])
    page.locator("[data-play=standing]").tap()
    player(page, "ready")
    page.clock.run_for(120_000)
    page.locator("[data-gone]").tap()
    expect(last_screen(page)).to_contain_text("The first evening is done.")
    expect(last_screen(page)).to_contain_text("of 2 min held.")
    becomes(page, lambda: len(kept(page, "sessions")), 1)


def test_a_network_that_goes_away_on_the_way_costs_no_evening(page: Page) -> None:
    open_with(page, ROUTINE, plan(evenings_ago(0, 12)), [])
    traffic = Traffic(page)
    page.locator("[data-play=standing]").tap()
    player(page, "ready")
    page.clock.run_for(20_000)
    traffic.until_quiet()
    page.context.set_offline(True)
    page.clock.run_for(100_000)
    page.locator("[data-gone]").tap()
    expect(last_screen(page)).to_contain_text("of 2 min held.")
    becomes(page, lambda: len(kept(page, "sessions")), 1)
    page.context.set_offline(False)


def question(page: Page, when: str) -> Any:
    return page.locator(f"[data-module=pain][data-moment={when}]")


def number(page: Page, when: str, value: int) -> Any:
    return question(page, when).get_by_role("button", name=str(value), exact=True)


def pain_kept(page: Page, before: int | None, after: int | None) -> None:
    """Wait until the only session has these numbers."""
    becomes(page, lambda: [(each["before"], each["after"]) for each in kept(page, "sessions")], [(before, after)])


def test_a_tap_before_and_a_tap_after_go_to_the_session(page: Page) -> None:
    open_with(page, ROUTINE, None, [])
    expect(number(page, "before", 0)).to_have_attribute("tabindex", "0")
    number(page, "before", 4).tap()
    number(page, "before", 6).tap()
    expect(number(page, "before", 6)).to_have_attribute("aria-pressed", "true")
    expect(number(page, "before", 4)).to_have_attribute("aria-pressed", "false")
    expect(question(page, "after")).to_be_hidden()
    play_to_the_end(page)
    expect(question(page, "after")).to_be_visible()
    pain_kept(page, 6, None)
    number(page, "after", 2).tap()
    pain_kept(page, 6, 2)
    number(page, "after", 2).tap()
    pain_kept(page, 6, None)
    player(page, "done")


def test_no_tap_is_no_number(page: Page) -> None:
    open_with(page, ROUTINE, None, [])
    play_to_the_end(page)
    expect(question(page, "after")).to_be_visible()
    pain_kept(page, None, None)


def test_a_tap_waits_three_hours_and_can_be_taken_back(page: Page) -> None:
    open_with(page, ROUTINE, None, [])
    pressed = question(page, "before").locator("[aria-pressed=true]")
    expect(number(page, "before", 0)).to_have_attribute("tabindex", "0")
    number(page, "before", 10).tap()
    page.clock.fast_forward(timedelta(hours=2, minutes=50).seconds * 1000)
    page.reload()
    expect(pressed).to_have_text("10")
    page.clock.fast_forward(timedelta(minutes=20).seconds * 1000)
    page.reload()
    expect(number(page, "before", 0)).to_have_attribute("tabindex", "0")
    expect(pressed).to_have_count(0)
    number(page, "before", 10).tap()
    number(page, "before", 10).tap()
    expect(pressed).to_have_count(0)
    page.reload()
    expect(number(page, "before", 0)).to_have_attribute("tabindex", "0")
    expect(pressed).to_have_count(0)


def test_who_begins_anew_and_stops_half_way_is_not_asked_about_the_time_before(page: Page) -> None:
    open_with(page, ROUTINE, None, [])
    play_to_the_end(page)
    number(page, "after", 3).tap()
    pain_kept(page, None, 3)
    page.locator("[data-close]").tap()
    expect(question(page, "after")).to_be_hidden()
    page.locator("[data-play]").first.tap()
    player(page, "ready")
    page.locator("[data-gone]").tap()
    player(page, "done")
    expect(question(page, "after")).to_be_hidden()
    pain_kept(page, None, 3)


def test_the_keyboard_reaches_the_numbers_once_and_goes_along_them(page: Page) -> None:
    open_with(page, ROUTINE, None, [])
    expect(number(page, "before", 0)).to_have_attribute("tabindex", "0")
    number(page, "before", 0).focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(number(page, "before", 2)).to_be_focused()
    page.keyboard.press("Enter")
    expect(number(page, "before", 2)).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Tab")
    expect(page.locator("[data-play]").first).to_be_focused()


def test_the_arrow_keys_on_the_numbers_are_not_for_the_player(page: Page) -> None:
    open_with(page, ROUTINE, None, [])
    play_to_the_end(page)
    number(page, "after", 0).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(number(page, "after", 0)).to_be_focused()
    page.keyboard.press("Enter")
    pain_kept(page, None, 0)
    player(page, "done")


@pytest.mark.parametrize("hour", [15, 3])
def test_axe_finds_nothing_in_any_state_by_day_and_by_night(page: Page, hour: int) -> None:
    now = NOW.replace(hour=hour)
    sessions = [session(evenings_ago(day), 5, 2) for day in (1, 2, 9)]
    page.set_viewport_size({"width": 390, "height": 4000})
    problems = []
    for running in (plan(evenings_ago(20)), plan(evenings_ago(20), (evenings_ago(9), None)), plan(evenings_ago(45))):
        open_with(page, PLAN, running, sessions, now)
        expect(heading(page)).not_to_have_text("Your six weeks")
        page.get_by_text("As a table").tap()
        problems += axe_problems(page)
    page.goto(ROUTINE)
    number(page, "before", 5).tap()
    expect(number(page, "before", 5)).to_have_attribute("aria-pressed", "true")
    problems += axe_problems(page)
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("size", ["100%", "200%"])
@pytest.mark.parametrize("path", [PLAN, "/en/stretch/", ROUTINE])
def test_nothing_is_wider_than_a_narrow_phone(page: Page, path: str, size: str) -> None:
    sessions = [session(evenings_ago(day), 5, 2) for day in (1, 2, 9, 12)]
    page.set_viewport_size({"width": 320, "height": 568})
    open_with(page, path, plan(evenings_ago(20), (evenings_ago(7, 12), evenings_ago(3, 12))), sessions)
    set_letters(page, size)
    if path == PLAN:
        expect(page.locator(".pain-chart")).to_be_visible()
    elif path == ROUTINE:
        expect(number(page, "before", 0)).to_have_attribute("tabindex", "0")
        assert all(box["width"] >= 48 and box["height"] >= 48 for box in boxes(page))
    else:
        expect(heading(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def boxes(page: Page) -> list[dict[str, float]]:
    found = [button.bounding_box() for button in question(page, "before").get_by_role("button").all()]
    return [dict(box) for box in found if box]
