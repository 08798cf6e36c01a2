"""Own routines in links: shared, opened in any language and without a network, and never trusted."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from tests.support.own import EVENING, ROOM, keep_shared, keeps_name, kept, open_room, play


def test_a_link_is_shown_first_and_neither_kept_nor_started(page: Page) -> None:
    open_room(page, f"#r={EVENING}")
    expect(page.get_by_role("heading", name="Evening")).to_be_visible()
    expect(page.get_by_text("Someone shared this routine with you.")).to_be_visible()
    expect(page.locator(".steps .step[data-kind=stretch] svg.figure")).to_have_count(3)
    expect(page.locator("[data-player]")).to_have_count(0)
    assert kept(page) == []
    page.get_by_role("button", name="Keep it").tap()
    page.wait_for_url("**#play=*")
    assert len(kept(page)) == 1
    page.goto(f"{ROOM}#r={EVENING}")
    page.get_by_role("button", name="Keep it").tap()
    page.wait_for_url("**#play=*")
    assert len(kept(page)) == 1


def test_two_taps_keep_what_was_shared_once(page: Page) -> None:
    open_room(page, f"#r={EVENING}")
    page.get_by_role("button", name="Keep it").dblclick()
    expect(page.get_by_role("button", name="Delete")).to_be_visible()
    page.get_by_role("link", name="All your own routines").tap()
    expect(page.locator("[data-entries] a")).to_have_count(1)
    assert len(kept(page)) == 1


@pytest.mark.parametrize("begin", ["#add=back-child", "#new&add=back-child"])
def test_in_the_middle_of_making_one_another_language_shows_the_same(page: Page, begin: str) -> None:
    open_room(page, begin)
    page.wait_for_url("**#edit=*")
    page.get_by_label("Name").fill("Evening")
    keeps_name(page, "Evening")
    page.locator(".languages summary").tap()
    page.locator(".languages a[lang=nl]").tap()
    expect(page.get_by_label("Naam")).to_have_value("Evening")
    expect(page.locator(".own-card")).to_have_count(1)
    assert [len(routine["steps"]) for routine in kept(page)] == [1]


def test_the_link_of_a_routine_opens_it_in_every_language(page: Page) -> None:
    keep_shared(page)
    page.get_by_role("button", name="Share").tap()
    expect(page.locator("[data-code] svg[role=img]")).to_be_visible()
    link = page.locator("[data-link]").input_value()
    assert link.endswith(f"{ROOM}#r={EVENING}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the link").tap()
    expect(page.locator("[data-copied]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == link
    for language in ("nl", "es"):
        page.goto(link.replace("/en/", f"/{language}/"))
        expect(page.locator("[data-title]")).to_have_text("Evening")
        expect(page.locator(".steps .step[data-kind=stretch]")).to_have_count(3)


def test_another_language_keeps_what_was_opened(page: Page) -> None:
    open_room(page, f"#r={EVENING}")
    page.locator(".languages summary").tap()
    page.locator(".languages a[lang=nl]").tap()
    page.wait_for_url(f"**/nl/stretch/own/#r={EVENING}")
    expect(page.locator("[data-title]")).to_have_text("Evening")


READABLE = {
    "a script in the name": ("%3Cscript%3Ealert(1)%3C%2Fscript%3E", "<script>alert(1)</script>"),
    "a picture in the name": ("%3Cimg%20src=x%20onerror=alert(1)%3E", "<img src=x onerror=alert(1)>"),
    "words turned around": ("%E2%80%AEgnineve%E2%80%AC", "gnineve"),
    "a prototype": ("__proto__", "__proto__"),
}
STEP = "calf-wall.10.5.1.b"
BROKEN = {
    "a name of nothing": f"1~%E2%80%AE~{STEP}",
    "a huge name": f"1~{'A' * 100_000}~{STEP}",
    "a hundred thousand steps": f"1~x{f'~{STEP}' * 100_000}",
    "twenty-one steps": f"1~x{f'~{STEP}' * 21}",
    "negative numbers": "1~x~calf-wall.-10.5.1.b",
    "numbers beyond all": "1~x~calf-wall.999.99.99.b",
    "an exponent": "1~x~calf-wall.1e9.5.1.b",
    "an unknown stretch": "1~x~no-such-stretch.10.5.1.b",
    "a prototype for a stretch": "1~x~__proto__.10.5.1.b",
    "a constructor for a stretch": "1~x~constructor.10.5.1.b",
    "half a percent sign": f"1~%E0%A4%A~{STEP}",
    "nothing": "",
    "a path": "1~..%2F..%2F~..%2F.10.5.1.b",
    "a newer one": f"2~x~{STEP}",
}


@pytest.fixture
def visited(page: Page) -> Iterator[Page]:
    """A page with one kept routine on screen; what a link does to it must do no harm."""
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    keep_shared(page)
    before = kept(page)
    yield page
    assert kept(page) == before
    assert not dialogs


@contextmanager
def led_to(page: Page, code: str) -> Iterator[None]:
    """The page with what a link says, and afterwards without any harm, back at the kept routine."""
    page.evaluate("(code) => { location.hash = `r=${code}` }", code)
    yield
    expect(page.locator("[data-player]")).to_have_count(0)
    expect(page.locator("main script, main img, main iframe")).to_have_count(0)
    assert page.evaluate("Object.keys(Object.prototype).length === 0 && document.documentElement.scrollWidth") == 390
    page.go_back()
    expect(page.locator("[data-title]")).to_have_text("Evening")


def test_a_crafted_name_is_only_words(visited: Page) -> None:
    for name, shown in READABLE.values():
        with led_to(visited, f"1~{name}~{STEP}"):
            expect(visited.locator("[data-title]")).to_have_text(shown)
            visited.get_by_role("button", name="Share").tap()
            expect(visited.locator("[data-code] svg")).to_be_visible()
            visited.keyboard.press("Escape")
            expect(visited.locator("dialog[open]")).to_have_count(0)


def test_a_crafted_routine_does_not_open(visited: Page) -> None:
    for what, code in BROKEN.items():
        with led_to(visited, code):
            expect(visited.locator("main"), what).to_have_attribute("data-view", "problem")
            expect(visited.locator("[data-problem]"), what).not_to_be_empty()


def test_a_broken_a_newer_and_a_missing_one_are_told_apart(page: Page) -> None:
    open_room(page, "#r=1~half")
    expect(page.locator("[data-problem]")).to_contain_text("cannot be read")
    page.goto(f"{ROOM}#r=7~x~future.step")
    expect(page.locator("[data-problem]")).to_contain_text("newer Uncramp")
    for missing in ("#play=nobody", "#edit=__proto__", "#from=constructor"):
        page.goto(ROOM + missing)
        expect(page.locator("[data-problem]")).to_contain_text("not on this device")


def test_a_link_cannot_start_anything(page: Page) -> None:
    open_room(page, f"#r={EVENING}")
    play(page)
    page.locator("button[data-close]").tap()
    for crafted in ("#start", "#play", "#resume"):
        page.goto("/en/offline/")
        page.goto(ROOM + crafted)
        expect(page.locator("[data-in]:visible")).to_have_count(1)
        expect(page.locator("html")).not_to_have_attribute("data-playing", "")


@pytest.mark.service_worker
def test_without_a_network_a_shared_link_opens_and_plays(context: BrowserContext, page: Page) -> None:
    page.goto("/en/")
    expect(page.locator("html")).to_have_attribute("data-offline-ready", "")
    context.set_offline(True)
    open_room(page, f"#r={EVENING}")
    page.get_by_role("button", name="Share").tap()
    expect(page.locator("[data-code] svg[role=img]")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Keep it").tap()
    page.wait_for_url("**#play=*")
    play(page)
    context.set_offline(False)
