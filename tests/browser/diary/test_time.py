"""A cramp keeps the hour of the place where it was, through journeys and clock changes."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.support.diary import DIARY, add, button, cramp, edit, entries, entry, phone, records, said, save, table
from tests.support.server import Server
from tests.support.store import keep


def test_a_journey_moves_no_cramp_to_another_day(browser: Browser, server: Server, tmp_path: Path) -> None:
    with phone(browser, server, "Asia/Tokyo", "2026-11-21T18:12:00Z") as tokyo:
        add(tokyo, "Calf")
        expect(said(tokyo)).to_have_text("Noted: calf, 03:12.")
        [record] = records(tokyo).values()
        assert record["offset"] == 9 * 60
    with phone(browser, server, "America/Los_Angeles", "2026-11-22T20:00:00Z") as home:
        keep(home, record)
        expect(home.locator("[data-days] h2")).to_have_text("Today Sunday 22 November")
        expect(entry(home, "Calf")).to_contain_text("03:12")
        assert table(home, "uncramp-diary-2026-11-22.csv", tmp_path)[1][:2] == ["2026-11-22", "03:12"]
        form = edit(home, "Calf")
        expect(form.get_by_label("Date and time")).to_have_value("2026-11-22T03:12")
        form.get_by_label("minutes", exact=True).fill("2")
        save(form)
        expect(entry(home, "Calf")).to_contain_text("03:12")
        assert records(home)[record["id"]] == {**record, "seconds": 120}
        form = edit(home, "Calf")
        form.get_by_label("Date and time").fill("2026-11-22T03:02")
        save(form)
        expect(entry(home, "Calf")).to_contain_text("03:02")
        moved = records(home)[record["id"]]
        assert (moved["at"], moved["offset"]) == (record["at"] - 600_000, 9 * 60)


def test_the_future_of_this_phone_is_not_that_of_the_place_of_the_cramp(browser: Browser, server: Server) -> None:
    with phone(browser, server, "America/Los_Angeles", "2026-11-22T00:00:00Z") as home:
        keep(home, cramp("tokyo", "2026-11-22T08:30:00+09:00"))
        expect(home.locator("[data-days] h2")).to_have_text("Sunday 22 November")
        form = edit(home, "08:30")
        form.get_by_label("Date and time").fill("2026-11-22T08:59")
        save(form)
        expect(said(home)).to_have_text("Saved: calf, 08:59.")
        form = edit(home, "08:59")
        form.get_by_label("Date and time").fill("2026-11-22T09:01")
        save(form)
        expect(form.locator(".problem:visible")).to_contain_text("still to come")


def test_the_hour_that_comes_twice_when_the_clocks_go_back_is_two_hours(browser: Browser, server: Server) -> None:
    first = cramp("first", "2026-10-25T02:50:00+02:00", area="foot")
    second = cramp("second", "2026-10-25T02:10:00+01:00", area="hand")
    with phone(browser, server, "Europe/Amsterdam", "2026-10-25T09:00:00Z") as page:
        keep(page, first, second)
        expect(page.locator("[data-days] h2")).to_have_text("Today Sunday 25 October")
        expect(entries(page).locator("time")).to_have_text(["02:10", "02:50"])
        for words, then, moment in (("Hand", "02:20", second), ("Foot", "02:55", first)):
            save(edit(page, words))
            expect(said(page)).to_contain_text("Saved")
            assert records(page)[moment["id"]] == moment
            form = edit(page, words)
            form.get_by_label("Date and time").fill(f"2026-10-25T{then}")
            save(form)
            expect(entry(page, words)).to_contain_text(then)
            assert records(page)[moment["id"]]["offset"] == moment["offset"]
            assert 0 < records(page)[moment["id"]]["at"] - moment["at"] <= 600_000


def test_an_entry_moved_to_the_other_side_of_a_clock_change_keeps_the_hour_that_was_typed(
    browser: Browser, server: Server
) -> None:
    with phone(browser, server, "Europe/Amsterdam", "2026-11-22T09:00:00Z") as page:
        keep(page, cramp("one", "2026-11-22T03:00:00+01:00"))
        form = edit(page, "03:00")
        form.get_by_label("Date and time").fill("2026-07-01T03:00")
        save(form)
        expect(page.locator("[data-days] h2")).to_have_text("Wednesday 1 July")
        expect(entry(page, "Calf")).to_contain_text("03:00")
        assert records(page)["one"] == cramp("one", "2026-07-01T03:00:00+02:00")


def test_a_diary_that_is_left_open_goes_with_the_day_and_the_night(page: Page) -> None:
    page.clock.install(time="2026-11-22T23:58:00Z")
    page.goto(DIARY)
    add(page, "Calf")
    expect(page.locator("[data-days] h2")).to_have_text("Today Sunday 22 November")
    page.clock.run_for(3 * 60 * 1000)
    expect(page.locator("[data-days] h2")).to_have_text("Yesterday Sunday 22 November")
    # Its cramp is one of this night, and of the next one nothing is known.
    page.clock.set_fixed_time("2026-11-23T06:00:00Z")
    page.clock.run_for(60 * 1000)
    expect(button(page, "No cramp last night")).to_be_hidden()
    page.clock.set_fixed_time("2026-11-24T06:00:00Z")
    page.clock.run_for(60 * 1000)
    expect(button(page, "No cramp last night")).to_be_visible()


def test_the_picker_of_a_time_goes_up_to_now_also_for_an_entry_from_before_a_clock_change(
    browser: Browser, server: Server
) -> None:
    with phone(browser, server, "Europe/Amsterdam", "2026-07-01T12:00:00Z") as page:
        keep(
            page,
            cramp("winter", "2026-03-01T03:00:00+01:00"),
            cramp("tokyo", "2026-03-02T04:00:00+09:00"),
        )
        when = edit(page, "03:00").get_by_label("Date and time")
        expect(when).to_have_attribute("max", "2026-07-01T14:00")
        page.keyboard.press("Escape")
        when = edit(page, "04:00").get_by_label("Date and time")
        expect(when).to_have_attribute("max", "2026-07-01T21:00")


def test_a_time_that_the_clocks_leave_out_is_told_as_what_was_noted(browser: Browser, server: Server) -> None:
    with phone(browser, server, "Europe/Amsterdam", "2026-03-29T09:00:00Z") as page:
        keep(page, cramp("one", "2026-03-29T01:30:00+01:00"))
        form = edit(page, "01:30")
        form.get_by_label("Date and time").fill("2026-03-29T02:50")
        save(form)
        expect(said(page)).to_have_text("Saved: calf, 03:50.")
        expect(entry(page, "Calf")).to_contain_text("03:50")
