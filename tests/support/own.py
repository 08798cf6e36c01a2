"""Own routines: their room, one to share, and what is kept of them."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.support.store import store
from tests.support.waiting import becomes

ROOM = "/en/stretch/own/"
EVENING = "1~Evening~calf-wall.10.5.1.b~back-child.20.0.1.t~calf-bed.15.5.2.o"


def open_room(page: Page, hash_: str = "") -> None:
    page.goto(ROOM + hash_)
    expect(page.locator("[data-in]:visible")).to_have_count(1)


def kept(page: Page) -> Any:
    """What the store holds, as another page of the app would read it."""
    return store(page, "async (s) => (await s.all('routines')).map(({ name, steps }) => ({ name, steps }))")


def keeps(page: Page, *stretches: str) -> None:
    """Wait until these are the stretches of the first routine: what is on screen is kept a moment later."""
    becomes(
        page,
        lambda: [step["stretch"] for routine in kept(page)[:1] for step in routine["steps"]],
        list(stretches),
    )


def keeps_name(page: Page, name: str) -> None:
    """Wait until this is the name of the only routine."""
    becomes(page, lambda: [routine["name"] for routine in kept(page)], [name])


def keep_shared(page: Page) -> None:
    open_room(page, f"#r={EVENING}")
    page.get_by_role("button", name="Keep it").tap()
    page.wait_for_url("**#play=*")
    expect(page.get_by_role("button", name="Delete")).to_be_visible()


def play(page: Page) -> None:
    page.locator("[data-play=own]").tap()
    expect(page.locator("[data-player]")).to_have_attribute("data-state", "ready")
