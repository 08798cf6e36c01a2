"""Every part of an entry can be changed, and what is wrong is said without losing anything."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.diary import EARLIER, NIGHT, button, cramp, edit, entry, records, said, save
from tests.support.store import store


def test_every_part_of_an_entry_can_be_changed(diary: Page) -> None:
    form = edit(diary, "04:05")
    form.get_by_label("Date and time").fill("2026-11-20T22:15")
    form.get_by_label("Place").select_option(label="Calf")
    form.get_by_role("radio", name="Not said").check()
    form.get_by_label("minutes", exact=True).fill("1")
    form.get_by_label("seconds", exact=True).fill("30")
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
        ("Date and time", "2026-11-22T09:01", "This time is still to come."),
        ("Date and time", "", "Enter the date"),
        ("Date and time", "0026-11-22T03:00", "Enter the date"),
        ("minutes", "three", "Whole numbers"),
        ("minutes", "1.5", "Whole numbers"),
        ("minutes", "1441", "Whole numbers"),
        ("seconds", "-3", "Whole numbers"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(
    diary: Page, field: str, value: str, problem: str
) -> None:
    form = edit(diary, "03:12")
    form.get_by_label("Note").fill("Do not lose me")
    form.get_by_label(field, exact=field in ("minutes", "seconds")).fill(value)
    save(form)
    wrong = form.get_by_label(field, exact=field in ("minutes", "seconds"))
    expect(form.locator("[aria-invalid=true]").first).to_be_focused()
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_have_accessible_description(re.compile(re.escape(problem)))
    expect(form.locator(".problem:visible")).to_have_count(1)
    expect(wrong).to_have_value(value)
    expect(form.get_by_label("Note")).to_have_value("Do not lose me")
    assert records(diary)["night"] == NIGHT
    form.get_by_label("Date and time").fill("2026-11-22T03:00")
    form.get_by_label("minutes", exact=True).fill("")
    form.get_by_label("seconds", exact=True).fill("")
    save(form)
    expect(entry(diary, "Do not lose me")).to_contain_text("03:00")
    assert records(diary)["night"]["seconds"] is None


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


def test_what_the_guide_notes_while_the_form_is_open_stays(diary: Page) -> None:
    form = edit(diary, "03:12")
    store(diary, "(s) => s.update('cramps', 'night', (kept) => ({ ...kept, helped: 'walk' })).then(() => null)")
    form.get_by_label("Note").fill("Do not lose me")
    save(form)
    expect(entry(diary, "Do not lose me")).to_contain_text("Walking")
    assert records(diary)["night"] == NIGHT | {"helped": "walk", "note": "Do not lose me"}
