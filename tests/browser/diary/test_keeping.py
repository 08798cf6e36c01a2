"""The list follows the store: other tabs, newer builds, full phones and browsers that keep nothing."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import PHONE
from tests.support.diary import DIARY, NIGHT, add, button, edit, entries, entry, records, said, save
from tests.support.server import Server
from tests.support.store import NO_ROOM, keep, limit

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 "
    "Mobile/15E148 Safari/604.1"
)


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


def test_details_are_added_to_a_cramp_that_another_tab_has_deleted(diary: Page, context: BrowserContext) -> None:
    add(diary, "Neck")
    other = context.new_page()
    other.goto(DIARY)
    entry(other, "Neck").get_by_role("button", name="Delete").click()
    expect(entry(diary, "Neck")).to_have_count(0)
    button(diary, "Add details").click()
    form = diary.locator("[data-days] form")
    expect(form.locator("[name=when]")).to_be_focused()
    form.get_by_label("Note").fill("Looked up")
    save(form)
    expect(entry(diary, "Looked up")).to_contain_text("Neck")


def test_details_are_added_to_a_cramp_while_something_else_is_looked_for(diary: Page) -> None:
    add(diary, "Neck")
    diary.get_by_role("searchbox").fill("shin")
    expect(entry(diary, "Neck")).to_have_count(0)
    button(diary, "Add details").click()
    form = diary.locator("[data-days] form")
    expect(form.locator("[name=when]")).to_be_focused()
    form.get_by_role("button", name="Cancel").click()
    expect(entry(diary, "Neck")).to_have_count(0)
    expect(button(diary, "Add a cramp")).to_be_focused()


def test_details_are_added_to_a_cramp_that_the_list_never_showed(diary: Page) -> None:
    button(diary, "Add a cramp").click()
    # Somebody looks for something else before it is kept.
    diary.evaluate(
        """() => {
          document.querySelector("[data-places] [data-area=neck]").click();
          const field = document.querySelector("input[type=search]");
          field.value = "shin";
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    button(diary, "Add details").click()
    expect(diary.locator("[data-days] form [name=when]")).to_be_focused()
    expect(diary.locator("[data-days] form [name=area]")).to_have_value("neck")


def test_what_this_build_does_not_know_is_shown_and_kept(diary: Page) -> None:
    keep(diary, {**NIGHT, "id": "later", "area": "eyelid", "helped": "new-stretch"})
    expect(entry(diary, "eyelid")).to_contain_text("Helped: new-stretch")
    save(edit(diary, "eyelid"))
    expect(said(diary)).to_contain_text("Saved")
    assert records(diary)["later"] == {**NIGHT, "id": "later", "area": "eyelid", "helped": "new-stretch"}


def test_a_browser_that_keeps_nothing_says_so_and_still_works(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, locale="en-GB", service_workers="block")
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    page = context.new_page()
    page.goto(DIARY)
    expect(page.locator("[data-unkept]")).to_be_visible()
    add(page, "Calf")
    expect(entries(page)).to_have_count(1)
    context.close()


@pytest.mark.parametrize("path", [DIARY, "/en/water/"])
def test_in_a_tab_on_an_iphone_it_says_before_the_first_entry_that_the_installed_app_starts_empty(
    browser: Browser, server: Server, path: str
) -> None:
    context = browser.new_context(
        base_url=server.url, locale="en-GB", user_agent=IPHONE, viewport=PHONE, service_workers="block"
    )
    page = context.new_page()
    page.goto(path)
    notice = page.locator("[data-in-a-tab]")
    expect(notice).to_contain_text("starts empty")
    expect(notice.get_by_role("link")).to_have_attribute("href", "/en/settings/#install")
    if path == DIARY:
        add(page, "Calf")
    else:
        page.locator("[data-cup]").first.click()
    expect(notice).to_be_hidden()
    context.close()


def test_a_browser_that_keeps_it_does_not_warn(diary: Page) -> None:
    expect(diary.locator("[data-unkept]")).to_be_hidden()
    expect(diary.locator("[data-in-a-tab]")).to_be_hidden()


def test_a_full_phone_says_that_nothing_was_kept(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, locale="en-GB", service_workers="block")
    page = context.new_page()
    limit(page, 1)
    page.goto(DIARY)
    add(page, "Calf")
    expect(said(page)).to_have_text(NO_ROOM)
    expect(button(page, "Undo")).to_be_hidden()
    expect(entries(page)).to_have_count(0)
    context.close()
