"""What trials ask of a cramp: optional, by name, and never lost."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.diary import EARLIER, EVENING, NIGHT, button, edit, entry, records, said, save
from tests.support.store import keep

TOLD = {"pain": 6, "woke": True, "sleep": 4, "during": "rest", "triggers": ["heat", "new-medicine"], "sore": True}


def test_every_detail_lands_in_the_record_and_is_read_in_the_list(diary: Page) -> None:
    form = edit(diary, "03:12")
    form.locator("[name=pain][value='6']").check()
    expect(form.locator("[name=sleep]:visible")).to_have_count(0)
    form.locator("[name=woke][value=yes]").check()
    form.locator("[name=sleep][value='4']").check()
    form.get_by_text("More", exact=True).click()
    form.locator("[name=during]").select_option("rest")
    form.get_by_label("Heat").check()
    form.get_by_label("New medicine or dose").check()
    form.get_by_label("Sore afterwards").check()
    save(form)
    told = entry(diary, "03:12")
    for words in (
        "Pain 6 of 10",
        "It woke you, sleep spoiled 4 of 10",
        "At rest or asleep",
        "Heat, New medicine or dose",
        "Sore afterwards",
    ):
        expect(told).to_contain_text(words)
    assert records(diary)["night"] == NIGHT | TOLD
    button(diary, "Undo").click()
    expect(told).not_to_contain_text("Pain 6 of 10")
    assert records(diary)["night"] == NIGHT


def test_who_did_not_wake_after_all_lost_no_sleep(diary: Page) -> None:
    keep(diary, NIGHT | TOLD)
    form = edit(diary, "Pain 6 of 10")
    expect(form.get_by_label("Heat")).to_be_visible()
    form.locator("[name=woke][value=no]").check()
    expect(form.locator("[name=sleep]:visible")).to_have_count(0)
    form.get_by_label("Heat").uncheck()
    save(form)
    expect(entry(diary, "Pain 6 of 10")).not_to_contain_text("woke")
    changes = {"woke": False, "sleep": None, "triggers": ["new-medicine"]}
    assert records(diary)["night"] == NIGHT | TOLD | changes


@pytest.mark.parametrize("details", [TOLD, {"during": "dreaming", "triggers": ["new-moon", "heat"], "pain": None}])
def test_saving_without_a_change_keeps_every_detail_also_one_of_a_later_build(
    diary: Page, details: dict[str, object]
) -> None:
    keep(diary, EVENING | details)
    form = edit(diary, "23:40")
    expect(form.get_by_label("Heat")).to_be_checked()
    save(form)
    expect(said(diary)).to_contain_text("Saved")
    assert records(diary)["evening"] == EVENING | details


def test_an_older_entry_is_not_given_details_that_nobody_said(diary: Page) -> None:
    form = edit(diary, "04:05")
    form.get_by_label("Note").fill("Only the note")
    save(form)
    expect(entry(diary, "Only the note")).to_be_visible()
    assert records(diary)["earlier"] == EARLIER | {"note": "Only the note"}


def test_only_what_the_guide_of_the_place_has_is_offered_until_more_is_asked_for(diary: Page) -> None:
    form = edit(diary, "03:12")
    offered = form.get_by_label("What helped").locator("option")
    expect(offered.filter(has_text="Open the hand")).to_have_count(0)
    assert offered.count() < 20
    button(diary, "Another stretch").click()
    expect(form.get_by_label("What helped")).to_be_focused()
    expect(button(diary, "Another stretch")).to_be_hidden()
    form.get_by_label("What helped").select_option(label="Open the hand")
    save(form)
    form = edit(diary, "Open the hand")
    expect(form.get_by_label("What helped").locator("option:checked")).to_have_text("Open the hand")
    expect(button(diary, "Another stretch")).to_be_hidden()


def test_the_row_of_numbers_is_reached_once_and_walked_with_the_arrows(diary: Page) -> None:
    form = edit(diary, "03:12")
    form.get_by_role("group", name="How bad was it?").get_by_role("radio", name="No answer").focus()
    diary.keyboard.press("ArrowRight")
    expect(form.locator("[name=pain][value='0']")).to_be_focused()
    diary.keyboard.press("ArrowRight")
    expect(form.locator("[name=pain][value='1']")).to_be_checked()
    diary.keyboard.press("Tab")
    expect(form.locator("[name=woke]:checked")).to_be_focused()
