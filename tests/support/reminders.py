"""A phone with reminders: a real Chromium whose push service is the tests' own, and pushes as they reach its worker."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Worker

from tests.support.push_service import PushService, Subscription
from tests.support.reminded import BETWEEN, RemindedPhone

EDGE = Path(__file__).resolve().parents[1] / "browser" / "reminders" / "subscribed.js"
SPARE = 5

ACTIVATED = """async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== "activated")
      await new Promise(done => active.addEventListener("statechange", done, { once: true }));
  }"""
NEWEST = """async () => Math.max(0, ...(await (await navigator.serviceWorker.ready).getNotifications())
    .map(each => each.timestamp))"""
LOOKS = 100
TRIES = 3
CLICK = """async ([tag, action]) => {
    const note = (await registration.getNotifications()).find(each => each.tag === tag);
    dispatchEvent(new NotificationEvent("notificationclick", {notification: note, action}));
  }"""
READ = """notification => new Promise((resolve) => {
    // An event that no browser made waits for nothing: what the worker would have it wait for is waited for here.
    const own = { data: null, notification, waitUntil: resolve };
    dispatchEvent(Object.assign(new ExtendableEvent("push"), own));
  })"""

BUTTONS = """async () => (await (await navigator.serviceWorker.ready).getNotifications())
    .map(({actions}) => actions.map(each => each.title))"""
CHOOSE = """chosen => new Promise(resolve => {
    indexedDB.open("uncramp").onsuccess = ({target: {result}}) => {
      const settings = result.transaction("settings", "readwrite").objectStore("settings");
      settings.get("water").onsuccess = ({target}) => settings.put({...target.result, ...chosen, id: "water"});
      settings.transaction.oncomplete = () => { result.close(); resolve(); };
    };
  })"""


class Phone(RemindedPhone):
    """`subscriptions` are handed out in their order."""

    def __init__(self, context: BrowserContext, push: PushService, url: str) -> None:
        self.subscriptions: list[Subscription] = [push.subscribe() for _ in range(SPARE)]
        context.grant_permissions(["notifications"], origin=url)
        source = EDGE.read_text("utf-8").split("\n", 2)[2].strip().removesuffix(";")
        handed = json.dumps([each.as_json() for each in self.subscriptions])
        context.add_init_script(f"if (window.PushManager) ({source})({handed})")
        super().__init__(context, url)

    @property
    def worker(self) -> Worker:
        """Once it is active: before, it shows no notification."""
        self.page.evaluate(ACTIVATED)
        (worker,) = self.context.service_workers
        return worker

    def deliver(self, text: str) -> None:
        """As the browser hands a decrypted message to the worker; again where the debugger's hand-over got lost."""
        before = self.page.evaluate(NEWEST)
        for _ in range(TRIES):
            self._hand_over(text)
            for _ in range(LOOKS):
                if self.page.evaluate(NEWEST) > before:
                    return
                self.page.wait_for_timeout(BETWEEN)
        raise AssertionError("nothing was shown")

    def _hand_over(self, text: str) -> None:
        found: list[str] = []
        session = self.context.new_cdp_session(self.page)
        session.on(
            "ServiceWorker.workerRegistrationUpdated",
            lambda event: found.extend(each["registrationId"] for each in event["registrations"]),
        )
        self.page.evaluate(ACTIVATED)
        session.send("ServiceWorker.enable")
        while not found:
            self.page.evaluate("() => 1")
        session.send("ServiceWorker.deliverPushMessage", {"origin": self.url, "registrationId": found[0], "data": text})
        session.detach()

    def deliver_read(self, notification: dict[str, Any]) -> None:
        """As a browser hands over a message that it has read by itself, which Chromium does not; until it is shown."""
        self.worker.evaluate(READ, notification)

    def choose(self, **chosen: Any) -> None:
        """The person's choices for the water room, as another tab of it keeps them."""
        self.page.evaluate(CHOOSE, chosen)

    def held(self) -> dict[str, Any]:
        """Before when nothing asks for water."""
        found = self.until(lambda: self.records("devices"), lambda all: any(each["id"] == "hold-water" for each in all))
        return next(each for each in found if each["id"] == "hold-water")

    def until_held(self, enough: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        return self.until(self.held, enough)

    def buttons(self) -> list[list[str]]:
        """The words on the buttons of each notification."""
        found: list[list[str]] = self.page.evaluate(BUTTONS)
        return found

    def tap(self, tag: str, action: str = "") -> None:
        """On the notification, or on one of its buttons."""
        self.worker.evaluate(CLICK, [tag, action])
