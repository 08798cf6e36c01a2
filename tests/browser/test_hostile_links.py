"""Whatever a link says behind the address of a page, the page stands, runs nothing of it and keeps nothing of it."""

from urllib.parse import quote, urlsplit

from flask import Flask
from playwright.sync_api import Dialog, Page

from tests.support.kinds import kinds
from tests.support.store import AWAY, store

WORDS = (
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    '"]),*{}/**/:has(',
    "__proto__",
    "constructor",
    "%E0%A4%A",
    "%00",
    "../../../sw.js",
    "\u202egnineve",
    "9" * 400,
    "x" * 50_000,
)
MARKS = ("", "r=", "play=", "edit=", "from=calf&way=", "one=", "add=", "new&add=", "muscles=", "reminder=", "resume&")
"""Which pages read of what follows the number sign."""
STORES = ("cramps", "drinks", "nights", "sessions", "routines", "medicines", "trials")
STRANGERS = "[onerror], [src='x'], [href^='javascript:' i], script:not([src], [type])"
"""Which our pages have none of, but for small scripts of their own."""
LOOK = f"""async hashes => {{
    const harmed = [];
    for (const hash of hashes) {{
      const told = new Promise((done, fail) => {{
        addEventListener("hashchange", done, {{ once: true }});
        setTimeout(fail, 30_000, new Error(hash.slice(0, 60)));
      }});
      location.hash = hash;
      // Last of all who listen to it; what the others put off by a promise comes before the next task.
      await told;
      await scheduler.postTask(() => {{}});
      const strangers = [...document.querySelectorAll("{STRANGERS}")];
      const words = document.querySelector("main").textContent.trim().length;
      if (strangers.some(each => /alert|^$/.test(each.textContent)) || Object.keys(Object.prototype).length || !words)
        harmed.push(hash.slice(0, 60));
    }}
    return harmed;
  }}"""


def test_whatever_a_link_says_each_kind_of_page_stands_and_keeps_nothing_of_it(app: Flask, page: Page) -> None:
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    for path in (path for language, path in kinds(app) if language == "en"):
        page.goto(f"{path}?q={quote(WORDS[0])}&next=//evil.example#{MARKS[1]}{quote(WORDS[1])}")
        assert page.evaluate(LOOK, [mark + words for mark in MARKS for words in WORDS]) == [], path
        assert urlsplit(page.url).path == path
    assert not dialogs
    page.goto(AWAY)
    for name in STORES:
        assert store(page, "(s, name) => s.all(name)", name) == [], name
