"""Firefox with records that are refused, or never open: a guide comes to its end, and the diary says so."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import PHONE
from tests.support.server import Server
from tests.support.store import LATE, REFUSED, SILENT

FAULTS = {"refused": REFUSED, "never opened": SILENT}
SCRIPTS = {**FAULTS, "answered late": LATE}
PATIENT = 30_000
"""Milliseconds, for a machine that has much else to do."""


@pytest.fixture(params=FAULTS)
def fault(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(firefox: Browser, sending: Server, fault: str) -> Iterator[Page]:
    """An error that nobody caught fails the test."""
    context = firefox.new_context(viewport=PHONE, base_url=sending.url, locale="nl-NL")
    context.add_init_script(f"{{ {SCRIPTS[fault]} }}")
    uncaught: list[str] = []
    context.on("weberror", lambda error: uncaught.append(str(error.error)))
    yield context.new_page()
    context.close()
    assert not uncaught, uncaught


def test_a_guide_comes_to_its_end_and_says_that_the_cramp_was_not_noted(page: Page) -> None:
    page.goto("/nl/")
    page.locator("[data-start]").click()
    gone = page.locator("button[data-gone]")
    gone.click(timeout=PATIENT)
    page.locator("[data-helped=walk]").click()
    page.locator("[data-current] [data-none]").click()
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "pick", timeout=PATIENT)
    gone.click()
    expect(page.locator("[data-player]")).to_have_attribute("data-state", "done", timeout=PATIENT)
    expect(page.locator("[data-unnoted]")).to_be_visible(timeout=PATIENT)
    expect(page.locator("[data-noted]")).to_be_hidden()


def test_the_diary_says_so_of_its_records_and_of_what_is_added(page: Page, fault: str) -> None:
    page.goto("/nl/diary/")
    told = "[data-unkept]" if fault == "refused" else "[data-unanswered]"
    expect(page.locator(told)).to_be_visible(timeout=PATIENT)
    page.locator("[data-add] [data-open]").click()
    page.locator("button[data-area=calf]").click()
    if fault == "refused":
        expect(page.locator("[data-days] li")).to_have_count(1, timeout=PATIENT)
    else:
        expect(page.locator("[data-notice]")).to_contain_text("niet worden opgeslagen", timeout=PATIENT)


@pytest.mark.parametrize("fault", ["answered late"], indirect=True)
def test_a_goal_that_was_typed_before_a_late_refusal_stays_and_the_page_says_that_nothing_does(page: Page) -> None:
    page.goto("/nl/water/goal/")
    expect(page.locator("[data-unanswered]")).to_be_visible(timeout=PATIENT)
    page.locator("[name=goal]").fill("1500")
    page.evaluate("answer('error')")
    expect(page.locator("[data-unkept]")).to_be_visible(timeout=PATIENT)
    expect(page.locator("[data-unanswered]")).to_be_hidden()
    expect(page.locator("[name=goalFor]")).to_have_value("unsaid")
    expect(page.locator("[name=goal]")).to_have_value("1500")
