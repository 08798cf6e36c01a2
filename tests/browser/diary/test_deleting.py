"""What is deleted is gone at once, and comes back as it was."""

from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from tests.support.diary import DIARY, NIGHT, button, cramp, edit, entries, entry, records, said, save
from tests.support.store import keep, store

MEDICINE: dict[str, Any] = {"id": "m", "name": "Lithium", "known": None, "events": [], "note": "", "changedAt": 1}
TRIAL = {
    **{"id": "t", "what": "warm-bath", "own": "", "first": "with", "drawn": True, "from": "2026-11-01"},
    **{"days": 14, "ended": None, "changedAt": 1},
}


def others(diary: Page) -> Any:
    """What the page keeps beside the cramps and nights."""
    return store(diary, "async (s) => [await s.all('medicines'), await s.all('trials')]")


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
    # By keyboard: a test is as quick as the second tap of a thumb, which deletes nothing.
    entry(diary, "23:40").get_by_role("button", name="Delete").press("Enter")
    expect(said(diary)).to_have_text("Deleted: back of thigh, 23:40.")
    button(diary, "Undo").click()
    expect(entries(diary)).to_have_count(3)
    assert "night" not in records(diary)
    button(diary, "Close").click()
    expect(said(diary)).to_have_count(0)
    expect(button(diary, "Close")).to_be_hidden()


def test_no_notice_lies_over_the_question_whether_to_delete_everything(diary: Page) -> None:
    entry(diary, "03:12").get_by_role("button", name="Delete").click()
    expect(said(diary)).to_have_count(1)
    button(diary, "Delete the whole diary").click()
    expect(said(diary)).to_have_count(0)
    filled, quiet = (button(diary, name) for name in ("Keep the diary", "Delete everything"))
    expect(filled).not_to_contain_class("button-quiet")
    expect(quiet).to_contain_class("button-quiet")


def test_deleting_everything_asks_first_and_can_be_undone(diary: Page) -> None:
    store(diary, "(s, record) => s.put('medicines', record)", MEDICINE)
    store(diary, "(s, record) => s.put('trials', record)", TRIAL)
    before = records(diary)
    button(diary, "Delete the whole diary").click()
    expect(button(diary, "Keep the diary")).to_be_focused()
    diary.keyboard.press("Escape")
    expect(button(diary, "Delete the whole diary")).to_be_focused()
    assert records(diary) == before
    button(diary, "Delete the whole diary").click()
    button(diary, "Delete everything").click()
    expect(diary.locator("[data-empty]")).to_be_visible()
    expect(said(diary)).to_have_text("The diary is now empty.")
    assert records(diary) == {}
    assert others(diary) == [[], []]
    button(diary, "Undo").click()
    expect(entries(diary)).to_have_count(4)
    assert records(diary) == before
    assert others(diary) == [[MEDICINE], [TRIAL]]


def test_a_medicine_that_is_being_changed_goes_with_the_whole_diary(diary: Page) -> None:
    store(diary, "(s, record) => s.put('medicines', record)", MEDICINE)
    medicines = diary.locator("[data-medicines]")
    medicines.locator("summary").click()
    medicines.get_by_role("button", name="Edit").click()
    expect(medicines.locator("form")).to_be_visible()
    button(diary, "Delete the whole diary").click()
    button(diary, "Delete everything").click()
    expect(said(diary)).to_have_text("The diary is now empty.")
    expect(medicines.get_by_role("heading", level=3)).to_have_count(0)


def test_undo_of_a_deletion_leaves_what_another_tab_saved_of_it_since(diary: Page, context: BrowserContext) -> None:
    store(diary, "(s, record) => s.put('medicines', record)", MEDICINE)
    diary.locator("[data-medicines] summary").click()
    diary.locator("[data-medicines] [data-list] [data-edit]").click()
    form = edit(diary, "03:12")
    other = context.new_page()
    other.clock.set_fixed_time("2026-11-22T09:00:00Z")
    other.goto(DIARY)
    entry(other, "03:12").get_by_role("button", name="Delete").click()
    expect(entries(other)).to_have_count(3)
    form.get_by_label("minutes", exact=True).fill("2")
    save(form)
    expect(entries(other)).to_have_count(4)
    button(other, "Undo").click()
    expect(said(other)).to_have_text("Undone.")
    assert records(diary)["night"]["seconds"] == 130
    # So it is with all of it together, and a medicine.
    button(other, "Delete the whole diary").click()
    button(other, "Delete everything").click()
    expect(said(other)).to_have_text("The diary is now empty.")
    form = diary.locator("[data-medicines] form")
    form.get_by_label("Note").fill("In the morning")
    save(form)
    expect(other.locator("[data-medicines] [data-list] > li")).to_have_count(1)
    button(other, "Undo").click()
    expect(entries(other)).to_have_count(4)
    [medicine] = others(diary)[0]
    assert medicine["note"] == "In the morning"


def test_a_double_tap_deletes_one_entry_and_not_the_one_that_comes_under_the_finger(diary: Page) -> None:
    # A browser that looks for double taps counts every tap as the first.
    diary.evaluate("Object.defineProperty(UIEvent.prototype, 'detail', { get: () => 1 })")
    keep(diary, *(cramp(f"{hour}", f"2026-11-22T0{hour}:00:00+00:00") for hour in range(4, 8)))
    second = entries(diary).nth(1).get_by_role("button", name="Delete")
    second.scroll_into_view_if_needed()
    box = second.bounding_box()
    assert box
    place = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    diary.mouse.click(*place)
    expect(said(diary)).to_have_text("Deleted: calf, 06:00.")
    expect(entries(diary).nth(1)).to_contain_text("05:00")
    diary.mouse.click(*place)
    button(diary, "Undo").click()
    expect(said(diary)).to_have_text("Undone.")
    expect(entries(diary)).to_have_count(8)
