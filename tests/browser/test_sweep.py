"""The floor that rises with the time: where it stands, and what it costs."""

from itertools import pairwise
from statistics import median
from typing import Any

from playwright.sync_api import Page

from tests.support.player import NIGHT, open_at, player, seconds_left
from tests.support.traffic import Traffic

FLOOR = """() => document.getAnimations()
  .filter(({ effect }) => effect.pseudoElement === "::before" && effect.getTiming().fill === "both")
  .map((floor) => ({
    state: floor.playState,
    gone: floor.currentTime / 1000,
    seconds: floor.effect.getTiming().duration / 1000,
    easing: floor.effect.getTiming().easing,
  }))"""

SECONDS_LEFT = """(wanted) => new Promise((resolve) => {
  const player = document.querySelector("[data-player]");
  new MutationObserver(() => Number(player.dataset.secondsLeft) <= wanted && resolve())
    .observe(player, { attributeFilter: ["data-seconds-left"] });
})"""
"""Without a look at the page meanwhile, which would style it."""


def floor(page: Page) -> dict[str, Any]:
    """The one there is, from the next frame on."""
    page.evaluate("() => new Promise((next) => requestAnimationFrame(() => setTimeout(next)))")
    (only,) = page.evaluate(FLOOR)
    return dict(only)


def test_the_floor_stands_where_the_time_stands_and_rests_when_it_rests(page: Page) -> None:
    page.goto("/en/relief/calf/")
    page.locator("button[data-next]").tap()
    player(page, "hold")
    first = floor(page)
    assert (first["state"], first["easing"]) == ("running", "linear")
    page.locator("button[data-main]").tap()
    player(page, "paused")
    paused = floor(page)
    assert paused["state"] == "paused"
    assert 0 <= paused["seconds"] - paused["gone"] - seconds_left(page) + 1 <= 2
    page.locator("button[data-back]").tap()
    player(page, "ready")
    assert floor(page)["gone"] < paused["gone"] or floor(page)["seconds"] < paused["seconds"]


PRESSED = """async () => {
  const [floor] = document.getAnimations().filter(({ effect }) => effect.getTiming().fill === "both"
    && effect.pseudoElement === "::before");
  while (!(floor.currentTime % 1000 > 600 && floor.currentTime % 1000 < 800)) await new Promise(requestAnimationFrame);
  const before = floor.currentTime;
  document.querySelector("button[data-main]").click();
  return before / 1000;
}"""
"""Where the floor stands when it is paused, well within a second."""


def test_the_floor_does_not_fall_back_when_it_is_paused_within_a_second(page: Page) -> None:
    page.goto("/en/relief/calf/")
    page.locator("button[data-next]").tap()
    player(page, "hold")
    floor(page)
    stood = page.evaluate(PRESSED)
    player(page, "paused")
    assert floor(page)["gone"] >= stood


def test_after_a_jump_of_the_clock_the_floor_stands_where_the_time_stands(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-next]").tap()
    player(page, "hold")
    page.clock.fast_forward(9_000)
    page.clock.run_for(1_000)
    # Which only grows until the floor is looked at.
    left = seconds_left(page)
    stood = floor(page)
    assert stood["gone"] >= stood["seconds"] - left - 1 >= 7


def test_the_floor_rises_by_steps_for_who_wants_less_motion(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_at(page, NIGHT, "/en/relief/calf/")
    assert floor(page)["easing"].startswith("steps(")


def test_a_second_of_a_hold_styles_the_page_once(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    traffic = Traffic(page)
    page.goto("/en/relief/calf/")
    page.locator("button[data-next]").tap()
    player(page, "hold")
    # On a slow machine what comes next is still being fetched.
    traffic.until_quiet()

    def styled() -> int:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return next(int(each["value"]) for each in metrics if each["name"] == "RecalcStyleCount")

    # In the first seconds the drawing moves, by night the light comes up, and what comes next is made ready.
    settled = seconds_left(page) - 10
    counts = []
    for second in range(10):
        page.evaluate(SECONDS_LEFT, settled - second)
        counts.append(styled())
    # Most seconds: where a loaded machine wakes late or draws a frame more, the floor of that second is styled again.
    assert median(after - before for before, after in pairwise(counts)) <= 1
