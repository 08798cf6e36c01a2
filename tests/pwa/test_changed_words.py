"""An update brings the lines that changed; what the phone then holds is what the new server sends, byte for byte."""

import pytest
from playwright.sync_api import Page, expect

from tests.pwa.made_up import LANGUAGES, made_up_site
from tests.pwa.server import Server
from tests.pwa.steps import look_for_an_update, visit_until_ready, wait_until_held
from tests.support.waiting import until

NOTICE = "[data-update-notice]"
WORDS = {"/es/water/": "Otra palabra"}
HELD = """async () => {
  const cache = await caches.open("uncramp-two");
  const paths = (await cache.keys()).map(({ url }) => url.slice(location.origin.length));
  const texts = await Promise.all(paths.map(async (path) => (await cache.match(path)).text()));
  return Object.fromEntries(paths.map((path, number) => [path, texts[number]]));
}"""
DAMAGE = {
    "nothing is left of it": "undefined",
    "it is empty": "''",
    "it is cut off": "text.slice(0, text.length / 2)",
    "a letter is another": "text.replace('pieces', 'piecez')",
    "lines are gone": "text.split('\\n').filter((line, number) => number % 2).join('\\n')",
}


def update(page: Page, server: Server) -> None:
    """To a build that says one word differently; all that it holds is compared with what the server has."""
    server.site = made_up_site("two", WORDS)
    server.requests.clear()
    look_for_an_update(page)
    expect(page.locator(NOTICE)).to_be_visible()
    markers = {f"/static/two/offline/{name}.json?held": "" for name in ("common", *LANGUAGES)}
    bundles = [server.site[marker.removesuffix("?held")] for marker in markers]
    files = [*(file for file in server.site.values() if file.offline), *bundles]
    assert page.evaluate(HELD) == markers | {file.path: file.body.decode() for file in files}


def asked(server: Server) -> list[str]:
    return [path.rsplit("/", 1)[-1] for path in server.requests if "/offline/" in path]


def test_only_what_changed_is_asked_for(page: Page, server: Server) -> None:
    visit_until_ready(page)
    update(page, server)
    # The name of the build stands in the shape of each page, so in the common bundle; two languages are as they were.
    assert set(asked(server)) == {"common.index.json", "common.lines", "es.index.json", "es.lines"}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_bundle_that_was_damaged_on_the_phone_spoils_nothing(page: Page, server: Server, damage: str) -> None:
    visit_until_ready(page)
    page.evaluate(
        """async (damaged) => {
          const cache = await caches.open("uncramp-one");
          for (const name of ["common", "es", "nl"]) {
            const url = `/static/one/offline/${name}.json`;
            const text = damaged(await (await cache.match(url)).text());
            await (text === undefined ? cache.delete(url) : cache.put(url, new Response(text)));
          }
        }""".replace("damaged(", f"((text) => {damage})(").replace("async (damaged)", "async ()")
    )
    update(page, server)
    assert "en.json" not in asked(server)


def test_a_server_that_sends_no_parts_sends_the_whole_bundle(page: Page, server: Server) -> None:
    visit_until_ready(page)
    server.sends_ranges = False
    update(page, server)
    assert {"common.json", "es.json"} < set(asked(server))
    assert not {"en.json", "nl.json"} & set(asked(server))


def test_a_language_that_was_never_held_comes_whole(page: Page, server: Server) -> None:
    server.failures |= {f"/static/one/offline/{name}.json": "error" for name in ("en", "es")}
    page.goto("/nl/")
    wait_until_held(page, "/static/one/offline/nl.json")
    until(page, "navigator.serviceWorker.ready.then(Boolean)")
    update(page, server)
    assert {"en.json", "es.json"} < set(asked(server))
    assert "nl.json" not in asked(server)


def test_a_third_build_takes_from_both_that_are_there(page: Page, server: Server) -> None:
    visit_until_ready(page)
    update(page, server)
    server.site = made_up_site("three", WORDS)
    server.requests.clear()
    look_for_an_update(page)
    for name in ("common", *LANGUAGES):
        wait_until_held(page, f"/static/three/offline/{name}.json")
    assert set(asked(server)) == {"common.index.json", "common.lines"}
