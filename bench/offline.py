"""How long until someone without a network reads the first instruction, beside an empty cached page.

The server is stopped, the HTTP cache empty, the processor four times slower, the service worker stopped
before every sample. The time is from the navigation's start to the frame that first shows an instruction (for
the empty page: its text), found by the same script in both; the player may start to count a little later.
"""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from msgspec import Struct
from playwright.sync_api import BrowserContext

from bench.figures import Figure, noise_of, noise_of_ratio
from bench.served import EMPTY_PAGE, serve
from tests.support.browser import PHONE, clear_http_cache, open_browser

GROUP = "Offline, processor 4 times slower"
GUIDE = "/en/relief/calf/"
EMPTY = "/en/bench-empty/"
ROUTED = "/en/stretch/plan/"
"""In the place of a page that the browser finds in the cache by itself, as it does the guide."""
SEEN = Path(__file__).with_name("seen.js")
SLOWDOWN = 4
KEEP_EMPTY_PAGE = """async ([path, html]) => {
  const [name] = (await caches.keys()).filter((key) => key.startsWith('uncramp-'));
  const cache = await caches.open(name);
  await cache.put(path, new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
}"""


class Sample(Struct, frozen=True):
    """Milliseconds from the navigation to the first instruction and to the running player, and from the first frame to
    the beginning of its countdown; layout shift."""

    first: float
    running: float | None
    began: float | None
    shift: float


def measure(folder: Path, samples: int) -> Iterator[Figure]:
    """Medians of `samples` of each page, which take turns."""
    taken: dict[str, list[Sample]] = {GUIDE: [], ROUTED: [], EMPTY: []}
    with open_browser() as browser:
        context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, reduced_motion="no-preference")
        with serve(folder) as server:
            _install(context, server.url)
        context.add_init_script(path=SEEN)
        for _ in range(samples):
            for path, results in taken.items():
                results.append(_sample(context, server.url + path))
    first = [sample.first for sample in taken[GUIDE]]
    running = [sample.running or 0 for sample in taken[GUIDE]]
    for way, path, targets in (("", ROUTED, (1.25, 1.6)), (" through the worker", EMPTY, (None, None))):
        bases = [sample.first for sample in taken[path]]
        base = median(bases)
        for name, times, target in zip(
            ("first instruction", "the player runs"), (first, running), targets, strict=True
        ):
            yield Figure(
                group=GROUP,
                name=f"{name} ÷ empty page{way}",
                value=median(times) / base,
                target=target,
                noise=noise_of_ratio(times, bases),
                detail=f"{median(times):.0f} ÷ {base:.0f} ms, medians of {samples}",
            )
    began = [sample.began or 0 for sample in taken[GUIDE]]
    yield Figure(
        group=GROUP,
        name="the countdown began after the first frame",
        value=median(began),
        unit="ms",
        target=100,
        noise=noise_of(began),
        detail=f"{min(began):.0f} to {max(began):.0f}",
    )
    yield Figure(group=GROUP, name="CLS, the worst", value=max(sample.shift for sample in taken[GUIDE]), target=0)


def _install(context: BrowserContext, url: str) -> None:
    """Let the worker fetch everything, and put the empty page beside it and in the place of another."""
    page = context.new_page()
    page.goto(url + "/en/")
    page.wait_for_selector("html[data-offline-ready]", state="attached", timeout=60_000)
    for path in (EMPTY, ROUTED):
        page.evaluate(KEEP_EMPTY_PAGE, [path, EMPTY_PAGE])
    clear_http_cache(page)
    page.close()


def _sample(context: BrowserContext, url: str) -> Sample:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.goto(url, wait_until="commit")
    first, running, began = page.evaluate("Promise.all([benchFirst, benchRunning, benchBegan])")
    page.wait_for_load_state("networkidle")
    shift = page.evaluate("window.benchJumps")
    page.close()
    return Sample(first, running, began, shift)
