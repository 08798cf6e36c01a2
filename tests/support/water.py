"""What the tests of the water room look at: its ring, its list, and a phone that has some drinks."""

from datetime import datetime
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.support.modules import started
from tests.support.store import store

WATER = "/en/water/"
NOW = "2026-11-22T14:00:00Z"


def drink(id: str, at: str, ml: int, drink: str = "water") -> dict[str, Any]:
    """A record of the store; `at` is ISO 8601 with the offset of the phone at that moment."""
    moment = datetime.fromisoformat(at)
    offset = moment.utcoffset()
    assert offset is not None
    when = {"at": round(moment.timestamp() * 1000), "offset": round(offset.total_seconds() / 60)}
    return {"id": id, **when, "ml": ml, "drink": drink, "counts": drink != "alcohol"}


def keep_drinks(page: Page, *drinks: dict[str, Any]) -> None:
    store(page, "(s, drinks) => s.put('drinks', ...drinks)", list(drinks))


def drinks(page: Page) -> list[dict[str, Any]]:
    """What the phone keeps, earliest first."""
    found: list[dict[str, Any]] = store(page, "(s) => s.all('drinks')")
    return sorted(found, key=lambda each: each["at"])


def chosen(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = store(page, "(s) => s.get('settings', 'water')")
    return found


def visit(page: Page, now: str = NOW) -> None:
    """The room at a moment, ready to be used."""
    page.clock.set_fixed_time(now)
    page.goto(WATER)
    started(page, "water")


def cups(page: Page) -> Locator:
    return page.locator("[data-cup]")


def cup(page: Page, amount: str) -> Locator:
    return cups(page).filter(has_text=amount)


def entries(page: Page) -> Locator:
    return page.locator("[data-log] > li")


def ring(page: Page) -> Locator:
    return page.locator("[data-drawing]")


def done(page: Page) -> Locator:
    return page.locator("[data-notice]")


def goal_page(page: Page) -> Locator:
    """The form of the page for the goal, ready to be used."""
    page.goto(f"{WATER}goal/")
    started(page, "goal")
    return page.locator("[data-goal]")


def cups_page(page: Page) -> Locator:
    """The form of the page for the cups and the unit, ready to be used."""
    page.goto(f"{WATER}cups/")
    started(page, "cups")
    return page.locator("[data-choosing]")


def saved(card: Locator) -> None:
    card.get_by_role("button", name="Save").click()
    expect(done(card.page)).to_contain_text("Saved.")


def back_in_the_room(page: Page) -> None:
    page.get_by_role("main").get_by_role("link", name="Water", exact=True).click()
    started(page, "water")
