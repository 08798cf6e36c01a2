"""What a guide counts begins with its first frame, however late its script is; and no number is passed over."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.modules import HeldBack
from tests.support.player import player
from tests.support.waiting import until

GUIDE = "/en/relief/calf/"
READY = 5_000
"""Milliseconds for getting ready (content/limits.toml)."""
SOON = 250
"""Milliseconds that a loaded machine may take between two looks at its clock; every wait here is longer."""
SEEN_FOR = "() => performance.now() - performance.getEntriesByName('first-contentful-paint')[0]?.startTime > %d"
SHOWN = "() => performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime"
NUMBERS = """
  window.numbers = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const seconds = (target.closest ? target : target.parentElement)?.closest("[data-current] .seconds");
      if (seconds && numbers.at(-1) !== seconds.textContent) numbers.push(seconds.textContent);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });"""


def first_kept(page: Page, after: int) -> dict[str, Any]:
    """What the phone remembers first of a guide whose script comes when its first frame was seen for so long."""
    page.add_init_script(
        "const keep = Storage.prototype.setItem; Storage.prototype.setItem = function (key, text) {"
        " if (key === 'uncramp.session') window.firstKept ??= text; keep.call(this, key, text) }"
    )
    held = HeldBack(page)
    page.goto(GUIDE, wait_until="domcontentloaded")
    until(page, SEEN_FOR % after)
    held.let_go()
    player(page, "ready")
    kept: dict[str, Any] = json.loads(page.evaluate("firstKept"))
    return kept


@pytest.mark.parametrize("after", [400, 800])
def test_the_cramp_and_its_first_seconds_began_when_the_first_screen_was_seen(page: Page, after: int) -> None:
    kept = first_kept(page, after)
    waited = kept["savedAt"] - page.evaluate(SHOWN)
    began = min(waited, 1_000)
    assert kept["elapsed"] == pytest.approx(began, abs=SOON), waited
    assert kept["left"] == pytest.approx(READY - began, abs=SOON), waited


def test_on_a_network_that_crawls_the_next_number_comes_at_once_and_none_is_passed_over(page: Page) -> None:
    page.add_init_script(NUMBERS)
    assert first_kept(page, 2_500)["left"] == pytest.approx(READY - 1_000, abs=SOON)
    until(page, "() => numbers.includes('2')")
    assert page.evaluate("numbers.slice(0, 3)") == ["4", "3", "2"]


def test_a_step_that_the_script_puts_first_has_all_its_seconds(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.helped', 'calf:night:calf-toes-up')")
    page.add_init_script("localStorage.setItem('uncramp.way', 'night')")
    assert first_kept(page, 600)["left"] == pytest.approx(READY, abs=SOON)


def test_the_same_cramp_goes_on_with_the_time_that_it_had(page: Page) -> None:
    first_kept(page, 0)
    page.goto("/en/")
    before = json.loads(page.evaluate("localStorage.getItem('uncramp.session')"))
    kept = first_kept(page, 400)
    lasted = before["elapsed"] + kept["savedAt"] - before["savedAt"]
    assert kept["elapsed"] == pytest.approx(lasted, abs=SOON)
    assert kept["left"] < READY - 350
