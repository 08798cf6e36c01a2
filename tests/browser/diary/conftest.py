"""A phone whose diary has four entries."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.diary import DIARY, EARLIER, EVENING, NIGHT, WEEKS_AGO, entries
from tests.support.store import keep


@pytest.fixture
def diary(page: Page) -> Page:
    """The diary with four entries, in the morning of the last."""
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(DIARY)
    expect(page.locator("[data-empty]")).to_be_visible()
    keep(page, NIGHT, EVENING, EARLIER, WEEKS_AGO)
    expect(entries(page)).to_have_count(4)
    return page
