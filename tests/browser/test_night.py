"""At three in the morning: dark, silent, one action, large targets at the thumb, nothing that flashes."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.player import NIGHT, open_at, player, set_clock
from tests.support.server import Server
from tests.support.waiting import until

BLUE_OR_BRIGHT = """() => {
  const seen = [];
  for (const element of document.querySelectorAll("html, body, body *")) {
    if (!element.checkVisibility?.()) continue;
    const style = getComputedStyle(element);
    for (const name of ["color", "backgroundColor", "borderTopColor", "fill"]) {
      const parts = style[name].match(/[\\d.]+/g)?.map(Number);
      if (!parts || parts[3] === 0 || style[name] === "none") continue;
      const [red, green, blue] = parts;
      if ((blue > 80 && blue > red + 8) || Math.min(red, green, blue) > 235)
        seen.push(`${element.tagName} ${name} ${style[name]}`);
    }
  }
  return seen;
}"""


def test_one_tap_from_home_and_the_shortcut_both_reach_the_first_instruction(page: Page) -> None:
    set_clock(page, NIGHT)
    page.goto("/en/")
    page.locator("[data-start]").tap()
    player(page, "ready")
    expect(page.locator("html")).to_have_attribute("data-theme", "night")
    manifest = page.request.get("/en/manifest.webmanifest").json()
    page.goto(manifest["shortcuts"][0]["url"])
    player(page, "ready")
    expect(page.locator("[data-current] .do")).to_be_visible()


def test_every_target_of_the_guide_lies_in_the_lower_third_and_is_large(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    controls = page.locator(".player-controls :is(button, a):visible")
    assert controls.count() == 4
    for control in controls.all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 64
        assert box["y"] >= 844 * 2 / 3 - 1


def test_nothing_in_it_is_blue_or_white(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(6000)
    assert page.evaluate(BLUE_OR_BRIGHT) == []


def test_no_flash_at_night_even_where_one_was_chosen(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.flash', 'on')")
    page.add_init_script(
        """(() => {
          window.flashes = 0;
          const animate = Element.prototype.animate;
          Element.prototype.animate = function (frames, options) {
            if ("flash" in this.dataset || /flash/.test(this.className)) window.flashes += 1;
            return animate.call(this, frames, options);
          };
        })()"""
    )
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(40_000)
    assert page.evaluate("() => flashes") == 0


@pytest.mark.parametrize("wanted", ["reduce", "no-preference"])
def test_brightness_eases_in_unless_motion_is_reduced(browser: Browser, server: Server, wanted: str) -> None:
    context = browser.new_context(base_url=server.url, reduced_motion=wanted, service_workers="block")  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script(
        """(() => {
          window.begun = [];
          addEventListener("animationstart", ({ animationName }) => begun.push(animationName));
        })()"""
    )
    open_at(page, NIGHT, "/en/relief/calf/")
    if wanted == "no-preference":
        until(page, "() => begun.includes('waking')")
    else:
        page.evaluate("() => Promise.all(document.getAnimations().map((each) => each.ready))")
        assert "waking" not in page.evaluate("() => begun")
    context.close()
