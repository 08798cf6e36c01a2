"""Safari's engine with records that are refused, or never open: a guide comes to its end, and the diary says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.server import Server
from tests.support.store import LATE, REFUSED, SILENT
from tests.support.webkit import WebKit, open_webkit

FAULTS = {"refused": REFUSED, "never opened": SILENT}
SCRIPTS = {**FAULTS, "answered late": LATE}
TYPED = """
  const goal = document.querySelector("[name=goal]");
  goal.value = arguments[0];
  goal.dispatchEvent(new Event("input", { bubbles: true }));"""
SHOWN = "document.querySelector(arguments[0])?.getClientRects().length > 0"


@pytest.fixture(params=FAULTS)
def fault(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def phone(driver: str, server: Server, tmp_path: Path, fault: str) -> Iterator[WebKit]:
    """Its console may name what did not start; an error that nobody caught fails the test."""
    with open_webkit(driver, server.url, tmp_path, SCRIPTS[fault]) as opened:
        yield opened
        uncaught = [error for error in opened.errors() if " console: " not in error]
    assert not uncaught, uncaught


def test_a_guide_comes_to_its_end_and_says_that_the_cramp_was_not_noted(phone: WebKit) -> None:
    phone.open("/nl/")
    phone.tap("[data-start]")
    phone.until("document.querySelector('[data-player]')?.dataset.state === 'ready'")
    phone.tap("[data-gone]")
    phone.tap("[data-helped=walk]")
    phone.tap("[data-current] [data-none]")
    phone.until("document.querySelector('[data-current]')?.dataset.kind === 'pick'")
    phone.tap("[data-gone]")
    phone.until("document.querySelector('[data-player]').dataset.state === 'done'")
    phone.until(SHOWN, "[data-unnoted]")
    assert not phone.run(f"return {SHOWN}", "[data-noted]")


def test_the_diary_says_so_of_its_records_and_of_what_is_added(phone: WebKit, fault: str) -> None:
    phone.open("/nl/diary/")
    phone.until(SHOWN, "[data-unkept]" if fault == "refused" else "[data-unanswered]")
    phone.tap("[data-add] [data-open]")
    phone.tap("button[data-area=calf]")
    if fault == "refused":
        phone.until("document.querySelectorAll('[data-days] li').length === 1")
    else:
        phone.until("document.querySelector('[data-notice]').textContent.includes('niet worden opgeslagen')")


@pytest.mark.parametrize("fault", ["answered late"], indirect=True)
def test_a_goal_that_was_typed_before_a_late_refusal_stays_and_the_page_says_that_nothing_does(phone: WebKit) -> None:
    phone.open("/nl/water/goal/")
    phone.until(SHOWN, "[data-unanswered]")
    phone.run(TYPED, "1500")
    phone.run("answer('error')")
    phone.until(SHOWN, "[data-unkept]")
    assert not phone.run(f"return {SHOWN}", "[data-unanswered]")
    assert phone.run("return document.querySelector('[name=goal]').value") == "1500"
