"""My medicines and supplements: typed or chosen from what the app knows, with days and a note, and a way back."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.support.browser import NOTHING_COVERED, axe_problems
from tests.support.diary import DIARY, button, said, save
from tests.support.server import Server
from tests.support.store import store

ADD = "Add a medicine or supplement"


@pytest.fixture
def medicines(page: Page) -> Locator:
    """The unfolded part of a diary without entries, on 22 November 2026."""
    return opened(page)


def opened(page: Page, path: str = DIARY) -> Locator:
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(path)
    expect(page.locator("[data-module=diary][data-started]")).to_be_attached()
    part = page.locator("[data-medicines]")
    part.locator("summary").click()
    return part


def form_in(part: Locator) -> Locator:
    part.locator("[data-adding] [data-open]").click()
    return part.locator("form")


def offered(form: Locator) -> Locator:
    return form.locator("[data-offered] button")


def item(part: Locator, name: str) -> Locator:
    return part.locator("[data-list] > li").filter(has=part.page.get_by_role("heading", name=name, exact=True))


def kept(page: Page) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = store(page, "(s) => s.all('medicines')")
    return records


def facts(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in ("id", "changedAt")}


def medicine(id: str, name: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "name": name, "known": None, "events": [], "note": "", "changedAt": 1} | more


def put(page: Page, *records: dict[str, Any]) -> None:
    store(page, "(s, records) => s.put('medicines', ...records)", list(records))


def test_one_that_is_typed_is_kept_with_its_days_and_note_and_can_be_changed_and_deleted(
    page: Page, medicines: Locator
) -> None:
    form = form_in(medicines)
    expect(form.get_by_label("Name")).to_be_focused()
    form.get_by_label("Name").fill("Paracetamol")
    form.get_by_label("Started").fill("2026-09-03")
    form.get_by_role("button", name="Stopped").click()
    expect(form.get_by_label("Stopped")).to_be_focused()
    form.get_by_label("Stopped").fill("2026-11-01")
    form.get_by_label("Note").fill("After the dentist")
    save(form)
    expect(said(page)).to_have_text("Noted: Paracetamol.")
    expect(button(page, ADD)).to_be_focused()
    expect(medicines.locator("[data-count]")).to_have_text("1 noted")
    expect(item(medicines, "Paracetamol")).to_contain_text("started 3 Sept 2026")
    expect(item(medicines, "Paracetamol").locator("[data-known]")).to_be_hidden()
    events = [{"on": "2026-09-03", "turn": "start"}, {"on": "2026-11-01", "turn": "stop"}]
    [first] = kept(page)
    assert facts(first) == {"name": "Paracetamol", "known": None, "events": events, "note": "After the dentist"}

    item(medicines, "Paracetamol").get_by_role("button", name="Edit").click()
    form = medicines.locator("form")
    form.get_by_role("button", name="Remove this day: Stopped").click()
    save(form)
    expect(said(page)).to_have_text("Saved: Paracetamol.")
    assert kept(page)[0]["events"] == events[:1]
    button(page, "Undo").click()
    expect(item(medicines, "Paracetamol")).to_contain_text("stopped 1 Nov 2026")
    assert kept(page) == [first]

    item(medicines, "Paracetamol").get_by_role("button", name="Delete").click()
    expect(said(page)).to_have_text("Deleted: Paracetamol.")
    expect(item(medicines, "Paracetamol")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(item(medicines, "Paracetamol").get_by_role("button", name="Edit")).to_be_focused()
    assert kept(page) == [first]


@pytest.mark.parametrize(
    ("language", "typed", "choice", "name", "known", "place"),
    [
        ("en", "Lipitor 20", "atorvastatin", "Lipitor 20 (atorvastatin)", "atorvastatin", "medicine-atorvastatin"),
        ("nl", "plasta", "plaspillen (diuretica)", "plaspillen (diuretica)", "diuretics", "diuretics"),
        ("es", "nifedi", "nifedipino", "nifedipino", "nifedipine", "nifedipine"),
    ],
)
def test_one_with_a_known_link_is_chosen_and_marked_with_its_source(
    page: Page, language: str, typed: str, choice: str, name: str, known: str, place: str
) -> None:
    part = opened(page, f"/{language}/diary/")
    form = form_in(part)
    form.locator("[name=name]").fill(typed)
    offered(form).get_by_text(choice, exact=True).click()
    expect(form.locator("[name=name]")).to_have_value(name)
    expect(form.locator("[data-found]")).to_contain_text(choice)
    expect(offered(form)).to_have_count(0)
    form.locator("input[type=submit]").click()
    mark = item(part, name).locator("[data-known]")
    expect(mark.locator("a")).to_have_attribute("href", f"/{language}/learn/causes/#{place}")
    assert [record["known"] for record in kept(page)] == [known]
    leave_it = mark.locator("p").nth(1).text_content() or ""
    mark.locator("a").click()
    entry = page.locator(f"li[id={place}]")
    expect(entry).to_be_in_viewport()
    expect(entry).to_contain_text(leave_it)


def test_a_name_of_the_list_that_is_typed_out_is_known_unless_the_person_says_it_is_not(
    page: Page, medicines: Locator
) -> None:
    form = form_in(medicines)
    name, found = form.get_by_label("Name"), form.locator("[data-found]")
    name.fill("Lithium 400 mg")
    expect(found).to_have_text("On our list of causes: lithium.")
    name.fill("Lithi")
    expect(found).not_to_contain_text("causes")
    name.fill("Lithium drops")
    form.get_by_role("button", name="It is not this one").click()
    expect(found).not_to_contain_text("causes")
    expect(name).to_be_focused()
    save(form)
    expect(item(medicines, "Lithium drops").locator("[data-known]")).to_be_hidden()
    assert kept(page)[0]["known"] is None


def test_a_supplement_is_offered_by_its_name_and_carries_no_mark(page: Page, medicines: Locator) -> None:
    form = form_in(medicines)
    form.get_by_label("Name").fill("magn")
    offered(form).get_by_text("Magnesium", exact=True).click()
    save(form)
    expect(item(medicines, "Magnesium").locator("[data-known]")).to_be_hidden()
    assert facts(kept(page)[0]) == {"name": "Magnesium", "known": None, "events": [], "note": ""}


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(page: Page, medicines: Locator) -> None:
    form = form_in(medicines)
    form.get_by_label("Note").fill("Do not lose me")
    form.get_by_role("button", name="Changed").click()
    form.get_by_label("Changed").fill("2026-11-23")
    save(form)
    expect(form.get_by_label("Name")).to_be_focused()
    expect(form.get_by_label("Name")).to_have_accessible_description(re.compile(r"Enter a name\."))
    expect(form.get_by_label("Changed")).to_have_accessible_description(re.compile("This day is still to come"))
    expect(form.locator(".problem:visible")).to_have_count(2)
    form.get_by_label("Name").fill("Paracetamol")
    form.get_by_label("Changed").fill("0026-11-22")
    save(form)
    expect(form.get_by_label("Changed")).to_be_focused()
    expect(form.get_by_label("Changed")).to_have_accessible_description(re.compile("four-digit year"))
    expect(form.get_by_label("Note")).to_have_value("Do not lose me")
    assert kept(page) == []
    form.get_by_label("Changed").fill("2026-11-22")
    save(form)
    expect(item(medicines, "Paracetamol")).to_contain_text("Do not lose me")


def test_half_a_date_is_never_dropped_without_a_word(page: Page, medicines: Locator) -> None:
    form = form_in(medicines)
    form.get_by_label("Name").fill("Paracetamol")
    form.get_by_label("Started").focus()
    page.keyboard.press("1")
    save(form)
    expect(form.get_by_label("Started")).to_have_accessible_description(re.compile("whole date"))
    assert kept(page) == []


def test_those_that_are_taken_come_first_each_by_name(page: Page, medicines: Locator) -> None:
    stopped = [{"on": "2026-01-01", "turn": "start"}, {"on": "2026-02-01", "turn": "stop"}]
    put(page, medicine("a", "zinc"), medicine("b", "Aspirin", events=stopped), medicine("c", "Éther"))
    names = medicines.locator("[data-list] h3")
    expect(names).to_have_text(["Éther", "zinc", "Aspirin"])
    expect(medicines.locator("[data-count]")).to_have_text("3 noted")


def test_another_tab_shows_it_and_leaves_an_open_form_alone(
    page: Page, medicines: Locator, context: BrowserContext
) -> None:
    put(page, medicine("a", "Aspirin"))
    item(medicines, "Aspirin").get_by_role("button", name="Edit").click()
    form = medicines.locator("form")
    form.get_by_label("Note").fill("Half a sentence")
    other = context.new_page()
    there = opened(other)
    item(there, "Aspirin").get_by_role("button", name="Delete").click()
    put(other, medicine("b", "Zinc"))
    expect(item(medicines, "Zinc")).to_be_visible()
    expect(form.get_by_label("Note")).to_have_value("Half a sentence")
    save(form)
    expect(item(there, "Aspirin")).to_contain_text("Half a sentence")


def test_a_note_that_is_saved_leaves_the_day_that_another_tab_has_added_and_so_does_undo(
    page: Page, medicines: Locator, context: BrowserContext
) -> None:
    days = [{"on": "2026-10-01", "turn": "start"}, {"on": "2026-11-20", "turn": "stop"}]
    put(page, medicine("a", "Aspirin", events=days[:1]))
    item(medicines, "Aspirin").get_by_role("button", name="Edit").click()
    form = medicines.locator("form")
    form.get_by_label("Note").fill("With food")
    other = context.new_page()
    opened(other)
    put(other, medicine("a", "Aspirin", events=days))
    save(form)
    expect(said(page)).to_contain_text("Saved")
    assert [(record["note"], record["events"]) for record in kept(page)] == [("With food", days)]
    button(page, "Undo").click()
    expect(said(page)).to_have_text("Undone.")
    assert [(record["note"], record["events"]) for record in kept(page)] == [("", days)]


def test_it_is_in_the_file_for_other_programs(page: Page, tmp_path: Path) -> None:
    opened(page)
    put(page, medicine("a", "Aspirin"))
    button(page, "No cramp last night").click()
    with page.expect_download() as download:
        button(page, "Everything (JSON)").click()
    download.value.save_as(tmp_path / "diary.json")
    whole = json.loads((tmp_path / "diary.json").read_text(encoding="utf-8"))
    assert whole["medicines"] == [medicine("a", "Aspirin")]


def test_a_browser_that_keeps_nothing_and_a_list_that_does_not_come_stop_nobody(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(base_url=server.url, locale="en-GB", service_workers="block")
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    context.route("**/search*.json", lambda route: route.abort())
    part = opened(context.new_page())
    form = form_in(part)
    form.get_by_label("Name").fill("Lithium")
    save(form)
    expect(item(part, "Lithium")).to_be_visible()
    context.close()


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_every_open_state_is_accessible_and_fits(page: Page, language: str) -> None:
    page.add_init_script(NOTHING_COVERED)
    page.set_viewport_size({"width": 320, "height": 700})
    part = opened(page, f"/{language}/diary/")
    put(page, medicine("a", "Simvastatin", known="simvastatin", events=[{"on": "2026-01-01", "turn": "start"}]))
    form = form_in(part)
    form.locator("[data-turn=change]").click()
    form.locator("[data-dates] input").last.fill("2027-01-01")
    form.locator("input[type=submit]").click()
    expect(form.locator(".problem:visible")).to_have_count(2)
    form.locator("[name=name]").fill("beta")
    expect(offered(form).first).to_be_visible()
    assert axe_problems(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_day_that_is_removed_leaves_the_keyboard_in_the_form(medicines: Locator) -> None:
    form = form_in(medicines)
    form.get_by_role("button", name="Stopped").click()
    form.get_by_role("button", name="Started", exact=True).click()
    form.get_by_role("button", name="Remove this day: Stopped").click()
    expect(form.get_by_role("button", name="Stopped")).to_be_focused()
    form.get_by_role("button", name="Remove this day: Started").first.click()
    # A medicine that goes on is not begun again: that button is not there.
    expect(form.get_by_label("Started")).to_be_focused()
