"""The script of a page comes while the page is laid out, and alone, so that nothing waits for it that could be done."""

import pytest
from playwright.sync_api import Page

from tests.support.modules import started

ASKED_FOR = """() => {
  const [navigation] = performance.getEntriesByType("navigation")
  const entry = new URL(document.documentElement.dataset.entry, location.href).href
  const [script, ...more] = performance.getEntriesByName(entry)
  return { asked: script.startTime, parsed: navigation.domContentLoadedEventEnd, more: more.length }
}"""


@pytest.mark.parametrize(
    ("path", "module"), [("/en/", "opening"), ("/en/relief/calf/", "player"), ("/en/diary/", "diary")]
)
def test_the_script_of_a_page_is_asked_for_as_soon_as_the_page_is_parsed_and_once(
    page: Page, path: str, module: str
) -> None:
    page.goto(path)
    started(page, module)
    times = page.evaluate(ASKED_FOR)
    assert times["asked"] <= times["parsed"], times
    assert times["more"] == 0
