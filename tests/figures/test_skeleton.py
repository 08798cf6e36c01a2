from typing import Any

import pytest

from tests.figures.standing import standing
from webapp.figures.models import FigureFacts
from webapp.figures.pose import Foot, Hand, PoseChange
from webapp.figures.skeleton import place


def test_a_body_that_stands_has_its_knee_between_hip_and_ankle() -> None:
    bones = place(standing())
    assert bones["near-thigh"].y < bones["near-shank"].y < bones["near-foot"].y == pytest.approx(-7, abs=0.4)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"near_foot": Foot(at=(60, 7))}, "near_foot.at is out of reach"),
        ({"far_hand": Hand(at=(90, 90))}, "far_hand.at is out of reach"),
        ({"near_foot": Foot(at=(20, 30), bend="back")}, "near_foot.bend: the knee"),
        ({"near_foot": Foot(at=(0, 7), angle=70)}, "near_foot.angle: the ankle"),
        ({"near_hand": Hand(at=(20, 90), angle=170)}, "near_hand.angle: the wrist"),
        ({"near_foot": Foot(at=(-74, 50), angle=-60)}, "near_foot.at: the hip"),
    ],
)
def test_a_body_that_cannot_be_is_refused_by_its_key(changes: dict[str, Any], key: str) -> None:
    with pytest.raises(ValueError, match=key):
        place(standing(**changes))


def test_a_figure_names_the_moment_and_the_key_that_cannot_be() -> None:
    with pytest.raises(ValueError, match=r"start\.near_hand\.at is out of reach"):
        FigureFacts(end=standing(), start=PoseChange(near_hand=Hand(at=(150, 80))))
