"""One word is another: what comes over the network for it, and what the phone then holds."""

import hashlib
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.support.update import AFTER, PAGE, updated
from webapp.build.writing import file_path
from webapp.pwa.pieces import for_people

HELD = """async (name) => {
  const cache = await caches.open(name);
  const requests = (await cache.keys()).filter(({ url }) => !url.endsWith("?held"));
  return Promise.all(requests.map(async (request) => {
    const answer = await cache.match(request);
    const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
    const bytes = [...new Uint8Array(digest)];
    return [new URL(request.url).pathname, bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")];
  }));
}"""
"""The SHA-256 of each file, by its path."""


def test_one_changed_word_brings_little_and_all_that_is_held_is_the_new_build(browser: Browser, tmp_path: Path) -> None:
    with updated(browser, tmp_path) as update:
        page = update.page
        assert update.received <= update.allowed, update.changed
        held = page.evaluate(HELD, f"uncramp-{update.site.name}")
        assert len(held) > 500
        for path, digest in held:
            built = (update.site / file_path(path)).read_text(encoding="utf-8")
            wanted = for_people(built) if path.endswith("/") else built
            assert digest == hashlib.sha256(wanted.encode()).hexdigest(), path
        update.server.stop()
        page.locator("[data-update-accept]").click()
        expect(page.locator("[data-update-notice]")).to_be_hidden()
        for path in (PAGE, "/nl/learn/sport/", "/es/learn/sport/"):
            page.goto(path)
            expect(page.locator("h1")).to_be_visible()
        page.goto(PAGE)
        expect(page.get_by_text(AFTER)).to_be_visible()
