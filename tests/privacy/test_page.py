"""The privacy page shows every thing that is kept, below its place, in every language; other pages lead there."""

import pytest

from tests.support.page_rules import HTML, CheckingClient
from webapp.library.items import Library


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_each_thing_stands_below_its_place_with_what_it_is_and_how_long(
    library: Library, pages: CheckingClient, language: str
) -> None:
    page = pages.get(f"/{language}/learn/privacy/")
    for item in library.kept.values():
        (section,) = (part for part in page.iter(f"{HTML}section") if part.get("id") == item.facts.place)
        (entry,) = (part for part in section.iter(f"{HTML}details") if part.get("id") == f"kept-{item.id}")
        said = " ".join(" ".join(entry.itertext()).split())
        words = item.words[language]
        assert all(text in said for text in (words.name, words.what, words.lasts)), item.id


@pytest.mark.parametrize("path", ["settings/", "diary/", "learn/privacy/"])
def test_your_data_is_one_tap_away(pages: CheckingClient, path: str) -> None:
    targets = [link.get("href") for link in pages.get(f"/en/{path}").iter(f"{HTML}a")]
    assert "/en/settings/data/" in targets
