"""From room to room without a cut, where the browser can and nobody asked for less motion."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.support.player import until
from tests.support.server import Server

NOTES = """addEventListener("pagereveal", ({ viewTransition }) => viewTransition?.ready.then(() => {
  const parts = document.getAnimations().map(({ effect }) => effect.pseudoElement);
  sessionStorage.parts = [sessionStorage.parts ?? "", ...parts].join(" ");
}))"""


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_room_fades_into_the_next_and_its_bar_stays_unless_less_motion_is_asked_for(
    browser: Browser, server: Server, motion: Literal["no-preference", "reduce"]
) -> None:
    context = browser.new_context(base_url=server.url, reduced_motion=motion, service_workers="block")
    page = context.new_page()
    page.add_init_script(NOTES)
    page.goto("/en/")
    page.get_by_role("navigation").get_by_role("link", name="Water").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Water")
    if motion == "no-preference":
        until(page, "() => (sessionStorage.parts ?? '').includes('new(rooms)')")
    # Another room, after which that of the first has ended or never began.
    page.get_by_role("navigation").get_by_role("link", name="Diary").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Diary")
    if motion == "reduce":
        assert page.evaluate("() => sessionStorage.parts") is None
    context.close()
