"""Nothing on a page moves by itself: no finger meets what was elsewhere when it set out."""

from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.browser import PHONE
from tests.support.modules import HeldBack
from tests.support.server import Server
from tests.support.shifts import count_shifts, in_one_piece, shifted
from tests.support.slowly import in_pieces
from tests.support.story import BEGUN
from tests.support.unfinished import UNFINISHED
from tests.support.waiting import until

KINDS = (
    *("/en/", "/en/relief/warning-signs/", "/en/relief/comfort/", "/en/relief/comfort/massage/"),
    *("/en/relief/calf/#list", "/en/relief/calf/card/", "/en/relief/jaw/"),
    *("/en/stretch/", "/en/stretch/bedtime/#list", "/en/stretch/exercises/", "/en/stretch/exercises/calf-bed/"),
    *("/en/stretch/own/", "/en/stretch/own/#new", "/en/stretch/plan/"),
    *("/en/water/", "/en/water/goal/", "/en/water/cups/", "/en/water/reminders/", "/en/diary/"),
    *("/en/learn/", "/en/learn/water/", "/en/learn/food/", "/en/learn/causes/", "/en/learn/quality/"),
    *("/en/learn/sources/", "/en/learn/privacy/", "/en/settings/", "/en/settings/data/"),
    "/en/settings/data/#erase",
)
SIZES: dict[str, ViewportSize] = {
    "phone": PHONE,
    "tablet": {"width": 820, "height": 1180},
    "desk": {"width": 1280, "height": 800},
}
ROOMY = (
    *("/en/", "/en/relief/calf/#list", "/en/stretch/", "/en/stretch/bedtime/#list", "/en/stretch/exercises/calf-bed/"),
    *("/en/stretch/own/", "/en/stretch/own/#new", "/en/stretch/plan/", "/en/water/", "/en/diary/"),
    *("/en/learn/water/", "/en/settings/"),
)
LISTS = ("/en/relief/calf/#list", "/en/relief/helping/#list", "/en/stretch/bedtime/#list", "/en/settings/data/")
WINDOWS = [
    *((path, "phone", "auto") for path in KINDS),
    *(("/en/settings/", "phone", night) for night in ("always", "never")),
    *((path, "desk", "auto") for path in ROOMY),
    *((path, "tablet", "auto") for path in LISTS),
]
HTML = {"Content-Type": "text/html; charset=utf-8"}
DRAWN = "() => performance.getEntriesByType('paint').length"
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"


@pytest.mark.parametrize(("path", "window", "night"), WINDOWS)
def test_nothing_moves_by_itself_once_a_page_is_there(
    browser: Browser, server: Server, path: str, window: str, night: str
) -> None:
    context = browser.new_context(base_url=server.url, viewport=SIZES[window], service_workers="block")
    page = context.new_page()
    page.add_init_script(f"localStorage.setItem('uncramp.night', '{night}')")
    count_shifts(page)
    in_one_piece(page)
    scripts = HeldBack(page)
    page.goto(path, wait_until="commit")
    until(page, DRAWN)
    scripts.let_go()
    until(page, f"() => {BEGUN}")
    page.evaluate(PAINTED)
    assert shifted(page) == 0
    context.close()


def test_home_is_drawn_once_all_of_its_first_screen_is_there(browser: Browser, server: Server) -> None:
    with in_pieces(server.url) as address:
        context = browser.new_context(base_url=address, viewport=PHONE, service_workers="block")
        page = context.new_page()
        count_shifts(page)
        page.add_init_script(UNFINISHED)
        page.goto("/nl/")
        until(page, f"() => {BEGUN}")
        page.evaluate(PAINTED)
        assert shifted(page) == 0
        context.close()


def test_the_first_frame_of_home_waits_for_more_than_the_end_tag_of_its_script(server: Server) -> None:
    """A frame may come between that tag and what the script does."""
    html = urlopen(server.url + "/en/").read().decode()  # noqa: S310 (our own server)
    assert '<link rel="expect" href="#now" blocking="render">' in html
    before = html[: html.index(' id="now"')]
    body = before[before.index("<body") :]
    assert body.count("<script>") == body.count("<script") == body.count("</script>") == 1


def test_no_half_of_the_bars_makes_room_for_what_is_still_to_come(page: Page, server: Server) -> None:
    html = urlopen(server.url + "/en/learn/privacy/").read().decode()  # noqa: S310 (our own server)
    first_room = html.index("<li>", html.index('class="tabbar"'))
    cuts = {"half": html.index("</details>"), "one": html.index("<li>", first_room + 1)}
    bars = {name: html[:end] for name, end in cuts.items()}
    page.route("**/cut/*", lambda route: route.fulfill(body=bars[route.request.url.rpartition("/")[2]], headers=HTML))
    page.goto("/cut/half")
    expect(page.locator(".brand")).to_be_hidden()
    page.goto("/cut/one")
    expect(page.locator(".brand")).to_be_visible()
    first = page.locator(".tabbar li").bounding_box()
    assert first
    assert first["width"] == pytest.approx(PHONE["width"] / 5, abs=1)
