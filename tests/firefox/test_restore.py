"""Restoring in Firefox."""

from playwright.sync_api import Browser, expect

from tests.support.browser import PHONE
from tests.support.server import Server


def test_the_field_of_a_file_says_which_was_chosen(firefox: Browser, sending: Server) -> None:
    """No script sees the name that the browser draws, and with an ellipsis this one draws that alone."""
    context = firefox.new_context(viewport=PHONE, base_url=sending.url, locale="nl-NL")
    page = context.new_page()
    page.goto("/nl/settings/data/")
    expect(page.locator("[data-restore]")).to_have_css("text-overflow", "clip")
    context.close()
