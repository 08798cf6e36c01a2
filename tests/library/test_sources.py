"""Weak sources gave way to better ones; where there was none, the page with the movement says so."""

import pytest

from tests.support.page_rules import CheckingClient
from webapp.library.items import Library
from webapp.library.origins import origin_of

NO_BETTER_SOURCE = {
    "back-child", "belly-prop", "belly-reach", "belly-reach-standing", "triceps-overhead", "shin-kneel", "shin-seated",
    "toes-down", "toes-spread", "quad-prone", "foot-stand", "back-seated", "heel-raises",
}  # fmt: skip
"""Movements for which no leaflet of a health service was found (docs/medical.md, section 3)."""

TRIED = {"calf-wall", "calf-seated", "hamstring-heel-up", "hamstring-seated", "wall-lean"}
"""Movements that people did in a trial against cramp."""

GUIDE = {
    "en": "This movement is from a stretching guide and has not been tested for cramp.",
    "nl": "Deze beweging: uit een gids met rekoefeningen, niet onderzocht bij kramp.",
    "es": "Este movimiento: de una guía de estiramientos, no estudiado para los calambres.",
}
DESCRIBED = {
    "en": "This movement is described by medical sources but has not been tested for cramp.",
    "nl": "Deze beweging: beschreven in medische bronnen, niet onderzocht bij kramp.",
    "es": "Este movimiento: descrito en fuentes médicas, no estudiado para los calambres.",
}

REPLACED = (
    "anatomica", "webmd", "helpwhathurts", "healthfully", "officemax", "hempstead", "mcleod", "florida", "globalspine",
    "therapy-directory", "zenparent", "akshaya", "kkaggarwal", "backinmotion", "pressbee", "tmmagazine",
    "medicalalgorithms", "clincalcpro", "britbrief", "pdr.net", "worstpills", "ohiogi",
)  # fmt: skip


def test_movements_without_a_better_source_are_known_as_such(library: Library) -> None:
    origins = {name: origin_of(library, item.facts.sources) for name, item in library.stretches.items()}
    assert {name for name, origin in origins.items() if origin == "guide"} == NO_BETTER_SOURCE | {"easy-walk"}
    assert {name for name, origin in origins.items() if origin == "tested"} == TRIED


@pytest.mark.parametrize("language", GUIDE)
def test_the_page_of_a_movement_says_that_nobody_tested_it(pages: CheckingClient, language: str) -> None:
    said = {name: _text(pages, f"/{language}/stretch/exercises/{name}/") for name in ("back-child", "neck-tilt")}
    assert GUIDE[language] in said["back-child"]
    assert DESCRIBED[language] not in said["back-child"]
    assert DESCRIBED[language] in said["neck-tilt"]
    tried = _text(pages, f"/{language}/stretch/exercises/wall-lean/")
    assert GUIDE[language] not in tried
    assert DESCRIBED[language] not in tried


@pytest.mark.parametrize("language", GUIDE)
def test_so_does_the_step_of_a_guide_with_its_details(pages: CheckingClient, language: str) -> None:
    said = _text(pages, f"/{language}/relief/toes/")
    assert said.count(DESCRIBED[language]) == 1, "the pull of the toes, from a leaflet on heel pain"
    assert said.count(GUIDE[language]) == 2, "toes down and toes spread"


def test_what_has_no_trial_is_tradition_only(library: Library) -> None:
    for name in ("tense-opposite-muscle", "stand-on-it", "walk-it-off", "pregnancy-stretching"):
        item = library.evidence[name]
        assert "We found no trial" in item.words["en"].reason or "we found no" in item.words["en"].reason
        assert item.facts.grade == "tradition", name


def test_a_replaced_source_stands_nowhere_any_more(library: Library) -> None:
    for item in library.sources.values():
        facts = item.facts
        said = " ".join([item.id, facts.by, facts.title, facts.where, facts.url]).lower()
        assert not [word for word in REPLACED if word in said], item.id


def test_both_trials_of_pickle_juice_stand_side_by_side(library: Library) -> None:
    item = library.evidence["pickle-juice"]
    assert item.facts.found == ("miller-2010", "tapper-2022")
    assert item.facts.not_found == ("tapper-2022",)
    assert "69%" in item.words["en"].found


def test_the_sources_page_says_when_each_was_read_and_which_are_from_the_press(pages: CheckingClient) -> None:
    said = _text(pages, "/en/learn/sources/")
    assert "NHS Fife. Calf stretches. nhsfife.org. We read it on 25 Nov 2026." in said
    assert "NRC. 22 September 2022. We read it on 21 Nov 2026. Newspaper, magazine or website" in said
    assert "et al.." not in said
    assert "Leído el 25 nov 2026." in _text(pages, "/es/learn/sources/")
    assert "Gelezen op 25 nov 2026." in _text(pages, "/nl/learn/sources/")


def _text(pages: CheckingClient, path: str) -> str:
    return " ".join("".join(pages.get(path).itertext()).split())
