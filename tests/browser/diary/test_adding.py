"""Two taps write a cramp down; the days show what is there."""

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.diary import (
    DIARY,
    EARLIER,
    EVENING,
    NIGHT,
    WEEKS_AGO,
    add,
    button,
    edit,
    entries,
    entry,
    phone,
    records,
    said,
    save,
)
from tests.support.server import Server
from tests.support.store import keep


def test_a_cramp_is_added_in_two_taps_and_is_there_after_a_reload(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-22T03:12:30Z")
    page.goto(DIARY)
    add(page, "Calf")
    expect(said(page)).to_have_text("Noted: calf, 03:12.")
    expect(entries(page)).to_have_count(1)
    expect(entry(page, "Calf")).to_contain_text("03:12")
    [record] = records(page).values()
    moment = {"at": 1795317150000, "offset": record["offset"]}
    unknown = {"seconds": None, "side": None, "helped": None, "note": ""}
    assert record == {"id": record["id"], "area": "calf", "by": "hand", **moment, **unknown}
    page.reload()
    expect(entry(page, "Calf")).to_contain_text("03:12")


def test_the_last_used_place_comes_first(diary: Page) -> None:
    places = diary.locator("[data-places] li")
    button(diary, "Add a cramp").click()
    expect(places.first).to_have_text("Calf")
    button(diary, "Toes").click()
    expect(said(diary)).to_contain_text("Noted: toes")
    button(diary, "Add a cramp").click()
    expect(places.first).to_have_text("Toes")
    expect(places.nth(1)).to_have_text("Calf")
    expect(places).to_have_count(13)


def test_undo_takes_an_added_cramp_out_again(page: Page) -> None:
    page.goto(DIARY)
    add(page, "Hand")
    expect(entries(page)).to_have_count(1)
    button(page, "Undo").click()
    expect(entries(page)).to_have_count(0)
    expect(page.locator("[data-empty]")).to_be_visible()
    expect(said(page)).to_have_text("Undone.")
    expect(button(page, "Add a cramp")).to_be_focused()
    assert records(page) == {}


def test_undo_of_adding_leaves_what_another_tab_said_more_of_it_since(page: Page, context: BrowserContext) -> None:
    page.goto(DIARY)
    add(page, "Hand")
    other = context.new_page()
    other.goto(DIARY)
    form = edit(other, "Hand")
    form.get_by_label("minutes", exact=True).fill("2")
    save(form)
    expect(entry(page, "Hand")).to_contain_text("2 min")
    button(page, "Undo").click()
    expect(said(page)).to_have_count(0)
    expect(entry(page, "Hand")).to_contain_text("2 min")
    [record] = records(page).values()
    assert record["seconds"] == 120


def test_details_are_added_right_after_the_two_taps(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-22T03:12:30Z")
    page.goto(DIARY)
    add(page, "Foot")
    button(page, "Add details").click()
    form = page.locator("[data-days] form")
    form.get_by_label("Right side").check()
    form.get_by_label("minutes", exact=True).fill("3")
    form.get_by_label("What helped").select_option(label="Stand with the foot flat")
    form.get_by_label("Note").fill("Pain 6 of 10")
    save(form)
    found = entry(page, "Foot")
    for words in ("Right side", "about 3 minutes", "Helped: Stand with the foot flat", "Pain 6 of 10"):
        expect(found).to_contain_text(words)
    [record] = records(page).values()
    assert (record["seconds"], record["side"], record["helped"]) == (180, "right", "foot-stand")
    assert record["at"] == 1795317150000


def test_entries_stand_by_day_the_newest_first(diary: Page) -> None:
    expect(diary.locator("[data-days] h2")).to_have_text(
        ["Today Sunday 22 November", "Yesterday Saturday 21 November", "Monday 2 November"]
    )
    expect(entries(diary).locator("time")).to_have_text(["03:12", "23:40", "04:05", "02:00"])
    expect(entry(diary, "03:12")).to_contain_text("Helped: Calf stretch in bed")
    expect(entry(diary, "23:40")).to_contain_text("40 seconds")
    expect(entry(diary, "23:40")).to_contain_text("It passed by itself")
    expect(entry(diary, "04:05")).to_contain_text("Right side")
    expect(entry(diary, "02:00")).to_contain_text("about 2 hours")


def test_days_are_named_in_the_language_of_the_page(browser: Browser, server: Server) -> None:
    with phone(browser, server, "Europe/Amsterdam", "2026-11-22T09:00:00Z", "/nl/diary/") as page:
        keep(page, NIGHT, EVENING, EARLIER, WEEKS_AGO)
        expect(page.locator("[data-days] h2")).to_have_text(
            ["Vandaag Zondag 22 november", "Gisteren Zaterdag 21 november", "Maandag 2 november"]
        )
        expect(entry(page, "Scheenbeen")).to_contain_text("2 uur")


def test_the_empty_diary_says_what_it_is_good_for(page: Page) -> None:
    page.goto(DIARY)
    empty = page.locator("[data-empty]")
    expect(empty).to_contain_text("help a doctor")
    expect(page.locator("[data-keep]")).to_be_hidden()
    add(page, "Calf")
    expect(empty).to_be_hidden()
    expect(page.locator("[data-keep]")).to_be_visible()


def test_an_empty_diary_leaves_no_hole_where_its_days_will_be(page: Page) -> None:
    page.goto(DIARY)
    expect(page.locator("[data-empty]")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    tops_and_ends = page.evaluate(
        """() => [...document.querySelectorAll("main .card")].filter((card) => card.checkVisibility())
          .map((card) => card.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"""
    )
    ends = [end for _, end in tops_and_ends]
    between = {round(top - end) for (top, _), end in zip(tops_and_ends[1:], ends, strict=False)}
    assert max(between) < 20, between
