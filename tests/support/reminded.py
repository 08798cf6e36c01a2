"""A phone that may have reminders, in any browser: its page, what it keeps, and what the server has of it."""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.waiting import MILLISECONDS, PATIENCE

WATER = "/en/water/"
REMINDERS = f"{WATER}reminders/"
NOTES = """async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(
    ({title, body, tag, actions, data}) => ({title, body, tag, data, actions: actions.map(each => each.action)}))"""
ALL = """store => new Promise((resolve, reject) => {
    const request = indexedDB.open("uncramp");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const found = request.result.transaction(store).objectStore(store).getAll();
      found.onsuccess = () => { request.result.close(); resolve(found.result); };
    };
  })"""
BETWEEN = 50
T = TypeVar("T")


class RemindedPhone:
    def __init__(self, context: BrowserContext, url: str) -> None:
        self.context, self.url = context, url
        self.page: Page = context.new_page()

    @property
    def switch(self) -> Locator:
        return self.page.locator("[data-reminders-switch]")

    def open(self, path: str = REMINDERS) -> None:
        self.page.goto(path)

    def switch_on(self, path: str = REMINDERS) -> None:
        self.open(path)
        self.switch.click()
        expect(self.switch).to_have_attribute("aria-checked", "true", timeout=MILLISECONDS)
        expect(self.page.locator("[data-health]")).to_be_visible()

    def notes(self, count: int) -> list[dict[str, Any]]:
        """The notifications, once there are so many."""
        return self.until(lambda: self.page.evaluate(NOTES), lambda notes: len(notes) == count)

    def records(self, store: str, count: int = 1) -> list[dict[str, Any]]:
        """What the phone keeps in a store, once there is so much."""
        return self.until(lambda: self.page.evaluate(ALL, store), lambda records: len(records) >= count)

    def device(self) -> dict[str, Any]:
        return next(each for each in self.records("devices") if each["id"] == "reminders")

    def stored(self, device: dict[str, Any] | None = None) -> dict[str, Any]:
        """What the server has of this phone, or of what it was before."""
        device = device or self.device()
        answer = self.context.request.get(
            f"{self.url}/api/reminders/{device['device']}", headers={"Authorization": f"Bearer {device['secret']}"}
        )
        found: dict[str, Any] = answer.json()
        return found | {"http": answer.status}

    def until(self, look: Callable[[], T], enough: Callable[[T], object]) -> T:
        """What is seen once it is enough."""
        end = time.monotonic() + PATIENCE
        while not enough(found := look()):
            assert time.monotonic() < end, found
            self.page.wait_for_timeout(BETWEEN)
        return found
