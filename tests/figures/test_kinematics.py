from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.figures.kinematics import hanging_angle, middle_joint

coordinates = st.floats(-200, 200)


@given(
    coordinates,
    coordinates,
    st.floats(5, 60),
    st.floats(5, 60),
    st.floats(0.05, 0.99),
    st.sampled_from((1, -1)),
)
def test_bones_keep_their_length(x: float, y: float, upper: float, lower: float, part: float, side: int) -> None:
    shortest, longest = abs(upper - lower), upper + lower
    away = shortest + part * (longest - shortest)
    target = (x + away * 0.6, y - away * 0.8)
    joint, end = middle_joint((x, y), target, upper, lower, side)
    assert dist((x, y), joint) == pytest.approx(upper, abs=1e-6)
    assert dist(joint, end) == pytest.approx(lower, abs=1e-6)
    assert end == pytest.approx(target, abs=1e-6)


def test_the_joint_lies_on_the_side_that_was_asked_for() -> None:
    left, _ = middle_joint((0, 0), (0, -60), 44, 43, 1)
    right, _ = middle_joint((0, 0), (0, -60), 44, 43, -1)
    assert left[0] > 0 > right[0]


def test_a_target_out_of_reach_is_refused() -> None:
    with pytest.raises(ValueError, match="out of reach: 100"):
        middle_joint((0, 0), (0, -100), 44, 43, 1)


def test_a_target_nearer_than_the_limb_can_fold_is_refused() -> None:
    with pytest.raises(ValueError, match="too near"):
        middle_joint((0, 0), (0, -5), 29, 20, 1)


def test_a_bone_that_hangs_straight_down_has_no_turn_and_one_that_points_forward_a_quarter() -> None:
    assert hanging_angle((0, 10), (0, 0)) == 0
    assert hanging_angle((0, 0), (10, 0)) == -90
