"""What tests of the player look at."""

from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from playwright.sync_api import Page, expect

from tests.support.modules import source
from tests.support.waiting import MILLISECONDS, PATIENCE, until

NIGHT = "2026-11-22T03:00:00"
DAY = "2026-11-22T15:00:00"

SEEN = """() => [
  Date.now(),
  document.querySelector("[data-player]").dataset.state,
  document.querySelector("[data-current] [data-figure][data-mirrored]") !== null,
]"""
GOES_ON = "['ready', 'hold'].includes(document.querySelector('[data-player]')?.dataset.state)"
"""Whether the player counts, in whatever stage: getting ready takes five seconds of real time by itself."""
SETTLED = 1_500
"""Milliseconds, longer than the check needs to settle."""
SOON = """
  const { setTimeout } = window;
  const { port1, port2 } = new MessageChannel();
  const tasks = [];
  port1.onmessage = () => tasks.shift()();
  window.setTimeout = (task, delay, ...given) =>
    delay === undefined ? port2.postMessage(tasks.push(task)) : setTimeout(task, delay, ...given);"""
"""Playwright's clock lets the page work after each of its timers by one of the browser's without a delay, which takes
four milliseconds: ten minutes of a guide took seven seconds, and take a third of one."""
STORE = f"([store]) => {source('records/database.js')}.all(store)"


def player(page: Page, state: str) -> None:
    """Wait until the player is in this state."""
    expect(page.locator("[data-player]")).to_have_attribute("data-state", state, timeout=MILLISECONDS)


def goes_on(page: Page) -> None:
    """Wait until the player counts."""
    until(page, GOES_ON)


def ends_unnoted(page: Page) -> None:
    """From its start to its last screen, a guide leads on and says that its cramp was not noted."""
    page.goto("/en/relief/calf/")
    player(page, "ready")
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    page.locator("[data-current] [data-helped]").first.tap()
    pass_check(page)
    step(page, "pick")
    page.get_by_role("button", name="That will do").tap()
    step(page, "done")
    expect(page.locator("[data-unnoted]")).to_be_visible()
    expect(page.locator("[data-noted]")).to_be_hidden()


def step(page: Page, kind: str) -> None:
    """Wait until a step of this kind is on screen."""
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", kind)


def skip_question(page: Page) -> None:
    """Do not say what helped. By keyboard: a test is as quick as the second tap of a thumb, which skips nothing."""
    page.locator("button[data-main]").press("Enter")


def pass_check(page: Page) -> None:
    """Look at every warning sign of the check, then say that none of them is true."""
    step(page, "check")
    if page.evaluate("Date.isFake"):
        page.clock.run_for(SETTLED)
    none = page.locator("[data-current] [data-none]")
    none.scroll_into_view_if_needed()
    none.click()


def seconds_left(page: Page) -> int:
    return int(page.locator("[data-player]").get_attribute("data-seconds-left") or "-1")


def instruction(page: Page) -> str:
    return page.locator("[data-current] .do").inner_text()


def set_clock(page: Page, time: str) -> None:
    """Let the phone's clock show this moment; what the browser says of how a page was opened stays true."""
    page.context.add_init_script(f"window.realPerformance = performance; {{ {SOON} }}")
    page.clock.install(time=time)
    page.context.add_init_script("performance.getEntriesByType = (type) => realPerformance.getEntriesByType(type)")


def stop_clock(page: Page, time: str) -> None:
    """Let the phone's clock show this moment, and stand there: what passes is what the test lets pass."""
    set_clock(page, (datetime.fromisoformat(time) - timedelta(minutes=5)).isoformat())
    page.clock.pause_at(time)


def begun(page: Page) -> None:
    """Let no more time pass, where the clock stands, than the player needs to begin: a fiftieth of a second at most."""
    end = monotonic() + PATIENCE
    while not page.locator("[data-player]").count():
        assert monotonic() < end, "the player never began"
        page.clock.run_for(20)
    player(page, "ready")


def open_stopped(page: Page, time: str, path: str) -> None:
    """Open a guide at this moment of a clock that stands."""
    stop_clock(page, time)
    page.goto(path)
    begun(page)


def pass_until(page: Page, state: str) -> None:
    """Let seconds pass until the player is in this state; they may pass by themselves too, so none is counted on."""
    for _ in range(60):
        if page.locator("[data-player]").get_attribute("data-state") == state:
            return
        page.clock.run_for(1_000)
    raise AssertionError(f"never came to {state}")


def open_at(page: Page, time: str, path: str) -> None:
    """Open a guide at this moment of the phone's clock."""
    set_clock(page, time)
    page.goto(path)
    player(page, "ready")


def held_until_done(page: Page) -> dict[bool, float]:
    """Let seconds pass until the player is done: for how many a stretch was held as it is drawn, and mirrored.

    The phone's own clock counts them, which a slow machine lets run on between two looks.
    """
    held = {False: 0.0, True: 0.0}
    before, state, mirrored = page.evaluate(SEEN)
    for _ in range(600):
        page.clock.run_for(1_000)
        now, state, mirrored = page.evaluate(SEEN)
        if state == "done":
            return held
        if state == "hold":
            held[mirrored] += (now - before) / 1_000
        before = now
    raise AssertionError(f"still in {state}")


def kept(page: Page, store: str) -> list[dict[str, Any]]:
    """Every record that the phone keeps in a store."""
    found: list[dict[str, Any]] = page.evaluate(STORE, [store])
    return found
