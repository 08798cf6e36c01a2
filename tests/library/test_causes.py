"""The list of causes is that of Simpto.nl, row by row, in three languages, with its estimates and missing groups."""

import pytest
from flask import Flask

from webapp.library.causes import kinds_of
from webapp.library.items import Library

BANDS = {"less-common": (105, 700), "very-rare": (1, 8), "extremely-rare": (0.01, 0.8)}


@pytest.fixture(scope="module")
def library(app: Flask) -> Library:
    found: Library = app.extensions["library"]
    return found


def test_there_are_98_causes_in_the_numbers_of_the_facts(library: Library) -> None:
    assert kinds_of(library) == {
        "medicine": 39, "condition": 25, "hereditary": 17, "poisoning": 6, "infection": 5, "deficiency": 4,
        "lifestyle": 2,
    }  # fmt: skip
    bands: list[str] = [cause.facts.band for cause in library.causes.values()]
    assert [bands.count(band) for band in BANDS] == [27, 42, 29]


def test_every_estimate_lies_in_its_band_and_no_group_is_made_up(library: Library) -> None:
    for cause in library.causes.values():
        least, most = BANDS[cause.facts.band]
        assert least <= cause.facts.cases <= most
    assert sum(cause.facts.cases for cause in library.causes.values()) == pytest.approx(9494, abs=1)


def test_the_pill_says_to_think_of_a_clot_first(library: Library) -> None:
    pill = library.causes["contraceptive-pill"]
    assert pill.facts.signs[0] == "dvt"
    assert all(words.note for words in pill.words.values())


def test_brands_are_kept(library: Library) -> None:
    brands = {brand for cause in library.causes.values() for brand in cause.facts.brands}
    assert {"Zocor", "Ventolin", "Lyrica", "Depakine", "Convulex", "Seretide"} <= brands


def test_further_medicines_are_told_apart_and_have_their_ratio(library: Library) -> None:
    ratios = {medicine.facts.ratio: medicine.facts.significant for medicine in library.medicines.values()}
    assert {2.42, 2.12, 1.48, 1.2, 1.16} <= set(ratios)
    assert not ratios[1.2]
