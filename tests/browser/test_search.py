"""Search over everything, as someone types: forgiving, at once, and without a network."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect


def found(page: Page) -> list[str]:
    return [link.get_attribute("href") or "" for link in page.locator("[data-results] a").all()]


def search(page: Page, words: str) -> None:
    field, said = page.locator("input[type=search]"), page.locator("[data-found]")
    field.fill("")
    expect(said).to_be_empty()
    field.fill(words)
    expect(said).not_to_be_empty()


MEANT = {
    "en": {"magnesium": "/learn/what-helps/#magnesium", "magnezium": "/learn/what-helps/#magnesium"},
    "nl": {"etalagebenen": "/learn/not-a-cramp/", "kuitkramp": "/relief/calf/"},
    "es": {
        "pantorrila": "/relief/calf/",
        "nino": "/relief/under-12/",
        "simvastatina": "/learn/causes/#simvastatin",
    },
}


@pytest.mark.parametrize("language", MEANT)
def test_what_people_type_finds_what_they_mean(page: Page, language: str) -> None:
    page.goto(f"/{language}/learn/")
    for words, place in MEANT[language].items():
        search(page, words)
        assert any(href.startswith(f"/{language}{place}") for href in found(page)[:6]), (words, found(page))


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
