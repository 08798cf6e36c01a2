"""Chromium agrees that Uncramp can be installed, and offers to."""

from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.support.browser import PHONE, launch_options
from tests.support.server import Server


@pytest.mark.parametrize("language", ["en", "es", "nl"])
def test_the_app_can_be_installed_in_each_language_as_one_app(
    playwright: Playwright, server: Server, tmp_path: Path, language: str
) -> None:
    context = playwright.chromium.launch_persistent_context(tmp_path, **launch_options("whole"), viewport=PHONE)
    page = context.pages[0]
    page.goto(f"{server.url}/{language}/settings/")
    expect(page.locator("html")).to_have_attribute("data-offline-ready", "")
    session = context.new_cdp_session(page)
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"].endswith(f"/{language}/manifest.webmanifest")
    assert session.send("Page.getAppId")["appId"] == f"{server.url}/"
    expect(page.locator("[data-install-button]")).to_be_visible()
    context.close()
