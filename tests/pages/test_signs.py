"""Every page says of a sign what its item says: the same words, the same urgency, the numbers from one place."""

import re

import pytest
from flask import Flask

from tests.support.languages import LANGUAGES
from tests.support.page_rules import HTML, CheckingClient
from tests.support.pages import paths
from webapp.library.items import Library

URGENT = {
    "en": r"(?:call|go)\b[^.]*\b(?:today|now|at once)|emergency department",
    "nl": r"bel\b[^.]*\b(?:vandaag|nu|meteen)|spoedeisende hulp",
    "es": r"(?<!lo )\bllama\b[^.]*\b(?:hoy|ahora|enseguida)|urgencias",
}
"""What a sentence says that sends somebody to a doctor in a hurry."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sign_has_the_same_urgency_on_every_page(
    app: Flask, pages: CheckingClient, library: Library, language: str
) -> None:
    wrong = []
    seen = set()
    for path in paths(app, language):
        for tag in pages.get(path).iter():
            urgency, sign = tag.get("data-urgency"), tag.get("id") or tag.get("data-sign-id")
            if urgency and sign:
                seen.add(sign)
                if library.warnings[sign].facts.urgency != urgency:
                    wrong.append(f"{path}: {sign} is {urgency}")
    assert not wrong
    assert seen == set(library.warnings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_sends_anybody_anywhere_but_by_a_sign(library: Library, language: str) -> None:
    """Outside the signs no content says how soon to call: not in one guide, article, medicine or routine."""
    urgent = re.compile(URGENT[language], re.IGNORECASE)
    said = []
    for kind in (
        "areas",
        "stretches",
        "care",
        "routines",
        "safety_pages",
        "causes",
        "medicines",
        "cautions",
        "nutrients",
    ):
        for item in getattr(library, kind).values():
            words = item.words[language]
            for key in words.__struct_fields__:
                value = getattr(words, key)
                for text in [value] if isinstance(value, str) else list(value):
                    if urgent.search(text) and key != "also":
                        said.append(f"{kind}/{item.id}: {key}: {text}")
    assert not said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_signs_come_first_then_the_numbers_of_the_readers_language_and_all_others_last(
    pages: CheckingClient, language: str
) -> None:
    root = pages.get(f"/{language}/relief/warning-signs/")
    order = [tag.get("data-country") or tag.get("data-urgency") for tag in root.iter()]
    said = [each for each in order if each]
    countries = [tag.get("data-country") for tag in root.iter() if tag.get("data-country")]
    first = {"en": ["gb", "ie", "us", "ca"], "nl": ["nl", "be"], "es": ["es"]}[language]
    assert said.index("emergency") < said.index("days") < said.index(first[0])
    assert countries[: len(first)] == first
    assert set(countries[len(first) :]) == {"nl", "be", "es", "gb", "ie", "us", "ca", "eu"} - set(first)


def test_a_number_can_be_dialled_as_it_stands(pages: CheckingClient) -> None:
    links = [tag.get("href", "") for tag in pages.get("/en/relief/warning-signs/").iter(f"{HTML}a")]
    called = [href for href in links if href.startswith("tel:")]
    assert "tel:070245245" in called
    assert "tel:18447647669" in called
    assert all(re.fullmatch(r"tel:\d+", href) for href in called)
