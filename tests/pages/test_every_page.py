"""Every page in every language keeps the rules of a page, and every link inside the app leads somewhere."""

import pytest
from flask import Flask

from tests.support.languages import LANGUAGES
from tests.support.page_rules import HTML, CheckingClient
from tests.support.pages import paths


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_keeps_the_rules_of_a_page(app: Flask, pages: CheckingClient, language: str) -> None:
    for path in paths(app, language):
        pages.get(path)


@pytest.fixture(scope="module")
def places(app: Flask, pages: CheckingClient) -> dict[str, set[str | None]]:
    """The ids on each page of every language."""
    return {path: {tag.get("id") for tag in pages.get(path).iter()} for code in LANGUAGES for path in paths(app, code)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_inside_the_app_leads_to_a_page_and_a_place_on_it(
    app: Flask, pages: CheckingClient, places: dict[str, set[str | None]], language: str
) -> None:
    for path in paths(app, language):
        for link in pages.get(path).iter():
            target, _, place = (link.get("href") or "").partition("#")
            # Those in a drawing too.
            if not str(link.tag).endswith("}a") or not target.startswith("/"):
                continue
            assert target in places, f"{path} links to {target}, which is no page"
            assert not place or place in places[target], f"{path} links to {target}#{place}, which has no such place"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_names_itself_in_all_languages(app: Flask, pages: CheckingClient, language: str) -> None:
    for path in paths(app, language):
        links = pages.get(path).iter(f"{HTML}link")
        alternates = {link.get("hreflang"): link.get("href") for link in links if link.get("hreflang")}
        assert set(alternates) == {*LANGUAGES, "x-default"}
        assert (alternates[language] or "").endswith(path)


def test_all_languages_have_the_same_pages(app: Flask) -> None:
    without_language = [{path[3:] for path in paths(app, language)} for language in LANGUAGES]
    assert without_language[0] == without_language[1] == without_language[2]


def test_the_pages_of_the_contract_are_there(app: Flask) -> None:
    rooms = "/ /stretch/ /stretch/bedtime/ /water/ /diary/ /learn/ /learn/causes/ /learn/sources/ /settings/ /offline/"
    areas = ("calf", "foot", "hamstring", "quadriceps", "hand", "side", "warning-signs")
    guides = " ".join(f"/relief/{area}/" for area in areas)
    assert {f"/en{path}" for path in f"{rooms} {guides}".split()} <= set(paths(app, "en"))
