"""All that docs/medical.md knows is here: areas, stretches, routines, causes, grades, references."""

import pytest

from webapp.library.citing import uses_of_sources
from webapp.library.items import Library
from webapp.library.steps import duration, every_step

AREAS = "calf foot toes hamstring quadriceps inner-thigh shin hand forearm upper-arm side back neck"
ROUTINES = "bedtime wall3 after-sport desk hands pregnancy foot morning"
NUTRIENTS = "vitamin-b12 folate niacin vitamin-e calcium magnesium potassium iron"
ARTICLES = (
    "what-is-a-cramp why-cramps what-helps night-cramps sport pregnancy older-people water food not-a-cramp "
    "when-to-see-a-doctor questions about how-we-grade privacy safe-place quinine veins-and-stockings kidney-and-liver"
)
CARDS = "warmth warm-bath cold massage loosen drink"
GRADES = {
    1: {"good"}, 2: {"some", "weak"}, 3: {"weak"}, 4: {"tradition"}, 5: {"weak"}, 6: {"weak"}, 7: {"weak"},
    8: {"weak"}, 9: {"weak"}, 10: {"tradition"}, 11: {"weak"}, 12: {"tradition"}, 13: {"tradition"}, 14: {"weak"},
    15: {"tradition"}, 16: {"tradition"}, 17: {"weak"}, 18: {"weak"}, 19: {"weak"}, 20: {"tradition"},
    21: {"tradition"}, 22: {"agreed"},
}  # fmt: skip
"""The grade of every row of the table in section 4 of docs/medical.md; row 2 has one for each of its two halves."""

SECONDS = {
    "bedtime": (170, 190), "wall3": (50, 75), "after-sport": (595, 900), "desk": (200, 360), "hands": (130, 245),
    "pregnancy": (200, 320), "foot": (200, 320), "morning": (120, 400),
}  # fmt: skip
"""How long each routine takes, around the totals of section 3.2 (with the time to get ready)."""


@pytest.mark.parametrize(
    ("kind", "names"),
    [("areas", AREAS), ("routines", ROUTINES), ("nutrients", NUTRIENTS), ("articles", ARTICLES)],
)
def test_everything_that_was_promised_is_there(library: Library, kind: str, names: str) -> None:
    assert set(names.split()) <= set(getattr(library, kind))


def test_the_jaw_and_the_youngest_have_a_safety_page_and_no_guide(library: Library) -> None:
    assert set(library.safety_pages) == {"jaw", "under-12"}
    assert not {"jaw", "under-12"} & set(library.areas)


def test_relief_without_stretching_has_its_cards(library: Library) -> None:
    cards = {item.id: item for item in library.care.values() if item.facts.card}
    assert set(cards) == set(CARDS.split())
    for item in cards.values():
        assert all(words.title and words.description for words in item.words.values())
    for name in ("massage", "warmth", "warm-bath"):
        assert cards[name].facts.after_check, f"{name} must stand behind the warning signs"


def test_there_are_more_than_thirty_stretches_and_each_is_used(library: Library) -> None:
    assert len(library.stretches) >= 30
    assert set(library.stretches) == {step.stretch for step in every_step(library)}


def test_every_stretch_moves(library: Library) -> None:
    still = [name for name, item in library.stretches.items() if not _moves(library, item.facts.figure)]
    assert not still


def test_every_grade_of_the_facts_stands_in_the_table(library: Library) -> None:
    found: dict[int, set[str]] = {}
    for item in library.evidence.values():
        if item.facts.row:
            found.setdefault(item.facts.row, set()).add(item.facts.grade)
    assert found == GRADES


def test_what_people_ask_beside_it_is_answered_too(library: Library) -> None:
    grades = {name: item.facts.grade for name, item in library.evidence.items()}
    assert grades["pickle-juice"] == "weak"
    assert grades["quinine"] == "never"
    assert grades["vitamin-k2"] == "some"
    assert grades["prescription-medicines"] == "doctor"
    assert grades["pregnancy-remedies"] == "weak"


def test_disagreeing_studies_stand_side_by_side(library: Library) -> None:
    both = {name for name, item in library.evidence.items() if item.facts.found and item.facts.not_found}
    assert {"magnesium", "stretch-before-bed"} <= both


def test_every_reference_is_cited_from_somewhere(library: Library) -> None:
    assert set(library.sources) - set(uses_of_sources(library)) == set()


@pytest.mark.parametrize("routine", ROUTINES.split())
def test_a_routine_takes_as_long_as_the_facts_say(library: Library, routine: str) -> None:
    least, most = SECONDS[routine]
    for variant in library.routines[routine].facts.variants:
        assert least <= duration(variant.steps, library.limits) <= most


def _moves(library: Library, figure: str) -> bool:
    from webapp.figures.files import motions

    return bool(motions({figure: library.figures[figure].facts}))
