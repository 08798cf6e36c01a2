"""The body seen from in front: its bones, its refusals, what lies before what, and limbs that stay joined."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.figures.joints import GAPS, LOOSEST
from tests.figures.show import STYLES, content, show
from webapp.figures.bodies import EVERYBODY
from webapp.figures.closeup import CloseFoot, ClosePose, CloseUp
from webapp.figures.front import place_front
from webapp.figures.models import FigureFacts, Glow
from webapp.figures.pose import Foot, Hand, Pose
from webapp.figures.scene import scene
from webapp.figures.svg import draw, part_defs

FRONTS = {key: figure for key, figure in content().items() if figure.view == "front"}
SAME_NAME = 'use.getAttribute("href") === `#p-${name}`'


def standing(**changes: object) -> Pose:
    parts: dict[str, Any] = {
        "pelvis": (0, 93.4),
        "lean": 0,
        "head": 0,
        "near_foot": Foot(at=(12, 7)),
        "far_foot": Foot(at=(-12, 7)),
        "near_hand": Hand(at=(28, 78)),
        "far_hand": Hand(at=(-28, 78)),
    }
    return Pose(**(parts | changes))


def drawn(figure: FigureFacts) -> list[str]:
    return [piece.part for piece in scene(figure)]


def test_near_limbs_are_at_the_right_of_the_picture_and_far_ones_mirror_them() -> None:
    bones = place_front(standing())
    for part in ("thigh", "shank", "foot", "arm", "forearm", "hand", "ear"):
        near, far = bones[f"near-{part}"], bones[f"far-{part}"]
        assert near.x > 0
        assert (far.x, far.y, far.turn) == pytest.approx((-near.x, near.y, -near.turn))
        assert far.flip is not near.flip


def test_knees_and_elbows_bend_outwards_unless_told_otherwise() -> None:
    low = standing(pelvis=(0, 80))
    assert place_front(low)["near-shank"].x > 12
    assert place_front(low)["near-forearm"].x > 28
    inwards = standing(pelvis=(0, 80), near_foot=Foot(at=(12, 7), bend="back"))
    assert place_front(inwards)["near-shank"].x < 7


def test_a_trunk_that_leans_takes_the_waist_half_of_the_way() -> None:
    bones = place_front(standing(lean=20, head=30, near_hand=Hand(at=(45, 100)), far_hand=Hand(at=(-20, 90))))
    assert [bones[name].turn for name in ("hips", "waist", "trunk", "neck", "head")] == [0, 10, 20, 25, 30]


def test_a_head_that_turns_moves_its_face_to_that_side() -> None:
    ahead, turned = place_front(standing()), place_front(standing(), -40)
    assert ahead["face"].x == ahead["look"].x == 0
    assert turned["look"].x < turned["face"].x < 0
    assert turned["face"].stretch < 1


@pytest.mark.parametrize(
    ("pose", "turn", "key"),
    [
        (standing(lean=60, head=60), 0, "lean: the trunk"),
        (standing(head=50), 0, "head: the neck"),
        (standing(), 80, "turn: the neck"),
        (standing(near_foot=Foot(at=(80, 7))), 0, "near_foot.at is out of reach"),
        (standing(far_foot=Foot(at=(-88, 93.4))), 0, "far_foot.at: the hip"),
        (standing(far_hand=Hand(at=(-90, 78))), 0, "far_hand.at is out of reach"),
        (standing(near_hand=Hand(at=(28, 96), angle=100)), 0, "near_hand.angle: the wrist"),
    ],
)
def test_a_body_that_cannot_be_is_refused_by_its_key(pose: Pose, turn: float, key: str) -> None:
    with pytest.raises(ValueError, match=key):
        FigureFacts(view="front", end=pose, turn=(0, turn))


def test_only_a_whole_body_seen_from_in_front_turns_its_head() -> None:
    with pytest.raises(ValueError, match="turn: "):
        FigureFacts(end=standing(far_foot=Foot(at=(2, 7)), near_foot=Foot(at=(2, 7))), turn=(0, 20))
    closeup = CloseUp(end=ClosePose(foot=CloseFoot()))
    for changes in ({"view": "front"}, {"turn": (0.0, 20.0)}):
        with pytest.raises(ValueError, match=f"{next(iter(changes))} belongs to a whole body"):
            FigureFacts(closeup=closeup, **changes)


def test_a_raised_arm_lies_behind_the_head_and_a_hanging_one_before_the_trunk() -> None:
    parts = drawn(FigureFacts(view="front", end=standing(near_hand=Hand(at=(20, 196), bend="forward"))))
    first, last = (index for index, part in enumerate(parts) if part == "front-forearm")
    assert first < parts.index("front-head")
    assert last > parts.index("front-chest")


def test_the_ear_that_turns_away_goes_behind_the_head() -> None:
    parts = drawn(FigureFacts(view="front", end=standing(), turn=(0, -40)))
    behind, before = (index for index, part in enumerate(parts) if part == "front-ear")
    assert behind < parts.index("front-head") < before


def test_hands_that_are_pressed_together_show_their_edges() -> None:
    pressed = {"near_hand": Hand(at=(2.7, 120), angle=90), "far_hand": Hand(at=(-2.7, 120), angle=90)}
    assert drawn(FigureFacts(view="front", end=standing(**pressed))).count("front-hand-edge") == 2
    assert "front-hand-edge" not in drawn(FigureFacts(view="front", end=standing()))


@pytest.mark.parametrize(("leg", "count"), [("near", 1), ("far", 1), ("both", 2)])
def test_a_muscle_glows_on_one_side_or_on_both(leg: Any, count: int) -> None:
    parts = drawn(FigureFacts(view="front", end=standing(), glow=Glow(muscle="forearm-under", leg=leg)))
    assert parts.count("front-glow-forearm-under") == count


@pytest.mark.parametrize("key", sorted(FRONTS.keys() - {"clot-leg"}))
def test_every_drawing_of_a_stretch_from_in_front_moves_and_shows_what_is_stretched(key: str) -> None:
    pieces = scene(FRONTS[key])
    assert any(piece.way for piece in pieces)
    assert any(piece.part.startswith("front-glow-") for piece in pieces)


def test_limbs_seen_from_in_front_stay_joined_all_the_way(browser: Browser) -> None:
    gaps_in_front = GAPS.replace(SAME_NAME, 'use.getAttribute("href").startsWith(`#p-front-${name}`)')
    assert gaps_in_front != GAPS
    drawings = "".join(draw(figure, name=key, words=None) for key, figure in FRONTS.items())
    page = browser.new_page()
    show(page, f"<!doctype html><style>{STYLES}</style><svg>{part_defs(bodies=EVERYBODY)}</svg>{drawings}", FRONTS)
    gaps = page.evaluate(gaps_in_front)
    page.close()
    assert set(gaps) == set(FRONTS)
    assert {key: gap for key, gap in gaps.items() if gap > LOOSEST} == {}


def test_a_shoulder_rises_and_comes_inwards_with_its_arm() -> None:
    bones = place_front(standing(near_hand=Hand(at=(20, 196), bend="forward")))
    assert bones["near-arm"].y < bones["far-arm"].y
    assert bones["near-arm"].x < -bones["far-arm"].x
