"""A second build: offered, never forced, and never mixed with the first."""

from playwright.sync_api import BrowserContext, Page, expect

from tests.pwa.made_up import PATHS, made_up_site
from tests.pwa.server import Server
from tests.pwa.steps import (
    caches,
    cut_the_network,
    expect_build,
    look_for_an_update,
    visit_until_ready,
    wait_until_ready,
)
from tests.support.waiting import until

NOTICE = "[data-update-notice]"


def offer_a_second_build(page: Page, server: Server) -> None:
    visit_until_ready(page)
    server.site = made_up_site("two")
    look_for_an_update(page)


def test_the_old_build_stays_whole_until_the_new_one_is_accepted(page: Page, server: Server) -> None:
    offer_a_second_build(page, server)
    page.evaluate("caches.open('not-ours')")
    expect(page.locator(NOTICE)).to_be_visible()
    for path in PATHS:
        page.goto(path)
        expect_build(page, "one")
    page.goto("/nl/")
    page.click("[data-update-accept]")
    expect_build(page, "two")
    assert caches(page) == ["not-ours", "uncramp-two"]

    cut_the_network(page, server)
    for path in PATHS:
        page.goto(path)
        expect_build(page, "two")
    server.start()


def test_a_page_opened_later_offers_the_build_that_waits(page: Page, server: Server) -> None:
    offer_a_second_build(page, server)
    expect(page.locator(NOTICE)).to_be_visible()
    page.goto("/es/water/")
    expect(page.locator(NOTICE)).to_be_visible()


def test_the_browser_finds_the_new_build_by_itself(page: Page, server: Server) -> None:
    visit_until_ready(page)
    server.site = made_up_site("two")
    page.goto("/nl/water/")
    expect(page.locator(NOTICE)).to_be_visible()


def test_only_the_tab_that_accepted_reloads_by_itself(page: Page, context: BrowserContext, server: Server) -> None:
    offer_a_second_build(page, server)
    other = context.new_page()
    other.goto("/es/water/")
    expect(other.locator(NOTICE)).to_be_visible()
    other.evaluate("window.untouched = true")

    page.click("[data-update-accept]")
    expect_build(page, "two")
    expect_build(other, "one")
    assert other.evaluate("window.untouched")
    expect(other.locator(NOTICE)).to_be_visible()

    other.click("[data-update-accept]")
    expect_build(other, "two")


def test_a_tab_that_said_later_is_left_in_peace(page: Page, context: BrowserContext, server: Server) -> None:
    offer_a_second_build(page, server)
    page.click("[data-update-later]")
    expect(page.locator(NOTICE)).to_be_hidden()
    page.goto("/nl/water/")
    expect_build(page, "one")
    wait_until_ready(page)
    expect(page.locator(NOTICE)).to_be_hidden()
    other = context.new_page()
    other.goto("/nl/")
    expect(other.locator(NOTICE)).to_be_visible()


def test_the_notice_waits_while_a_guide_runs(page: Page, server: Server) -> None:
    visit_until_ready(page)
    page.goto("/nl/relief/calf/")
    server.site = made_up_site("two")
    look_for_an_update(page)
    until(page, "navigator.serviceWorker.ready.then((it) => it.waiting?.state === 'installed')")
    expect(page.locator(NOTICE)).to_be_hidden()
    set_state = "(state) => { document.querySelector('[data-player]').dataset.state = state }"
    page.evaluate(set_state, "done")
    expect(page.locator(NOTICE)).to_be_visible()
    page.evaluate(set_state, "ready")
    expect(page.locator(NOTICE)).to_be_hidden()


def test_the_notice_waits_while_something_is_half_typed_since_a_new_page_would_not_have_it(
    page: Page, server: Server
) -> None:
    offer_a_second_build(page, server)
    expect(page.locator(NOTICE)).to_be_visible()
    page.evaluate(
        "document.body.appendChild(document.createElement('form')).append(document.createElement('textarea'))"
    )
    page.locator("textarea").press_sequentially("Hal")
    expect(page.locator(NOTICE)).to_be_hidden()
    page.evaluate("document.querySelector('form').reset()")
    expect(page.locator(NOTICE)).to_be_visible()
