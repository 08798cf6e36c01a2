"""Notifications are asked for by the switch alone, and without them the server hears of nobody."""

from playwright.sync_api import BrowserContext, Page, expect

COUNTED = """
  window.asked = 0;
  Object.defineProperty(Notification, "permission", {get: () => window.asked ? "denied" : "default"});
  Notification.requestPermission = async () => { window.asked += 1; return "denied"; };
"""
PAGES = ("/en/", "/en/relief/calf/", "/en/diary/", "/en/settings/", "/en/water/", "/en/water/reminders/")


def test_only_the_switch_asks_for_permission_and_refused_nothing_is_sent(context: BrowserContext, page: Page) -> None:
    context.add_init_script(COUNTED)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method) if "/api/reminders" in request.url else None)
    for path in PAGES:
        page.goto(path)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("asked") == 0, path
    switch = page.get_by_role("switch")
    expect(switch).to_be_enabled()
    switch.click()
    expect(page.locator("[data-problem=denied]")).to_be_visible()
    expect(switch).to_have_attribute("aria-checked", "false")
    assert page.evaluate("asked") == 1
    assert not sent
