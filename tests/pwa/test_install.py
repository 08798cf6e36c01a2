"""Putting Uncramp on the home screen: the right words for the browser at hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.pwa.server import Server
from tests.support.browser import launch_options

APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
IPHONE = f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) {APPLE} Version/26.0 Mobile/15E148 Safari/604.1"
FIREFOX = "Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0"


@pytest.mark.parametrize(("user_agent", "platform"), [(IPHONE, "ios"), (FIREFOX, "firefox-android")])
def test_the_steps_for_this_browser_come_first_and_open(
    browser: Browser, server: Server, user_agent: str, platform: str
) -> None:
    page = browser.new_page(base_url=server.origin, user_agent=user_agent)
    page.goto("/en/settings/")
    expect(page.locator("[data-install-ways] details").first).to_have_attribute("data-install-on", platform)
    expect(page.locator("details[open]")).to_have_count(1)
    expect(page.locator("[data-install-button]")).to_be_hidden()
    page.context.close()


def test_all_steps_can_be_read_without_scripts(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.origin, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/settings/")
    for summary in page.locator(".install summary").all():
        summary.click()
    for step in page.locator(".install li").all():
        expect(step).to_be_visible()
    assert page.locator(".install li").count() == 16
    context.close()


@contextmanager
def real_profile(playwright: Playwright, folder: Path, *arguments: str) -> Iterator[Page]:
    """A page in a profile that lasts: browsers offer no installation in a private window."""
    options = launch_options("whole")
    options["args"] = [*options["args"], *arguments]
    context = playwright.chromium.launch_persistent_context(folder, **options)
    yield context.pages[0]
    context.close()


def test_the_browser_finds_nothing_wrong_and_its_offer_becomes_a_button(
    playwright: Playwright, server: Server, tmp_path: Path
) -> None:
    with real_profile(playwright, tmp_path) as page:
        page.goto(f"{server.origin}/en/settings/")
        page.wait_for_selector("html[data-offline-ready]")
        session = page.context.new_cdp_session(page)
        assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
        assert session.send("Page.getAppManifest")["errors"] == []
        expect(page.locator("[data-install-button]")).to_be_visible()
        page.evaluate("window.dispatchEvent(new Event('appinstalled'))")
        expect(page.get_by_text("Uncramp is installed on this device.")).to_be_visible()


def test_the_app_on_the_home_screen_says_only_that_it_is_installed(
    playwright: Playwright, server: Server, tmp_path: Path
) -> None:
    with real_profile(playwright, tmp_path, f"--app={server.origin}/en/settings/") as page:
        expect(page.get_by_text("Uncramp is installed on this device.")).to_be_visible()
        expect(page.locator("[data-install-todo]")).to_be_hidden()
