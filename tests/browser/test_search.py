"""Search and the medicine check, as someone types: forgiving, at once, and without a network."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.server import Server


def found(page: Page) -> list[str]:
    return [link.get_attribute("href") or "" for link in page.locator("[data-results] a").all()]


def search(page: Page, words: str) -> None:
    page.locator("input[type=search]").fill(words)
    expect(page.locator("[data-found]")).not_to_be_empty()


@pytest.mark.parametrize(
    ("path", "words", "place"),
    [
        ("/en/learn/", "magnesium", "/en/learn/what-helps/#magnesium"),
        ("/en/learn/", "magnezium", "/en/learn/what-helps/#magnesium"),
        ("/nl/learn/", "etalagebenen", "/nl/learn/not-a-cramp/"),
        ("/nl/learn/", "kuitkramp", "/nl/relief/calf/"),
        ("/es/learn/", "pantorrila", "/es/relief/calf/"),
        ("/es/learn/", "nino", "/es/relief/under-12/"),
        ("/es/learn/", "simvastatina", "/es/learn/causes/#simvastatin"),
    ],
)
def test_what_people_type_finds_what_they_mean(page: Page, path: str, words: str, place: str) -> None:
    page.goto(path)
    search(page, words)
    expect(page.locator("[data-results] a").first).to_be_visible()
    assert any(href.startswith(place) for href in found(page)[:6]), found(page)


def test_nothing_found_is_said_and_a_shorter_word_clears_the_list(page: Page) -> None:
    page.goto("/en/learn/")
    search(page, "qqqqqq")
    expect(page.locator("[data-found]")).to_have_text("Nothing found. Try another word.")
    page.locator("input[type=search]").fill("")
    expect(page.locator("[data-results] a")).to_have_count(0)
    expect(page.locator("[data-found]")).to_be_empty()


@pytest.mark.service_worker
def test_search_works_without_a_network(context: BrowserContext, page: Page) -> None:
    page.goto("/nl/learn/")
    page.locator("html[data-offline-ready]").wait_for(timeout=60_000)
    context.set_offline(True)
    page.reload()
    search(page, "wadenkramp kuit")
    expect(page.locator("[data-results] a").first).to_be_visible()


def rows(page: Page) -> list[str]:
    return [row.get_attribute("id") or "" for row in page.locator("tbody tr:visible").all()]


@pytest.mark.parametrize(
    ("path", "words", "row"),
    [
        ("/en/learn/causes/", "zocor", "simvastatin"),
        ("/en/learn/causes/", "simvastain", "simvastatin"),
        ("/en/learn/causes/", "albuterol", "salbutamol"),
        ("/nl/learn/causes/", "betablokker", "beta-blockers"),
        ("/nl/learn/causes/", "plastablet", "diuretics"),
        ("/nl/learn/causes/", "de pil", "contraceptive-pill"),
        ("/es/learn/causes/", "tetanos", "tetanus"),
        ("/es/learn/causes/", "acido valproico", "valproic-acid"),
    ],
)
def test_the_medicine_check_forgives_accents_brands_and_typing_errors(
    page: Page, path: str, words: str, row: str
) -> None:
    page.goto(path)
    expect(page.locator("tbody tr").first).to_be_visible()
    search(page, words)
    assert row in rows(page)
    assert len(rows(page)) < 20


def test_the_medicine_check_narrows_by_kind_and_says_so(page: Page) -> None:
    page.goto("/en/learn/causes/")
    page.locator("select").select_option("infection")
    expect(page.locator("[data-found]")).to_have_text("5 results")
    search(page, "rabies")
    assert rows(page) == ["rabies"]


def test_a_medicine_that_is_not_on_the_list_is_not_called_safe(page: Page) -> None:
    page.goto("/en/learn/causes/")
    search(page, "xyzzyxyzzy")
    expect(page.locator("[data-found]")).to_contain_text("does not mean that it cannot be the cause")


def test_the_medicine_check_sends_nothing(page: Page) -> None:
    page.goto("/en/learn/causes/")
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    search(page, "tramadol")
    assert not [url for url in sent if "tramadol" in url]


def test_the_list_of_causes_is_a_plain_table_without_scripts(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=server.url)
    page = context.new_page()
    page.goto("/en/learn/causes/")
    assert len(rows(page)) > 98
    expect(page.locator("input[type=search]")).to_be_hidden()
    context.close()
