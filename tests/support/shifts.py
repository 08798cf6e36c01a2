"""How much of a page moved without anybody having touched it, as browsers count it (CLS)."""

import re

from playwright.sync_api import Page, Route

OBSERVE = """window.shifts = [];
new PerformanceObserver((list) => {
  const place = ({x, y, width, height}) => [x, y, width, height].map(Math.round).join(" ");
  for (const {value, sources} of list.getEntries()) {
    const what = ({node, previousRect, currentRect}) =>
      `${(node?.outerHTML ?? node?.data ?? "?").slice(0, 80)} from ${place(previousRect)} to ${place(currentRect)}`;
    window.shifts.push({value, sources: sources.map(what)});
  }
}).observe({type: "layout-shift", buffered: true})"""
NO_FRAME_BEFORE_THE_END = '<link rel="expect" href="#not-in-any-page" blocking="render">'


def count_shifts(page: Page) -> None:
    """From the next page on."""
    page.add_init_script(OBSERVE)


def shifted(page: Page) -> float:
    """Since the page was opened; what moved is printed, for the report of a test that fails."""
    shifts = page.evaluate("() => window.shifts ?? []")
    for shift in shifts:
        print(page.url, shift)
    return float(sum(shift["value"] for shift in shifts))


def in_one_piece(page: Page) -> None:
    """From the next page on, no frame before all of a page is there: what moves then was moved by the page itself.

    Elsewhere a busy machine may draw any half of an element while the rest is on its way.
    """
    page.route(re.compile("/(#.*)?$"), _whole)


def _whole(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=whole(response.text()))


def whole(page: str) -> str:
    """The HTML of a page that is drawn in one piece."""
    return page.replace("<head>", f"<head>{NO_FRAME_BEFORE_THE_END}", 1)
