"""Erases all that an app has kept, as a person does it."""

from playwright.sync_api import Page, expect


def erase_everything(page: Page) -> None:
    """On the page of the own data, until it is said what became of each part."""
    page.goto("/en/settings/data/")
    page.locator("[data-erase-everything]").click()
    page.get_by_role("button", name="Yes, erase everything").click()
    expect(page.locator("[data-in=result]")).to_be_visible()
