"""Two people in one drawing: the helper's hands stay on what they hold, on either side of the picture."""

from math import hypot
from typing import Any

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from tests.figures.show import content
from tests.figures.standing import standing
from webapp.figures.helper import Grip, Helper
from webapp.figures.models import FigureFacts
from webapp.figures.pose import Foot, Hand, Pose, PoseChange
from webapp.figures.scene import scene
from webapp.figures.skeleton import PALM, on_bone
from webapp.figures.svg import parts_of

FIGURES = content()
PAIRS = sorted(name for name, figure in FIGURES.items() if figure.helper is not UNSET)
TOUCH = 0.5
"""Units between a palm and what it holds that nobody sees."""
NEAR_ENOUGH = 12.0
"""Units from the middle of a limb to the middle of a hand that lies on it, at most."""


def opposite(**changes: object) -> Pose:
    """Someone who stands at x = 50 and faces the one who stands at 0."""
    parts: dict[str, Any] = {
        "pelvis": (50, 93.5),
        "near_foot": Foot(at=(50, 7)),
        "far_foot": Foot(at=(46, 9)),
        "near_hand": Hand(at=(30, 110)),
        "far_hand": Hand(at=(30, 110)),
    }
    return standing(**(parts | changes))


def pair(helper: Helper) -> FigureFacts:
    return FigureFacts(
        end=standing(near_hand=Hand(at=(20, 100))),
        start=PoseChange(near_hand=Hand(at=(10, 90))),
        helper=helper,
    )


@pytest.mark.parametrize("name", PAIRS)
def test_a_hand_that_holds_stays_where_it_is_at_every_moment(name: str) -> None:
    figure = FIGURES[name]
    assert isinstance(figure.helper, Helper)
    assert figure.helper.grips
    for skeleton, helping in zip(figure.skeletons(), figure.helper_skeletons(), strict=True):
        for grip in figure.helper.grips:
            palm = on_bone(helping[f"{grip.hand}-hand"], (0, PALM))
            held = on_bone(skeleton[grip.to], (grip.point[0], -grip.point[1]))
            assert hypot(palm[0] - held[0], palm[1] - held[1]) < TOUCH


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_held_is_the_limb_and_not_the_air_beside_it(name: str) -> None:
    helper = FIGURES[name].helper
    assert isinstance(helper, Helper)
    lengths = {"thigh": 44, "shank": 43, "foot": 14, "hand": 14}
    for grip in helper.grips:
        across, along = grip.point
        sole = grip.to.endswith("foot")
        across, along = (-along, across) if sole else (across, -along)
        assert abs(across) <= NEAR_ENOUGH
        assert 0 <= along <= lengths[grip.to.split("-")[1]]


def test_who_faces_left_is_drawn_with_front_and_back_exchanged() -> None:
    (*_, left) = pair(Helper(end=opposite())).helper_skeletons()
    (*_, right) = pair(Helper(end=opposite(near_hand=Hand(at=(70, 110))), faces="right")).helper_skeletons()
    assert left["head"].flip
    assert not right["head"].flip
    assert left["head"].x == right["head"].x == 50
    toes = [skeleton["near-toes"].x for skeleton in (left, right)]
    assert toes[0] < 50 < toes[1]


def test_a_helper_who_cannot_reach_is_refused_by_moment_and_key() -> None:
    grip = Grip(hand="near", to="near-foot", point=(0, 0))
    with pytest.raises(ValueError, match=r"helper\.start\.near_hand\.at is out of reach"):
        pair(Helper(end=opposite(), grips=(grip,)))


def test_only_a_body_seen_from_the_side_has_a_helper() -> None:
    with pytest.raises(ValueError, match="helper: only a body seen from the side"):
        replace(pair(Helper(end=opposite())), view="front")


def test_who_stands_behind_is_drawn_before_the_near_leg_but_for_the_near_arm() -> None:
    for behind in (False, True):
        parts = [piece.part for piece in scene(pair(Helper(end=opposite(), behind=behind)))]
        assert (parts.index("helper-trunk") < parts.index("trunk")) is behind
        assert [part for part in parts if part][-1] == "arm"


def test_a_drawing_of_one_person_has_nothing_of_a_second() -> None:
    for name, figure in FIGURES.items():
        found = {part for part in parts_of(figure) if part.startswith("helper")}
        assert bool(found) is (name in PAIRS)
