"""The cards of the shelf say in a line what a stretch is for, how one sits or stands, and what it needs."""

import re
from xml.etree.ElementTree import Element

import pytest

from tests.support.languages import LANGUAGES
from tests.support.page_rules import HTML, CheckingClient


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_card_names_what_it_needs_twice(pages: CheckingClient, language: str) -> None:
    page = pages.get(f"/{language}/stretch/exercises/")
    cards = page.iterfind(f".//{HTML}a[@class='card card-link']//{HTML}span[@class='small']")
    lines = [" ".join("".join(card.itertext()).split()) for card in cards]
    assert lines
    for line in lines:
        said, *needs = line.rsplit(" · ", line.count(" · ") - 1)
        assert not [need for need in needs if need.split()[-1] in said], line


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_card_begins_with_a_dot_or_a_stroke(pages: CheckingClient, language: str) -> None:
    lines = [
        "".join(line.itertext())
        for path in ("stretch/", "stretch/exercises/")
        for line in pages.get(f"/{language}/{path}").iterfind(f".//{HTML}a//{HTML}span[@class='small']")
    ]
    assert [line for line in lines if "·" in line]
    assert not [line for line in lines if re.search("[ \n]\xa0?[·/]", line)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_relief_without_stretching_says_of_each_how_long_it_takes_as_its_own_page_does(
    pages: CheckingClient, language: str
) -> None:
    cards = pages.get(f"/{language}/relief/comfort/").findall(f".//{HTML}a[@class='card card-link']")
    assert cards
    for card in cards:
        own = pages.get(card.attrib["href"]).findall(f".//{HTML}p[@class='timing reading']")
        said = card.findall(f".//{HTML}span[@class='small']")
        assert [_line(each) for each in said] == [_line(each) for each in own], card.attrib["href"]


def _line(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
