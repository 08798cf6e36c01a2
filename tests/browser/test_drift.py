"""A long routine on a phone that sleeps again and again ends when it should."""

import json
import random

from playwright.sync_api import Page, expect

from tests.support.player import DAY, player, set_clock

STEPS = 11
SECONDS = STEPS * (5 + 3 * 30 + 2 * 10)
ROUTINE = "1~Long~" + "~".join(["calf-wall.30.10.3.o"] * STEPS)
TOLERANCE = 200


def test_a_routine_of_twenty_minutes_with_random_sleeps_ends_within_a_fifth_of_a_second(page: Page) -> None:
    set_clock(page, DAY)
    page.goto(f"/en/stretch/own/#r={ROUTINE}")
    page.locator("[data-play=own]:visible").tap()
    player(page, "ready")
    page.clock.pause_at("2026-11-22T15:00:40")
    begun = json.loads(page.evaluate("() => localStorage.getItem('uncramp.session')"))
    end = begun["savedAt"] + begun["left"] + (SECONDS - planned_before(begun["index"])) * 1000
    chance = random.Random(7)  # noqa: S311 - sleeps, no secrets
    while (left := end - now(page)) > 30_000:
        nap = chance.randrange(1, min(120_000, int(left) - TOLERANCE))
        if chance.random() < 0.5:
            page.clock.fast_forward(nap)
        else:
            page.clock.run_for(nap)
    page.clock.run_for(int(end - now(page)) - TOLERANCE)
    expect(page.locator("[data-player]")).to_have_attribute("data-state", "hold")
    page.clock.run_for(2 * TOLERANCE)
    player(page, "done")


def now(page: Page) -> float:
    found: float = page.evaluate("() => Date.now()")
    return found


def planned_before(index: int) -> int:
    """Seconds of the stages up to and with this one."""
    stages = ([5, 30, 10, 30, 10, 30] * STEPS)[: index + 1]
    return sum(stages)
