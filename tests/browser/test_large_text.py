"""Text twice as large: no word broken, nothing cut off, and a player that still shows all that one needs in a cramp."""

import re

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, Playwright, ViewportSize, expect

from tests.support.browser import set_letters
from tests.support.diary import EARLIER, EVENING, WEEKS_AGO, cramp
from tests.support.diary import NIGHT as NIGHT_ENTRY
from tests.support.languages import LANGUAGES
from tests.support.large_text import PHONES, measured
from tests.support.modules import started
from tests.support.pages import READING, paths
from tests.support.player import DAY, NIGHT, pass_until, player, set_clock, step
from tests.support.server import Server
from tests.support.store import keep, store

TABLET: ViewportSize = {"width": 820, "height": 1180}
ON_ITS_SIDE: ViewportSize = {"width": 844, "height": 390}
SET_HERE = {
    **{"settings/data/": "backup", "water/": "water", "water/reminders/": "reminders"},
    **{"water/goal/": "goal", "water/cups/": "cups", "settings/": "settings"},
}
"""Pages of what a person sets and keeps, with the module that fills each."""
TRIAL = {
    **{"id": "over", "what": "bedtime", "own": "", "first": "without", "drawn": True, "from": "2026-10-10"},
    **{"days": 14, "ended": None, "changedAt": 1},
}
WARNING_OVER = """Math.max(...[...document.querySelectorAll("[data-current] .caution")].map((warning) =>
  warning.getBoundingClientRect().bottom - document.querySelector(".guide .steps").getBoundingClientRect().bottom))"""
DRAWN = """["[data-current] .drawing", ".guide .steps"].map((part) =>
  document.querySelector(part).getBoundingClientRect().height)"""
ROOM_FOR_A_MOMENT = """field => {
  const longest = Object.assign(document.createElement("span"), { textContent: "11/22/2026, 10:12 PM" });
  const { font, fontSize, paddingInlineStart } = getComputedStyle(field);
  Object.assign(longest.style, { font, position: "absolute" });
  field.after(longest);
  const sign = parseFloat(fontSize);
  const room = field.clientWidth - 2 * parseFloat(paddingInlineStart) - sign - longest.offsetWidth;
  longest.remove();
  return room;
}"""
"""Pixels that are left beside a date, a time and the sign that opens a calendar."""
TAB_BAR = "document.querySelector('.tabbar').getBoundingClientRect().height"


