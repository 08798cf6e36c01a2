"""On a desk a room fades into the next, where the browser can and nobody asked for less motion."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.support.server import Server
from tests.support.waiting import until

NOTES = """addEventListener("pagereveal", ({ viewTransition }) => viewTransition?.ready.then(() => {
  const parts = document.getAnimations().map(({ effect }) => effect.pseudoElement);
  sessionStorage.parts = [sessionStorage.parts ?? "", ...parts].join(" ");
}))"""


@pytest.mark.parametrize(
    ("motion", "width", "fades"),
    [("no-preference", 1280, True), ("reduce", 1280, False), ("no-preference", 390, False)],
)
def test_a_room_fades_into_the_next_on_a_desk_and_nothing_takes_taps_away_on_a_phone(
    browser: Browser, server: Server, motion: Literal["no-preference", "reduce"], width: int, fades: bool
) -> None:
    context = browser.new_context(
        base_url=server.url,
        viewport={"width": width, "height": 844},
        reduced_motion=motion,
        service_workers="block",
    )
    page = context.new_page()
    page.add_init_script(NOTES)
    page.goto("/en/")
    # A browser gives it up where the next page takes long: of three, one at least is quick.
    for room in ("Water", "Diary", "Learn"):
        page.get_by_role("navigation").get_by_role("link", name=room).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(room)
    faded = "() => (sessionStorage.parts ?? '').includes('::view-transition-new(rooms)')"
    if fades:
        until(page, faded)
    assert page.evaluate(faded) is fades
    context.close()
