"""One word is another: what comes over the network for it, and what the phone then holds."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.support.cached import cached, digest_of
from tests.support.update import AFTER, PAGE, updated


def test_one_changed_word_brings_little_and_all_that_is_held_is_the_new_build(browser: Browser, tmp_path: Path) -> None:
    with updated(browser, tmp_path) as update:
        page = update.page
        assert update.received <= update.allowed, update.changed
        held = cached(page, update.site.name)
        assert len(held) > 500
        for path, file in held.items():
            assert file.digest == digest_of(update.site, path), path
        update.server.stop()
        page.locator("[data-update-accept]").click()
        expect(page.locator("[data-update-notice]")).to_be_hidden()
        for path in (PAGE, "/nl/learn/sport/", "/es/learn/sport/"):
            page.goto(path)
            expect(page.locator("h1")).to_be_visible()
        page.goto(PAGE)
        expect(page.get_by_text(AFTER)).to_be_visible()
