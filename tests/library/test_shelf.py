"""What the Stretch room says of routines and stretches on its cards."""

from webapp.library.items import Library
from webapp.library.shelf import areas_of, unfit_for, usual


def test_outside_of_a_cramp_no_stretch_is_for_one_side_only(library: Library) -> None:
    assert {usual(library, stretch).sides for stretch in library.stretches} == {"both", "together"}


def test_the_timing_is_that_of_a_routine_where_one_has_the_stretch(library: Library) -> None:
    step = usual(library, "calf-wall")
    assert (step.hold, step.rounds, step.sides, step.evidence) == (10, 3, "both", "stretch-before-bed")


def test_a_routine_is_for_the_areas_whose_muscles_it_stretches(library: Library) -> None:
    assert areas_of(library, library.routines["bedtime"]) == ("calf", "hamstring")
    assert areas_of(library, library.routines["hands"]) == ("hand", "forearm")


def test_a_routine_does_not_go_with_a_condition_only_where_no_way_of_it_does(library: Library) -> None:
    variants = library.routines["bedtime"].facts.variants
    assert "balance" in unfit_for(library, variants[:1])
    assert "balance" not in unfit_for(library, variants)
