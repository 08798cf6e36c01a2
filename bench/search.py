"""How long a search takes on a slow phone, from the letter that was typed to the list that was found."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from bench.figures import Figure, noise_of
from bench.served import serve
from tests.support.browser import PHONE, open_browser

GROUP = "Search, processor 4 times slower"
SLOWDOWN = 4
TYPED = {
    "/en/learn/": ("calf", "magnesum", "blood presure", "night", "statn"),
    "/nl/learn/": ("kuit", "magnesuim", "plaspil", "zwanger", "etalagebenen"),
    "/es/learn/": ("pantorila", "magnesio", "embarazo", "calambre nocturno", "diuretico"),
}
"""Words with and without typing errors, and as many as a person may type."""

SEARCH = """async (words) => {
  const field = document.querySelector("input[type=search]")
  const list = document.querySelector("[data-results]")
  field.value = words
  const start = performance.now()
  const changed = new Promise((done) => new MutationObserver(done).observe(list, { childList: true }))
  field.dispatchEvent(new Event("input", { bubbles: true }))
  await changed
  return performance.now() - start
}"""


def measure(folder: Path) -> Iterator[Figure]:
    """The first search, which makes the index; the median of those after it, and that of the slowest words."""
    first, later = [], []
    with serve(folder) as server, open_browser() as browser:
        for path, typed in TYPED.items():
            page = browser.new_page(viewport=PHONE)
            page.goto(server.url + path)
            page.locator("[data-module=search] input").wait_for()
            page.wait_for_load_state("networkidle")
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
            first.append(_search(page, typed[0]))
            later += [[_search(page, words) for _ in range(5)] for words in typed]
            page.close()
    every, slowest = list(chain.from_iterable(later)), max(later, key=median)
    yield Figure(group=GROUP, name="a search", value=median(every), unit="ms", target=100, noise=noise_of(every))
    yield Figure(group=GROUP, name="the slowest words", value=median(slowest), unit="ms", noise=noise_of(slowest))
    yield Figure(group=GROUP, name="the first, with the index", value=max(first), unit="ms", noise=noise_of(first))


def _search(page: Page, words: str) -> float:
    milliseconds: float = page.evaluate(SEARCH, words)
    page.locator("[data-module=search] input").fill("")
    return milliseconds
