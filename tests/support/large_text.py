"""What large_text.js finds in a page whose letters are large."""

from pathlib import Path

from playwright.sync_api import Page, ViewportSize

from tests.support.browser import set_letters

PHONES: list[ViewportSize] = [{"width": 320, "height": 568}, {"width": 390, "height": 844}]
SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def measured(page: Page, phone: ViewportSize, size: str, *checks: str) -> list[str]:
    """What these checks of large_text.js find on such a phone with letters of this size."""
    page.set_viewport_size(phone)
    set_letters(page, size)
    page.evaluate(SCRIPT)
    return [problem for check in checks for problem in page.evaluate(f"largeText.{check}()")]
