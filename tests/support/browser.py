"""A real Chromium for tests: finding it, opening it, emptying its HTTP cache, and asking axe about a page."""

import functools
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Playwright, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
ARGUMENTS = ["--disable-gpu", "--disable-background-networking"]
PHONE: ViewportSize = {"width": 390, "height": 844}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES_OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""All of them that a look of other colours can break."""
NOTHING_COVERED = """addEventListener("DOMContentLoaded", () =>
  document.querySelector(".tabbar").style.setProperty("position", "static"))"""
"""The tab bar lies over the end of what is in view, and axe judges only what it could scroll free."""


class NoBrowserError(Exception):
    """There is no Chromium that works; the message says what to run."""


@functools.cache
def browser_path(kind: str = "whole") -> str:
    """The Chromium of this kind (`whole` or `light`) that bin/find-browser chose; raises NoBrowserError."""
    found = subprocess.run([ROOT / "bin" / "find-browser", kind], capture_output=True, text=True)
    if found.returncode:
        raise NoBrowserError(f"no Chromium found; run: bin/setup browser\n{found.stderr}")
    return found.stdout.strip()


def launch_options(kind: str = "light") -> dict[str, Any]:
    """What to give to Playwright's `launch` and `launch_persistent_context`.

    The `light` one draws no window of its own, which halves the time of a test; installing an app needs the `whole`.
    """
    # Chromium's sandbox refuses to work for root, which containers and CI run as.
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {
        "executable_path": browser_path(kind),
        "args": ARGUMENTS + as_root,
        # People go back to a page as they left it; Playwright would load it anew (and so does the light one).
        "ignore_default_args": ["--disable-back-forward-cache"],
    }


def launch(playwright: Playwright, kind: str = "light") -> Browser:
    """Start the browser; the caller closes it."""
    return playwright.chromium.launch(**launch_options(kind))


@contextmanager
def open_browser() -> Iterator[Browser]:
    """The whole browser for scripts, closed at the end. Tests have their own: Playwright runs once in a process."""
    with sync_playwright() as playwright:
        browser = launch(playwright, "whole")
        try:
            yield browser
        finally:
            browser.close()


def clear_http_cache(page: Page) -> None:
    """Empty the HTTP cache, and nothing else: what still opens then comes from the service worker."""
    session = page.context.new_cdp_session(page)
    session.send("Network.clearBrowserCache")
    session.detach()


def set_letters(page: Page, size: str) -> None:
    """Letters of this size on the whole page, such as `200%`.

    Chromium does not always ask a container query in rem again when only the letters grow; it does when the container
    changes its width. People mostly come with their letters; a test changes them on an open page.
    """
    page.evaluate(
        """size => {
          const { style } = document.documentElement;
          for (const width of ["calc(100% - 1px)", ""]) {
            Object.assign(style, { fontSize: size, width });
            document.documentElement.getBoundingClientRect();
          }
        }""",
        size,
    )


def bring_axe(page: Page) -> None:
    """Let each document that this page opens come with axe: a walk through many sends and compiles it only once."""
    page.add_init_script(path=AXE)


def axe_problems(page: Page) -> list[str]:
    """What axe-core finds wrong with the page, one readable text each; an empty list when all is well.

    The page's own security policy stays in force: axe goes in through the debugger, which no policy sees.
    """
    return _broken(page, RULES)


def axe_problems_in_looks(page: Page, *looks: str) -> list[str]:
    """The same, then whether the colours of each other look (`day`, `dark`, `night`) are right on this very page.

    What a look changes is colours, which style sheets choose by one attribute.
    """
    before = page.evaluate("document.documentElement.dataset.theme")
    problems = axe_problems(page)
    for look in looks:
        _dress(page, look)
        problems += [f"{look}: {problem}" for problem in _broken(page, RULES_OF_COLOUR)]
    _dress(page, before)
    return problems


def _dress(page: Page, look: str) -> None:
    page.evaluate("look => { document.documentElement.dataset.theme = look; }", look)


def _broken(page: Page, rules: Any) -> list[str]:
    # A document that was asked before still has axe; its source is half a megabyte to send and to read.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    # Styles are inside the pages: there is nothing to fetch first.
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    # What passes is most of the answer, and nobody reads it.
    found = page.evaluate("options => axe.run(document, options).then(({ violations }) => violations)", options)
    return [_readable(violation, page.url) for violation in found]


def _readable(violation: dict[str, Any], url: str) -> str:
    places = "\n".join(
        f"    {' '.join(map(str, node['target']))}\n      {node['html']}\n"
        f"      {' '.join(str(node.get('failureSummary', '')).split())}"
        for node in violation["nodes"]
    )
    return f"{url}\n  {violation['id']} ({violation['impact']}): {violation['help']}\n{places}"
