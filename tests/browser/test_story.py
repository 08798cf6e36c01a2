"""The first weeks of a person with the app, and the way to their next phone by looking at the old one, in Chromium."""

import contextlib
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, Playwright, expect

from tests.support.browser import PHONE
from tests.support.fake_camera import film, launch_with_camera, write_video
from tests.support.story import DATA, Site, entries, live_through, visit


class Chromium:
    """A page of Playwright, as the story asks for it."""

    def __init__(self, browser: Browser, site: Site) -> None:
        self.page: Page = browser.new_page(viewport=PHONE, has_touch=True, base_url=site.origin, locale="en-GB")

    def open(self, path: str) -> None:
        self.page.goto(path)

    def tap(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def run(self, script: str, *arguments: Any) -> Any:
        return self.page.evaluate(f"(given) => (function () {{ {script} }})(...given)", list(arguments))

    def until(self, condition: str, *arguments: Any) -> Any:
        for _ in range(600):
            # The page may begin anew while it is asked: it is asked again.
            with contextlib.suppress(Error):
                if found := self.run(f"return {condition}", *arguments):
                    return found
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never came true at {self.page.url}: {condition}")


def test_visit_cramp_diary_update_offline_sheet_and_move_by_looking(
    browser: Browser, playwright: Playwright, tmp_path: Path
) -> None:
    site = Site(tmp_path / "site")
    phone = Chromium(browser, site)

    def save(selector: str) -> bytes:
        with phone.page.expect_download() as download:
            phone.tap(selector)
        return Path(download.value.path()).read_bytes()

    def move() -> list[str]:
        phone.open(DATA)
        phone.tap("[data-move-show]")
        video = write_video(film(phone.page, "[data-code]", 20), tmp_path / "codes.y4m")
        site.come_back()
        with launch_with_camera(playwright, video) as other:
            new = Chromium(other, site)
            visit(new)
            new.open(DATA)
            new.tap("[data-move-read]")
            expect(new.page.locator("[data-heading]")).to_be_focused(timeout=60_000)
            new.tap("[data-restore-confirm]")
            expect(new.page.get_by_role("status").filter(has_text="Restored.")).to_be_visible()
            return entries(new)

    try:
        live_through(phone, site, save, move)
    finally:
        phone.page.close()
        site.stop()
