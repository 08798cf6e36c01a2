"""The flash of the screen: for who chose it, never at night, never in anybody's way."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.modules import started
from tests.support.outputs import outputs, play
from tests.support.player import DAY, NIGHT
from tests.support.recorder import ENGLISH, record


def flashes(page: Page, *cues: str) -> Any:
    """How many flashes these cues light up."""
    return page.evaluate(
        """async (cues) => {
          const real = Element.prototype.animate;
          let count = 0;
          Element.prototype.animate = function (...given) { count++; return real.apply(this, given); };
          await Promise.all(cues.map((cue) => flash.play(cue)));
          Element.prototype.animate = real;
          return count;
        }""",
        list(cues),
    )


def test_the_screen_flashes_at_most_once_a_second(page: Page) -> None:
    page.clock.install(time=DAY)
    page.clock.pause_at("2026-11-22T15:00:10")
    record(page, flash="on")
    outputs(page)
    assert flashes(page, "hold", "half", "switch", "rest", "done") == 1
    page.clock.run_for(900)
    assert flashes(page, "hold") == 0
    page.clock.run_for(200)
    assert flashes(page, "hold") == 1
    page.clock.run_for(2_000)
    assert flashes(page, "tick", "ready", "pause") == 0


@pytest.mark.parametrize(("time", "chosen"), [(NIGHT, "on"), (DAY, "off"), (DAY, None)])
def test_the_screen_does_not_flash_at_night_or_unasked(page: Page, time: str, chosen: str | None) -> None:
    page.clock.install(time=time)
    record(page, **({"flash": chosen} if chosen else {}))
    outputs(page)
    assert flashes(page, "hold", "done") == 0


def test_the_flash_is_in_nobodys_way(page: Page) -> None:
    page.clock.install(time=DAY)
    record(page, flash="on")
    outputs(page)
    flashes(page, "hold")
    light = page.locator("[data-flash]")
    expect(light).to_have_attribute("aria-hidden", "true")
    expect(light).to_have_css("pointer-events", "none")
    expect(light).to_have_css("opacity", "0")


def test_with_reduced_motion_a_frame_stands_still_instead(page: Page) -> None:
    page.clock.install(time=DAY)
    page.emulate_media(reduced_motion="reduce")
    record(page, flash="on")
    outputs(page)
    flashes(page, "hold")
    light = page.locator("[data-flash]")
    expect(light).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    frames = light.evaluate("light => light.getAnimations()[0].effect.getKeyframes().map((frame) => frame.opacity)")
    assert frames == ["1", "1"]


@pytest.mark.parametrize("off", ["sound", "vibration"])
def test_each_can_be_switched_off_and_the_others_stay(page: Page, off: str) -> None:
    page.clock.install(time=DAY)
    record(page, ENGLISH, flash="on", **{"sound": "tones", off: "off"})
    outputs(page)
    done = {output: play(page, output, "switch") for output in ("sound", "vibration")}
    assert [output for output, noted in done.items() if noted] == [name for name in done if name != off]
    assert flashes(page, "switch") == 1


def test_a_flash_that_could_not_be_fetched_is_there_once_the_network_is_back(context: BrowserContext) -> None:
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))
    page.clock.install(time=DAY)
    record(page, flash="on")
    page.route("**/light*.js", lambda route: route.abort())
    page.goto("/en/settings/")
    started(page, "settings")
    page.locator("[data-see]").tap()
    page.wait_for_timeout(200)
    page.unroute_all()
    page.locator("[data-see]").tap()
    expect(page.locator("[data-flash]")).to_be_attached()
    assert not errors
