"""The list of causes is that of Simpto.nl, row by row, in three languages, with its estimates and missing groups."""

from collections import Counter
from collections.abc import Iterable

import pytest

from webapp.library.causes import alphabetical, brands_shown, groups_of, kinds_of, rounded
from webapp.library.items import Library
from webapp.library.models.causes import CauseWords, MedicineWords

BANDS = {"less-common": (105, 700), "very-rare": (1, 8), "extremely-rare": (0.01, 0.8)}


def test_there_are_98_causes_in_the_numbers_of_the_facts(library: Library) -> None:
    kinds = Counter(cause.facts.kind for cause in library.causes.values())
    assert kinds == {
        "medicine": 39, "condition": 25, "hereditary": 17, "poisoning": 6, "infection": 5, "deficiency": 4,
        "lifestyle": 2,
    }  # fmt: skip
    bands: list[str] = [cause.facts.band for cause in library.causes.values()]
    assert [bands.count(band) for band in BANDS] == [27, 42, 29]


def test_a_kind_counts_what_it_shows_further_medicines_too(library: Library) -> None:
    assert kinds_of(library)["medicine"] == 39 + len(library.medicines)


def test_every_estimate_lies_in_its_band_and_no_group_is_made_up(library: Library) -> None:
    for cause in library.causes.values():
        least, most = BANDS[cause.facts.band]
        assert least <= cause.facts.cases <= most
    assert sum(cause.facts.cases for cause in library.causes.values()) == pytest.approx(9494, abs=1)


def test_the_pill_says_to_think_of_a_clot_first(library: Library) -> None:
    pill = library.causes["contraceptive-pill"]
    assert pill.facts.signs[0] == "dvt"
    assert all(words.note for words in pill.words.values())


@pytest.mark.parametrize(
    ("cases", "shown"),
    [(624, 600), (620, 600), (600, 600), (450, 500), (406, 400), (150, 200), (105, 100), (1500, 2000), (99.9, 100)],
)
def test_an_estimate_is_shown_to_one_figure(cases: float, shown: int) -> None:
    assert rounded(cases) == shown


@pytest.mark.parametrize(("cases", "bound"), [(8, 10), (1, 10), (0.8, 1), (0.01, 1)])
def test_a_small_estimate_is_only_said_to_be_below_a_bound(cases: float, bound: int) -> None:
    assert rounded(cases) == bound


def test_no_estimate_leaves_its_group_by_rounding(library: Library) -> None:
    for cause in library.causes.values():
        assert rounded(cause.facts.cases) in {"less-common": range(100, 1000), "very-rare": [10]}.get(
            cause.facts.band, [1]
        )


def test_a_group_is_by_name_and_never_by_number(library: Library) -> None:
    for language in library.languages:
        for _, causes in groups_of(library, language):
            names = [cause.words[language].name for cause in causes]
            assert names == sorted(names, key=alphabetical)
            assert [cause.facts.order for cause in causes] != sorted(cause.facts.order for cause in causes)


def test_accents_and_capitals_do_not_change_the_order() -> None:
    assert sorted(["zorro", "Ébola", "ácido", "dengue"], key=alphabetical) == ["ácido", "dengue", "Ébola", "zorro"]


def test_brands_are_kept(library: Library) -> None:
    brands = {brand for cause in library.causes.values() for brand in cause.facts.brands}
    assert {"Zocor", "Ventolin", "Lyrica", "Depakine", "Convulex", "Seretide", "Tracydal"} <= brands


def test_brands_are_shown_once_and_only_where_they_are_sold(library: Library) -> None:
    assert brands_shown(library.causes["valproic-acid"], "nl") == ["Depakine", "Convulex"]
    assert brands_shown(library.causes["zoledronic-acid-aclasta"], "nl") == []
    assert not [cause.id for cause in library.causes.values() for other in ("en", "es") if brands_shown(cause, other)]


def test_a_brand_stands_in_one_place(library: Library) -> None:
    for cause in library.causes.values():
        assert_once((*cause.facts.brands, *cause.facts.searched), cause.words.values())
    for medicine in library.medicines.values():
        assert_once(medicine.facts.searched, medicine.words.values())


def assert_once(brands: Iterable[str], words: Iterable[CauseWords | MedicineWords]) -> None:
    known = [brand.casefold() for brand in brands]
    assert len(known) == len(set(known))
    assert not [name for each in words for name in each.also if name.casefold() in known]


def test_further_medicines_are_told_apart_and_have_their_ratio(library: Library) -> None:
    ratios = {medicine.facts.ratio: medicine.facts.significant for medicine in library.medicines.values()}
    assert {2.42, 2.12, 1.48, 1.2, 1.16} <= set(ratios)
    assert not ratios[1.2]
