"""Numbers are written as their language does, in what we wrote and in what is put into it."""

import re

import pytest

from tests.support.languages import LANGUAGES
from tests.support.page_rules import HTML, CheckingClient
from webapp.config import ROOT
from webapp.pages.numbers import number

FOUR_PARTED = re.compile(r"(?<![\d.,])\d\.\d{3}(?![\d.,]*\d)")


@pytest.mark.parametrize(
    ("language", "thousand", "ten_thousand"),
    [("es", "1000", "10.500"), ("nl", "1.000", "10.500"), ("en", "1,000", "10,500")],
)
def test_four_figures_are_not_parted_in_spanish(language: str, thousand: str, ten_thousand: str) -> None:
    assert number(1000, language) == thousand
    assert number(10_500, language) == ten_thousand
    assert number(0.01, language) in ("0,01", "0.01")


def test_no_spanish_text_of_ours_parts_four_figures() -> None:
    texts = [*(ROOT / "content").rglob("es.toml"), ROOT / "translations/es/LC_MESSAGES/messages.po"]
    said = [line for path in texts for line in path.read_text("utf-8").splitlines() if not line.startswith("msgid")]
    assert [line for line in said if FOUR_PARTED.search(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_amount_of_a_nutrient_parts_from_its_unit_where_a_line_breaks(pages: CheckingClient, language: str) -> None:
    lines = ["".join(line.itertext()).strip() for line in pages.get(f"/{language}/learn/food/").iter(f"{HTML}li")]
    amounts = [line for line in lines if re.search(r"\d\s[µm]g$", line)]
    assert len(amounts) > 100
    assert not [line for line in amounts if re.search(r"≈ |\d [µm]g$", line)]