@pytest.fixture(scope="module")
def kinds(app: Flask, playwright: Playwright, server: Server) -> list[str]:
    """One page of each kind, without its language; with a fragment a guide opens as the list that people read."""
    client = playwright.request.new_context(base_url=server.url)
    found: dict[str, str] = {}
    for path in paths(app, "en"):
        kind = re.search(r'data-page="([\w-]+)"', client.get(path).text())
        assert kind, path
        found.setdefault(kind[1], path.removeprefix("/en") + READING)
    client.dispose()
    return list(found.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_kind_of_page_breaks_a_word_or_cuts_any_off_and_the_tabs_take_an_eighth(
    page: Page, kinds: list[str], language: str
) -> None:
    problems = []
    for kind in kinds:
        page.goto(f"/{language}{kind}")
        for phone in PHONES:
            found = measured(page, phone, "200%", "brokenWords", "cutOff")
            if page.evaluate("document.documentElement.scrollWidth") > phone["width"]:
                found.append("scrolls sideways")
            if page.evaluate(TAB_BAR) > phone["height"] / 8:
                found.append("has tabs higher than an eighth")
            problems += [f"{language}{kind} at {phone['width']}: {problem}" for problem in found]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_breaks_a_word_on_the_narrowest_phone(page: Page, app: Flask, language: str) -> None:
    problems = []
    for path in paths(app, language):
        page.goto(path + READING, wait_until="domcontentloaded")
        problems += [f"{path}: {problem}" for problem in measured(page, PHONES[0], "200%", "brokenWords")]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_person_sets_and_keeps_breaks_no_word(page: Page, language: str) -> None:
    problems = []
    for path, module in SET_HERE.items():
        page.goto(f"/{language}/{path}")
        started(page, module)
        for phone in PHONES:
            found = measured(page, phone, "200%", "brokenWords", "cutOff")
            if page.evaluate("document.documentElement.scrollWidth") > phone["width"]:
                found.append("scrolls sideways")
            problems += [f"{language}/{path} at {phone['width']}: {problem}" for problem in found]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_back_from_a_drink_breaks_no_word(page: Page, language: str) -> None:
    page.goto(f"/{language}/water/")
    started(page, "water")
    page.locator("[data-cup]").first.click()
    expect(page.locator(".undo[data-shown]")).to_be_visible()
    problems = [problem for phone in PHONES for problem in measured(page, phone, "200%", "brokenWords")]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", ["QuotaExceededError", "UnknownError"])
def test_that_a_change_was_not_kept_breaks_no_word_and_covers_half_a_screen_at_most(
    page: Page, language: str, reason: str
) -> None:
    page.goto(f"/{language}/water/")
    started(page, "water")
    page.evaluate(
        """(reason) => {
          IDBDatabase.prototype.transaction = () => { throw new DOMException("", reason); };
        }""",
        reason,
    )
    page.locator("[data-cup]").first.click()
    notice = page.locator(".undo[data-shown]")
    expect(notice).to_be_visible()
    for phone in PHONES:
        assert not measured(page, phone, "200%", "brokenWords")
        box = notice.bounding_box()
        assert box
        assert box["height"] <= phone["height"] / 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_and_a_time_stand_whole_in_their_field(page: Page, language: str) -> None:
    page.goto(f"/{language}/diary/")
    keep(page, NIGHT_ENTRY)
    started(page, "diary")
    page.locator(".entries button").first.click()
    field = page.locator("input[name=when]")
    for phone in PHONES:
        assert not measured(page, phone, "200%", "brokenWords")
        assert field.evaluate(ROOM_FOR_A_MOMENT) >= 0, phone


def test_the_dates_of_the_doctors_sheet_stay_within_what_holds_them(page: Page) -> None:
    page.goto("/en/diary/")
    started(page, "diary")
    page.locator("[name=sheet-nights]").select_option("own")
    dates = page.locator(".dates")
    for phone in PHONES:
        assert not measured(page, phone, "200%", "brokenWords")
        assert dates.evaluate("dates => dates.scrollWidth - dates.clientWidth") == 0, phone


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_diary_that_has_entries_breaks_no_word_with_all_of_it_unfolded(page: Page, language: str) -> None:
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    # With the styles of a wide screen, which a phone does not load.
    page.set_viewport_size(TABLET)
    page.goto(f"/{language}/diary/")
    started(page, "diary")
    pained = {**NIGHT_ENTRY, "pain": 8, "woke": True, "sleep": 5}
    earlier = [cramp(f"{day}", f"2026-10-{day}T03:00:00+00:00", pain=2) for day in range(10, 20)]
    keep(page, pained, EVENING, EARLIER, WEEKS_AGO, *earlier)
    store(page, "(s, trial) => s.put('trials', trial)", TRIAL)
    expect(page.locator("[data-trials] [data-list] > li")).to_have_count(1)
    page.evaluate("() => { for (const fold of document.querySelectorAll('main details')) fold.open = true; }")
    problems = []
    for phone in [*PHONES, TABLET]:
        found = measured(page, phone, "200%", "brokenWords", "cutOff")
        if page.evaluate("document.documentElement.scrollWidth") > phone["width"]:
            found.append("scrolls sideways")
        problems += [f"{language} at {phone['width']}: {problem}" for problem in found]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_letters_twice_as_large_a_usual_phone_still_shows_the_drawing(page: Page, language: str) -> None:
    set_clock(page, DAY)
    page.goto(f"/{language}/relief/calf/")
    player(page, "ready")
    page.set_viewport_size(PHONES[1])
    set_letters(page, "200%")
    expect(page.locator("[data-current] .drawing svg")).to_be_visible(timeout=5_000)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_player_shows_instruction_seconds_and_controls_in_every_state_of_a_cramp(page: Page, language: str) -> None:
    # The line about sound takes room as well, until the first tap.
    page.add_init_script("localStorage.setItem('uncramp.sound', 'tones')")
    set_clock(page, NIGHT)
    page.goto(f"/{language}/relief/calf/")
    player(page, "ready")
    assert_whole(page)
    pass_until(page, "hold")
    assert_whole(page)
    pass_until(page, "rest")
    assert_whole(page)
    page.clock.run_for(10 * 60_000)
    step(page, "ask")
    expect(page.locator("[data-overdue]")).to_be_visible()
    assert_whole(page)
    page.locator("button[data-back]").click()
    player(page, "ready")
    assert_whole(page)
    assert_whole(page, "100%")
    page.locator("button[data-gone]").click()
    step(page, "helped")
    assert_whole(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_guide_cuts_off_its_instruction_or_its_warning_on_a_small_phone_however_it_is_held(
    page: Page, app: Flask, language: str
) -> None:
    # A phone that cannot be kept awake says so, which takes room.
    page.context.grant_permissions(["screen-wake-lock"])
    problems = []
    for path in [path for path in paths(app, language) if re.fullmatch(r"/\w+/relief/[\w-]+/", path)]:
        page.goto(path)
        if not page.locator(".player-controls").count():
            continue
        player(page, "ready")
        for phone in (PHONES[0], ON_ITS_SIDE):
            found = measured(page, phone, "200%", "crowded")
            over = page.evaluate(WARNING_OVER)
            if over > 1:
                found.append(f"{over} px of the warning are out of sight")
            problems += [f"{path} at {phone['width']}: {problem}" for problem in found]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(("language", "zone"), [("en", "Europe/London"), ("es", "Europe/Madrid")])
def test_after_ten_minutes_the_number_to_call_is_in_view(
    browser: Browser, server: Server, language: str, zone: str
) -> None:
    context = browser.new_context(base_url=server.url, timezone_id=zone, service_workers="block")
    page = context.new_page()
    set_clock(page, DAY)
    page.goto(f"/{language}/relief/calf/")
    player(page, "ready")
    page.clock.run_for(10 * 60_000)
    step(page, "ask")
    for phone in PHONES:
        page.set_viewport_size(phone)
        set_letters(page, "200%")
        expect(page.locator("[data-overdue] a.button")).to_be_in_viewport(ratio=1)
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_about_the_screen_takes_no_line_of_the_warning_on_a_small_phone(page: Page, language: str) -> None:
    for guide in ("toes", "inner-thigh", "forearm", "upper-arm"):
        page.goto(f"/{language}/relief/{guide}/")
        player(page, "ready")
        expect(page.locator("[data-awake]:not([hidden])")).to_have_count(1)
        assert not measured(page, PHONES[0], "200%", "crowded"), guide
        assert page.evaluate(WARNING_OVER) <= 1, guide


@pytest.mark.parametrize("size", ["100%", "200%"])
def test_on_a_phone_on_its_side_the_drawing_is_as_high_as_there_is_room(page: Page, size: str) -> None:
    page.set_viewport_size(ON_ITS_SIDE)
    for guide in ("foot", "shin", "upper-arm"):
        page.goto(f"/es/relief/{guide}/")
        player(page, "ready")
        set_letters(page, size)
        expect(page.locator("[data-current] .drawing svg")).to_be_visible()
        drawn, room = page.evaluate(DRAWN)
        # Below it stand the two sides, clear of the controls.
        assert room - 72 <= drawn <= room - 60, guide


@pytest.mark.parametrize("language", LANGUAGES)
def test_which_round_it_is_stays_in_one_line(page: Page, language: str) -> None:
    page.goto(f"/{language}/relief/calf/")
    set_letters(page, "200%")
    player(page, "hold")
    lines = page.locator("section[data-active] .stage:visible").evaluate(
        """stage => {
          const text = stage.firstChild, range = document.createRange();
          range.setStart(text, text.data.lastIndexOf("·") + 2);
          range.setEnd(text, text.data.length);
          return [range.toString(), new Set([...range.getClientRects()].map(({ top }) => top)).size];
        }"""
    )
    assert re.fullmatch(r"1\b.+\b3", lines[0])
    assert lines[1] == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_player_shows_them_through_a_change_of_sides_and_in_care(page: Page, language: str) -> None:
    set_clock(page, NIGHT)
    page.goto(f"/{language}/stretch/bedtime/")
    page.locator("button[data-play]").first.click()
    pass_until(page, "switch")
    assert_whole(page)
    page.goto(f"/{language}/relief/comfort/cold/")
    page.locator("button[data-play]").click()
    step(page, "care")
    assert_whole(page)
    page.locator("button[data-main]").click()
    player(page, "hold")
    assert_whole(page)
    page.locator("button[data-next]").click()
    player(page, "done")
    assert_whole(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_drawing_below_the_other_way_is_large_enough_to_be_read_or_left_out(
    page: Page, language: str
) -> None:
    page.context.grant_permissions(["screen-wake-lock"])
    page.set_viewport_size({"width": 360, "height": 780})
    set_clock(page, DAY)
    page.goto(f"/{language}/relief/calf/")
    player(page, "ready")
    page.locator("button[data-main]").tap()
    for size in ("150%", "175%", "200%"):
        set_letters(page, size)
        drawing = page.locator("[data-current] .drawing svg")
        box = drawing.bounding_box()
        assert not drawing.is_visible() or (box and box["height"] >= 80), size


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawing_of_the_start_button_is_large_enough_to_be_read_or_left_out(page: Page, language: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/{language}/")
    drawing = page.locator("[data-start] svg.figure")
    for size in ("100%", "150%", "200%"):
        set_letters(page, size)
        box = drawing.bounding_box()
        assert not drawing.is_visible() or (box and box["width"] >= 48), size


def test_tabs_without_room_for_their_words_keep_their_names(page: Page) -> None:
    page.set_viewport_size(PHONES[0])
    page.goto("/en/water/")
    set_letters(page, "200%")
    tabs = page.get_by_role("navigation", name="Sections").get_by_role("link")
    expect(tabs).to_have_count(5)
    for number, name in enumerate(("Relief", "Stretch", "Water", "Diary", "Learn")):
        expect(tabs.nth(number)).to_have_accessible_name(name)


def assert_whole(page: Page, size: str = "200%") -> None:
    """Nothing broken, cut off or crowded in what the player shows now, on either phone."""
    for phone in (*PHONES, ON_ITS_SIDE):
        found = measured(page, phone, size, "brokenWords", "crowded")
        now = page.locator("[data-current] .do").inner_text()
        assert not found, f"{now!r} at {phone['width']}: " + "\n".join(found)
