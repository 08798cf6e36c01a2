"""How much of a page moved without anybody having touched it, as browsers count it (CLS)."""

from playwright.sync_api import Page

OBSERVE = """new PerformanceObserver((list) => {
  for (const {value} of list.getEntries()) window.shifted = (window.shifted ?? 0) + value;
}).observe({type: "layout-shift", buffered: true})"""


def count_shifts(page: Page) -> None:
    """From the next page on."""
    page.add_init_script(OBSERVE)


def shifted(page: Page) -> float:
    """Since the page was opened."""
    return float(page.evaluate("() => window.shifted ?? 0"))
