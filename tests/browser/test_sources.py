"""On the page of all sources everything that can be tapped is large enough for a thumb."""

from playwright.sync_api import Page

TARGETS = ".references summary, .references a"
SMALLEST = 24
"""CSS pixels, by success criterion 2.5.8 of WCAG 2.2."""


def test_where_a_source_is_used_can_be_tapped(page: Page) -> None:
    page.goto("/en/learn/sources/")
    page.locator(".references details").first.evaluate("details => { details.open = true; }")
    sizes = page.locator(TARGETS).evaluate_all(
        "targets => targets.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().height)"
    )
    assert len(sizes) > 200
    assert min(sizes) >= SMALLEST
