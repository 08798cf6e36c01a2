"""When the browser is asked to render the next page before the tap."""

from msgspec.structs import replace
from playwright.sync_api import Page

from tests.pwa.server import Server
from tests.pwa.steps import visit_until_ready, wait_until_ready

RULES = 'script[type="speculationrules"]'
CLAIMS_WHEN_TOLD = b"""
const told = new Promise((resolve) => {
  self.addEventListener("message", ({ data }) => data === "claim" && resolve());
});
const claim = self.clients.claim.bind(self.clients);
Object.defineProperty(self.clients, "claim", { value: () => told.then(claim) });
"""


def test_a_page_that_the_worker_takes_over_late_reads_ahead_from_then_on(page: Page, server: Server) -> None:
    worker = server.site["/sw.js"]
    server.site = {**server.site, "/sw.js": replace(worker, body=CLAIMS_WHEN_TOLD + worker.body)}
    visit_until_ready(page)
    assert page.locator(RULES).count() == 0
    page.evaluate("navigator.serviceWorker.ready.then(({ active }) => active.postMessage('claim'))")
    page.wait_for_selector(RULES, state="attached")


def test_a_page_that_the_worker_answered_reads_ahead_at_once(page: Page) -> None:
    visit_until_ready(page)
    page.reload()
    wait_until_ready(page)
    page.wait_for_selector(RULES, state="attached")
