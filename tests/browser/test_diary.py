"""The diary room: cramps by day, added in two taps, changed, deleted with a way back, and taken along as files."""

import csv
import io
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.test_store import keep, limit, store
from tests.support.browser import axe_problems
from tests.support.server import Server

DIARY = "/en/diary/"


def cramp(id: str, at: str, **facts: Any) -> dict[str, Any]:
    """A record of the store; `at` is ISO 8601 with the offset of the phone at that moment."""
    moment = datetime.fromisoformat(at)
    offset = moment.utcoffset()
    assert offset is not None
    unknown = {"seconds": None, "area": "calf", "side": None, "helped": None, "note": "", "by": "hand"}
    when = {"startedAt": round(moment.timestamp() * 1000), "offset": round(offset.total_seconds() / 60)}
    return {"id": id, **when, **unknown, **facts}


NIGHT = cramp("night", "2026-11-22T03:12:40+00:00", seconds=190, side="left", helped="calf-bed", by="guide")
EVENING = cramp("evening", "2026-11-21T23:40:00+00:00", area="hamstring", seconds=40, helped="nothing")
EARLIER = cramp("earlier", "2026-11-21T04:05:00+00:00", area="foot", side="right", note="Pain 6.\nAfter a long ride.")
WEEKS_AGO = cramp("weeks-ago", "2026-11-02T02:00:00+00:00", area="shin", helped="walk", seconds=8000)


@contextmanager
def phone(browser: Browser, server: Server, zone: str, now: str, path: str = DIARY) -> Iterator[Page]:
    """The diary on a phone in a time zone, at a moment."""
    context = browser.new_context(base_url=server.url, timezone_id=zone, locale="en-GB", service_workers="block")
    page = context.new_page()
    page.clock.set_fixed_time(now)
    page.goto(path)
    yield page
    context.close()


@pytest.fixture
def diary(page: Page) -> Page:
    """The diary with four entries, in the morning of the last."""
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(DIARY)
    expect(page.locator("[data-empty]")).to_be_visible()
    keep(page, NIGHT, EVENING, EARLIER, WEEKS_AGO)
    expect(entries(page)).to_have_count(4)
    return page


def entries(page: Page) -> Locator:
    return page.locator("[data-days] li")


def entry(page: Page, words: str) -> Locator:
    """The entry that says this; the choices of its form are no words of it."""
    return entries(page).filter(has=page.locator("[data-view]").filter(has_text=words))


def edit(page: Page, words: str) -> Locator:
    """Open the form of an entry."""
    found = entry(page, words)
    found.get_by_role("button", name="Edit").click()
    return page.locator("[data-days] form")


def save(form: Locator) -> None:
    form.get_by_role("button", name="Save").click()


def said(page: Page) -> Locator:
    return page.get_by_role("status").locator("visible=true").filter(has_text=re.compile("."))


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def records(page: Page) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in store(page, "(s) => s.all('cramps')")}


def add(page: Page, area: str) -> None:
    button(page, "Add a cramp").click()
    button(page, area).click()


