"""What a phone with everything on it does while it is used: taps, jumps of the layout, and a guide that runs.

The processor is four times slower. A tap is timed by the browser (Event Timing, as INP counts it): from the finger to
the frame that shows what it did.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from playwright.sync_api import CDPSession, Page, expect

from bench.figures import Figure, noise_of
from bench.finger import tap
from bench.served import serve
from tests.support.browser import PHONE, open_browser
from tests.support.modules import started
from tests.support.player import pass_check, player, step
from tests.support.water import cups

GROUP = "In hand, processor 4 times slower"
SLOWDOWN = 4
HELD_SECONDS = 10
OBSERVE = """
  window.benchTaps = [];
  window.benchJumps = 0;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) benchTaps.push([interactionId, duration]);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) benchJumps += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
SLOWEST = """() => {
  const taps = new Map();
  for (const [tap, duration] of benchTaps) taps.set(tap, Math.max(taps.get(tap) ?? 0, duration));
  return [...taps.values()];
}"""


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Each walk in turn, `rounds` times; the slowest tap of each is what its room is judged by."""
    taps: dict[str, list[float]] = {name: [] for name in WALKS}
    jumps: list[float] = []
    costs: list[float] = []
    with serve(folder) as server, open_browser() as browser:
        context = browser.new_context(
            viewport=PHONE, is_mobile=True, has_touch=True, base_url=server.url, timezone_id=_where_it_is_ten()
        )
        first = context.new_page()
        first.goto("/en/")
        first.wait_for_selector("html[data-offline-ready]", state="attached", timeout=60_000)
        context.add_init_script(OBSERVE)
        for _ in range(rounds):
            for name, walk in WALKS.items():
                page = context.new_page()
                session = context.new_cdp_session(page)
                session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
                walk(page)
                # What the last tap did is painted by then.
                page.evaluate("() => new Promise((done) => setTimeout(done, 500))")
                taps[name].append(max(page.evaluate(SLOWEST), default=0))
                jumps.append(page.evaluate("benchJumps"))
                page.close()
            costs.append(_cost_of_a_hold(context.new_page()))
    for name, slowest in taps.items():
        detail = f"the slowest tap of each of {rounds}, their median"
        noise = noise_of(slowest)
        yield Figure(group=GROUP, name=name, value=median(slowest), unit="ms", target=50, noise=noise, detail=detail)
    yield Figure(group=GROUP, name="CLS, the worst", value=max(jumps), target=0)
    yield Figure(
        group=GROUP,
        name="a running guide, of the slowed processor",
        value=median(costs),
        unit="%",
        target=3,
        noise=noise_of(costs),
        detail=f"main thread, {HELD_SECONDS} s of a hold",
    )


def _where_it_is_ten() -> str:
    """A zone in which it is ten in the morning: what the rooms say, and so what moves, goes by the hour."""
    east = (10 - datetime.now(UTC).hour + 12) % 24 - 12
    # The names of these zones count to the west.
    return f"Etc/GMT{-east:+d}"


def _cost_of_a_hold(page: Page) -> float:
    """Per cent of the time that the main thread is at work."""
    session = page.context.new_cdp_session(page)
    page.goto("/en/relief/calf/")
    player(page, "hold")
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    session.send("Performance.enable")
    before = _busy_seconds(session)
    page.wait_for_timeout(1000 * HELD_SECONDS)
    spent = _busy_seconds(session) - before
    page.close()
    return 100 * spent / HELD_SECONDS


def _busy_seconds(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")


def _guide(page: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    for button in ("[data-main]", "[data-main]", "[data-side=left]:visible", "[data-next]", "[data-gone]"):
        tap(page.locator(f"button{button}").first)
    step(page, "helped")
    tap(page.locator("[data-current] [data-helped]").first)
    pass_check(page)
    step(page, "pick")
    tap(page.locator("button[data-gone]"))
    player(page, "done")


def _water(page: Page) -> None:
    page.goto("/en/water/")
    started(page, "water")
    for place in range(3):
        tap(cups(page).nth(place))


def _diary(page: Page) -> None:
    page.goto("/en/diary/")
    started(page, "diary")
    tap(page.get_by_role("button", name="Add a cramp"))
    tap(page.get_by_role("button", name="Calf", exact=True))
    expect(page.locator("[data-days] li").first).to_be_visible()


WALKS: dict[str, Callable[[Page], None]] = {
    "a tap in a guide": _guide,
    "a tap in water": _water,
    "a tap in the diary": _diary,
}
