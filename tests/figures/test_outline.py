import pytest

from webapp.figures.outline import capsule, number, numbers


@pytest.mark.parametrize(
    ("value", "text"), [(3.0, "3"), (-0.04, "0"), (0.5, ".5"), (-0.5, "-.5"), (12.26, "12.3"), (100, "100")]
)
def test_coordinates_are_as_short_as_they_can_be(value: float, text: str) -> None:
    assert number(value) == text


def test_coordinates_are_separated_only_where_needed() -> None:
    assert numbers(1, -2, 3) == "1-2 3"
    assert numbers(1, 0.5, 0.5) == "1 .5.5"


def test_a_capsule_has_a_round_end_at_both_sides() -> None:
    assert capsule((0, 0), (0, 10), 4, 2).count("a") == 2