def test_a_cramp_is_added_in_two_taps_and_is_there_after_a_reload(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-22T03:12:30Z")
    page.goto(DIARY)
    add(page, "Calf")
    expect(said(page)).to_have_text("Noted: calf, 03:12.")
    expect(entries(page)).to_have_count(1)
    expect(entry(page, "Calf")).to_contain_text("03:12")
    [record] = records(page).values()
    moment = {"startedAt": 1795317150000, "offset": record["offset"]}
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


def test_details_are_added_right_after_the_two_taps(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-22T03:12:30Z")
    page.goto(DIARY)
    add(page, "Foot")
    button(page, "Add details").click()
    form = page.locator("[data-days] form")
    form.get_by_label("Right side").check()
    form.get_by_label("minutes").fill("3")
    form.get_by_label("What helped").select_option(label="Stand on the flat foot")
    form.get_by_label("Note").fill("Pain 6 of 10")
    save(form)
    found = entry(page, "Foot")
    for words in ("Right side", "about 3 minutes", "Helped: Stand on the flat foot", "Pain 6 of 10"):
        expect(found).to_contain_text(words)
    [record] = records(page).values()
    assert (record["seconds"], record["side"], record["helped"]) == (180, "right", "foot-stand")
    assert record["startedAt"] == 1795317150000


def test_entries_stand_by_day_the_newest_first(diary: Page) -> None:
    expect(diary.locator("[data-days] h2")).to_have_text(
        ["Today Sunday 22 November", "Yesterday Saturday 21 November", "Monday 2 November"]
    )
    expect(entries(diary).locator("time")).to_have_text(["03:12", "23:40", "04:05", "02:00"])
    expect(entry(diary, "03:12")).to_contain_text("Helped: Calf stretch in bed")
    expect(entry(diary, "23:40")).to_contain_text("40 seconds")
    expect(entry(diary, "23:40")).to_contain_text("It went by itself")
    expect(entry(diary, "04:05")).to_contain_text("Right side")
    expect(entry(diary, "02:00")).to_contain_text("about 2 hours")


def test_days_are_named_in_the_language_of_the_page(browser: Browser, server: Server) -> None:
    with phone(browser, server, "Europe/Amsterdam", "2026-11-22T09:00:00Z", "/nl/diary/") as page:
        keep(page, NIGHT, EVENING, EARLIER, WEEKS_AGO)
        expect(page.locator("[data-days] h2")).to_have_text(
            ["Vandaag Zondag 22 november", "Gisteren Zaterdag 21 november", "Maandag 2 november"]
        )
        expect(entry(page, "Scheenbeen")).to_contain_text("2 uur")


def test_every_part_of_an_entry_can_be_changed(diary: Page) -> None:
    form = edit(diary, "04:05")
    form.get_by_label("Date and time").fill("2026-11-20T22:15")
    form.get_by_label("Place").select_option(label="Calf")
    form.get_by_role("radio", name="Not said").check()
    form.get_by_label("minutes").fill("1")
    form.get_by_label("seconds").fill("30")
    form.get_by_label("What helped").select_option(label="Warmth")
    form.get_by_label("Note").fill("")
    save(form)
    expect(said(diary)).to_have_text("Saved: calf, 22:15.")
    expect(entry(diary, "22:15").get_by_role("button", name="Edit")).to_be_focused()
    expect(entry(diary, "22:15")).to_contain_text("90 seconds")
    expect(diary.locator("[data-days] h2")).to_contain_text(["Today", "Yesterday", "Friday 20 November", "Monday"])
    changed = cramp("earlier", "2026-11-20T22:15:00+00:00", seconds=90, helped="warmth")
    assert records(diary)["earlier"] == changed
    button(diary, "Undo").click()
    expect(entry(diary, "04:05")).to_be_visible()
    assert records(diary)["earlier"] == EARLIER


def test_saving_without_a_change_changes_nothing(diary: Page) -> None:
    save(edit(diary, "03:12"))
    expect(said(diary)).to_contain_text("Saved")
    assert records(diary)["night"] == NIGHT


def test_what_helped_offers_the_guide_of_the_place_first(diary: Page) -> None:
    form = edit(diary, "03:12")
    first = form.get_by_label("What helped").locator("optgroup").first
    expect(first.locator("option").first).to_have_text("Calf stretch in bed")
    form.get_by_label("Place").select_option(label="Hand")
    expect(first.locator("option").first).to_have_text("Open the hand")
    expect(form.get_by_label("What helped")).to_have_value("calf-bed")


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("Date and time", "2026-11-22T09:01", "This time has yet to come."),
        ("Date and time", "", "Give the date"),
        ("Date and time", "0026-11-22T03:00", "Give the date"),
        ("minutes", "three", "Use whole numbers"),
        ("minutes", "1.5", "Use whole numbers"),
        ("minutes", "1441", "Use whole numbers"),
        ("seconds", "-3", "Use whole numbers"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(
    diary: Page, field: str, value: str, problem: str
) -> None:
    form = edit(diary, "03:12")
    form.get_by_label("Note").fill("Do not lose me")
    form.get_by_label(field).fill(value)
    save(form)
    wrong = form.get_by_label(field)
    expect(form.locator("[aria-invalid=true]").first).to_be_focused()
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_have_accessible_description(re.compile(re.escape(problem)))
    expect(form.locator(".problem:visible")).to_have_count(1)
    expect(wrong).to_have_value(value)
    expect(form.get_by_label("Note")).to_have_value("Do not lose me")
    assert records(diary)["night"] == NIGHT
    form.get_by_label("Date and time").fill("2026-11-22T03:00")
    form.get_by_label("minutes").fill("")
    form.get_by_label("seconds").fill("")
    save(form)
    expect(entry(diary, "Do not lose me")).to_contain_text("03:00")
    assert records(diary)["night"]["seconds"] is None


def test_what_a_form_says_is_checked_by_type_and_size(diary: Page) -> None:
    problems = diary.evaluate(
        """async ([entry, now]) => {
          const base = document.documentElement.dataset.entry;
          const { changed } = await import(base.replace("main.js", "diary/entries.js"));
          const said = { when: "2026-11-22T03:12", minutes: "", seconds: "", side: "up", area: "wing",
            helped: "magic", note: "x".repeat(501) };
          return changed(entry, said, { now, areas: new Set(["calf"]), ways: new Set(["walk"]) }).problems;
        }""",
        [NIGHT, NIGHT["startedAt"]],
    )
    assert problems == {"side": "unknown", "area": "unknown", "helped": "unknown", "note": "long"}


def test_a_note_takes_500_characters_and_shows_its_lines(diary: Page) -> None:
    form = edit(diary, "03:12")
    note = form.get_by_label("Note")
    note.fill("one\ntwo")
    note.press("Control+End")
    diary.keyboard.insert_text("x" * 600)
    assert len(note.input_value()) == 500
    save(form)
    expect(entry(diary, "one").locator(".note")).to_have_css("white-space", "pre-line")
    assert records(diary)["night"]["note"].startswith("one\ntwoxxx")


@pytest.mark.parametrize("way", ["Escape", "Cancel"])
def test_cancel_leaves_the_entry_and_gives_the_focus_back(diary: Page, way: str) -> None:
    form = edit(diary, "03:12")
    form.get_by_label("Note").fill("Forget this")
    form.get_by_label("Note").press("Escape") if way == "Escape" else button(diary, "Cancel").click()
    expect(form).to_have_count(0)
    expect(entry(diary, "03:12").get_by_role("button", name="Edit")).to_be_focused()
    assert records(diary)["night"] == NIGHT


def test_two_entries_can_be_changed_side_by_side(diary: Page) -> None:
    edit(diary, "03:12").get_by_label("Note").fill("First")
    entry(diary, "23:40").get_by_role("button", name="Edit").click()
    forms = diary.locator("[data-days] form")
    expect(forms).to_have_count(2)
    save(forms.nth(1))
    expect(forms).to_have_count(1)
    expect(forms.get_by_label("Note")).to_have_value("First")


def test_a_deleted_entry_is_gone_at_once_and_undo_brings_the_same_one_back(diary: Page) -> None:
    entry(diary, "03:12").get_by_role("button", name="Delete: Calf, 03:12").click()
    expect(entries(diary)).to_have_count(3)
    expect(said(diary)).to_have_text("Deleted: calf, 03:12.")
    expect(button(diary, "Undo")).to_be_focused()
    assert "night" not in records(diary)
    diary.keyboard.press("Enter")
    expect(entries(diary)).to_have_count(4)
    assert records(diary)["night"] == NIGHT
    expect(entry(diary, "03:12").get_by_role("button", name="Edit")).to_be_focused()


def test_undo_waits_for_hours_and_stays_in_view(page: Page) -> None:
    page.clock.install(time="2026-11-22T09:00:00Z")
    page.goto(DIARY)
    keep(page, *(cramp(f"{day}", f"2026-10-{day:02}T03:00:00+00:00") for day in range(1, 29)))
    entries(page).last.get_by_role("button", name="Delete").click()
    page.clock.fast_forward("05:00:00")
    expect(entries(page)).to_have_count(27)
    page.evaluate("scrollTo(0, 0)")
    expect(button(page, "Undo")).to_be_in_viewport(ratio=1)
    button(page, "Undo").click()
    expect(entries(page)).to_have_count(28)


def test_the_next_thing_that_is_done_takes_the_place_of_the_notice(diary: Page) -> None:
    entry(diary, "03:12").get_by_role("button", name="Delete").click()
    entry(diary, "23:40").get_by_role("button", name="Delete").click()
    expect(said(diary)).to_have_text("Deleted: back of thigh, 23:40.")
    button(diary, "Undo").click()
    expect(entries(diary)).to_have_count(3)
    assert "night" not in records(diary)
    button(diary, "Close").click()
    expect(said(diary)).to_have_count(0)
    expect(button(diary, "Close")).to_be_hidden()


def test_deleting_everything_asks_first_and_can_be_undone(diary: Page) -> None:
    before = records(diary)
    button(diary, "Delete the whole diary").click()
    expect(button(diary, "Keep the diary")).to_be_focused()
    diary.keyboard.press("Escape")
    expect(button(diary, "Delete the whole diary")).to_be_focused()
    assert records(diary) == before
    button(diary, "Delete the whole diary").click()
    button(diary, "Delete everything").click()
    expect(diary.locator("[data-empty]")).to_be_visible()
    expect(said(diary)).to_have_text("The diary is empty now.")
    assert records(diary) == {}
    button(diary, "Undo").click()
    expect(entries(diary)).to_have_count(4)
    assert records(diary) == before


def test_the_whole_diary_is_exported_as_json(diary: Page, tmp_path: Path) -> None:
    with diary.expect_download() as download:
        button(diary, "Everything (JSON)").click()
    assert download.value.suggested_filename == "uncramp-diary-2026-11-22.json"
    download.value.save_as(tmp_path / "diary.json")
    whole = json.loads((tmp_path / "diary.json").read_text(encoding="utf-8"))
    assert whole == {
        "app": "uncramp",
        "schema": 1,
        "exported_at": "2026-11-22T09:00:00.000Z",
        "cramps": [WEEKS_AGO, EARLIER, EVENING, NIGHT],
    }


def table(page: Page, name: str, folder: Path) -> list[list[str]]:
    """The exported CSV as a spreadsheet reads it."""
    with page.expect_download() as download:
        page.locator("[data-csv]").click()
    assert download.value.suggested_filename == name
    download.value.save_as(folder / name)
    whole = (folder / name).read_bytes()
    assert whole.startswith(b"\xef\xbb\xbf"), "spreadsheets need the mark to read accents"
    assert whole.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(whole.decode("utf-8-sig"), newline=""), strict=True))


def test_the_diary_is_exported_as_a_table_in_words(diary: Page, tmp_path: Path) -> None:
    assert table(diary, "uncramp-diary-2026-11-22.csv", tmp_path) == [
        ["Date", "Time", "Length in seconds", "Place", "Side", "What helped", "Note"],
        ["2026-11-02", "02:00", "8000", "Shin", "", "Walking", ""],
        ["2026-11-21", "04:05", "", "Foot", "Right side", "", "Pain 6.\nAfter a long ride."],
        ["2026-11-21", "23:40", "40", "Back of thigh", "", "It went by itself", ""],
        ["2026-11-22", "03:12", "190", "Calf", "Left side", "Calf stretch in bed", ""],
    ]


@pytest.mark.parametrize(
    ("note", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+31 6", "'+31 6"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\r=1", "'\r=1"),
        ('=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'),
        ('he said "au", twice', 'he said "au", twice'),
        ("pijn, één à twee ñ", "pijn, één à twee ñ"),
        ("2 = a lot", "2 = a lot"),
    ],
)
def test_a_note_in_the_table_stays_text_in_a_spreadsheet(page: Page, tmp_path: Path, note: str, cell: str) -> None:
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(DIARY)
    keep(page, {**NIGHT, "note": note})
    expect(entries(page)).to_have_count(1)
    rows = table(page, "uncramp-diary-2026-11-22.csv", tmp_path)
    assert [row[-1] for row in rows[1:]] == [cell]


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
        form.get_by_label("minutes").fill("2")
        save(form)
        expect(entry(home, "Calf")).to_contain_text("03:12")
        assert records(home)[record["id"]] == {**record, "seconds": 120}
        form = edit(home, "Calf")
        form.get_by_label("Date and time").fill("2026-11-22T03:02")
        save(form)
        expect(entry(home, "Calf")).to_contain_text("03:02")
        moved = records(home)[record["id"]]
        assert (moved["startedAt"], moved["offset"]) == (record["startedAt"] - 600_000, 9 * 60)


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
        expect(form.locator(".problem:visible")).to_contain_text("yet to come")


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
            assert 0 < records(page)[moment["id"]]["startedAt"] - moment["startedAt"] <= 600_000


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


def test_the_list_follows_what_another_tab_does(diary: Page, context: BrowserContext) -> None:
    other = context.new_page()
    other.goto(DIARY)
    add(other, "Neck")
    expect(entry(diary, "Neck")).to_be_visible()
    entry(other, "Shin").get_by_role("button", name="Delete").click()
    expect(entry(diary, "Shin")).to_have_count(0)


def test_another_tab_does_not_throw_away_an_open_form(diary: Page, context: BrowserContext) -> None:
    form = edit(diary, "03:12")
    note = form.get_by_label("Note")
    note.fill("Half a sen")
    other = context.new_page()
    other.goto(DIARY)
    add(other, "Neck")
    entry(other, "Shin").get_by_role("button", name="Delete").click()
    expect(entry(diary, "Neck")).to_be_visible()
    expect(entries(diary)).to_have_count(4)
    diary.bring_to_front()
    expect(note).to_be_focused()
    note.press_sequentially("tence")
    expect(note).to_have_value("Half a sentence")
    other.locator("[data-erasing] [data-open]").click()
    button(other, "Delete everything").click()
    expect(entries(diary)).to_have_count(1)
    save(form)
    expect(entry(diary, "Half a sentence")).to_contain_text("03:12")
    assert records(diary) == {"night": {**NIGHT, "note": "Half a sentence"}}


def test_everything_works_by_keyboard(page: Page) -> None:
    page.goto(DIARY)
    expect(button(page, "Add a cramp")).to_be_enabled()
    button(page, "Add a cramp").focus()
    page.keyboard.press("Enter")
    expect(button(page, "Calf")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button(page, "Add a cramp")).to_be_focused()
    expect(page.locator("[data-places]")).to_be_hidden()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(button(page, "Add details")).to_be_focused()
    page.keyboard.press("Enter")
    form = page.locator("[data-days] form")
    expect(form.get_by_label("Date and time")).to_be_focused()
    form.get_by_label("minutes").focus()
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    expect(entry(page, "Calf").get_by_role("button", name="Edit")).to_be_focused()
    expect(entry(page, "Calf")).to_contain_text("about 4 minutes")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(button(page, "Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(entry(page, "Calf")).to_contain_text("about 4 minutes")


def test_what_this_build_does_not_know_is_shown_and_kept(diary: Page) -> None:
    keep(diary, {**NIGHT, "id": "later", "area": "eyelid", "helped": "new-stretch"})
    expect(entry(diary, "eyelid")).to_contain_text("Helped: new-stretch")
    save(edit(diary, "eyelid"))
    expect(said(diary)).to_contain_text("Saved")
    assert records(diary)["later"] == {**NIGHT, "id": "later", "area": "eyelid", "helped": "new-stretch"}


def test_a_browser_that_keeps_nothing_says_so_and_still_works(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, locale="en-GB")
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    page = context.new_page()
    page.goto(DIARY)
    expect(page.locator("[data-unkept]")).to_be_visible()
    add(page, "Calf")
    expect(entries(page)).to_have_count(1)
    context.close()


def test_a_browser_that_keeps_it_does_not_warn(diary: Page) -> None:
    expect(diary.locator("[data-unkept]")).to_be_hidden()


def test_a_full_phone_says_that_nothing_was_kept(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, locale="en-GB", service_workers="block")
    page = context.new_page()
    limit(page, 1)
    page.goto(DIARY)
    add(page, "Calf")
    expect(said(page)).to_have_text("This could not be kept. The phone may be full.")
    expect(button(page, "Undo")).to_be_hidden()
    expect(entries(page)).to_have_count(0)
    context.close()


def test_the_empty_diary_says_what_it_is_good_for(page: Page) -> None:
    page.goto(DIARY)
    empty = page.locator("[data-empty]")
    expect(empty).to_contain_text("help a doctor")
    expect(page.locator("[data-keep]")).to_be_hidden()
    add(page, "Calf")
    expect(empty).to_be_hidden()
    expect(page.locator("[data-keep]")).to_be_visible()


def test_without_scripts_the_page_is_something_to_read(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(DIARY)
    expect(page.get_by_text("Note the time, the place and the side.")).to_be_visible()
    expect(page.get_by_text("Keeping a cramp diary.")).to_be_visible()
    expect(page.locator("main button:visible, main input:visible")).to_have_count(0)
    context.close()


def states(page: Page) -> Iterator[str]:
    """The diary in each of its states, one after the other."""
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(DIARY)
    expect(page.locator("[data-empty]")).to_be_visible()
    yield "empty"
    button(page, "Add a cramp").click()
    yield "choosing a place"
    button(page, "Calf").click()
    expect(said(page)).to_contain_text("Noted")
    keep(page, NIGHT, EVENING, EARLIER, WEEKS_AGO)
    expect(entries(page)).to_have_count(5)
    yield "filled, with a notice"
    form = edit(page, "03:12")
    form.get_by_label("Date and time").fill("2026-12-01T03:00")
    form.get_by_label("minutes").fill("x")
    save(form)
    expect(form.locator(".problem:visible")).to_have_count(2)
    yield "editing"
    button(page, "Delete the whole diary").click()
    yield "asking before everything goes"


@pytest.mark.parametrize("look", ["always", "never"])
def test_axe_finds_nothing_in_any_state_by_day_and_night(page: Page, look: str) -> None:
    page.add_init_script(f"localStorage.setItem('uncramp.night', '{look}')")
    page.set_viewport_size({"width": 390, "height": 6000})
    problems = [f"{state}: {problem}" for state in states(page) for problem in axe_problems(page)]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("size", ["100%", "200%"])
def test_no_state_scrolls_sideways_at_320_px(page: Page, size: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for state in states(page):
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, state


def test_every_target_is_large_enough_for_a_thumb(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for state in states(page):
        small = page.evaluate(SMALL)
        assert not small, f"{state}: {small}"


SMALL = """() => {
  const targets = "button, select, textarea, input:not([type=radio]), label:has([type=radio])";
  return [...document.querySelectorAll(`main :is(${targets})`)]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.getBoundingClientRect(), each.outerHTML.slice(0, 80)])
    .filter(([box]) => box.width < 48 || box.height < 48)
    .map(([box, html]) => `${box.width} x ${box.height}: ${html}`);
}"""
