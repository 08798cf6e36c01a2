"""Close-ups: joints that stay joined, hands that touch what they hold, and poses that are refused by their key."""

import re
from math import hypot
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest

from tests.figures.show import content
from webapp.figures.closeup import CloseFoot, CloseHand, ClosePose, CloseUp, Held
from webapp.figures.closeup_bones import close_skeletons
from webapp.figures.closeup_limbs import BIG_TOE, FINGER, FINGERS, LENGTHS, THUMB
from webapp.figures.models import FigureFacts
from webapp.figures.scene import scene
from webapp.figures.skeleton import on_bone
from webapp.figures.svg import draw

CLOSE_UPS = {key: figure for key, figure in content().items() if isinstance(figure.closeup, CloseUp)}
HELPED = {"forearm-palm-down", "forearm-palm-up", "hand-open", "toes-down", "toes-up"}
NEAR = 16.0
"""Units between the middle of a toe or finger and that of the finger that touches it; a big toe is 20 thick."""


def drawn(end: dict[str, Any], start: dict[str, Any] | None = None, **others: Any) -> FigureFacts:
    return msgspec.convert({"closeup": {"end": end, "start": start or {}}, **others}, FigureFacts, strict=False)


def test_the_close_ups_of_the_product() -> None:
    assert HELPED | {"ankle-circles", "fist-fan", "toes-spread"} <= CLOSE_UPS.keys()


@pytest.mark.parametrize("key", CLOSE_UPS)
def test_every_finger_and_toe_begins_where_the_bone_before_it_ends(key: str) -> None:
    chains: list[tuple[str, tuple[float, ...]]] = [
        (f"{hand}-{finger}", FINGER) for hand in ("hand", "helper") for finger in FINGERS
    ]
    chains += [("hand-thumb", THUMB), ("helper-thumb", THUMB)]
    if "foot-toe-3" not in CLOSE_UPS[key].skeletons()[0]:
        chains += [("foot-toe", BIG_TOE), ("foot-second", BIG_TOE), ("foot-third", BIG_TOE)]
    for skeleton in CLOSE_UPS[key].skeletons():
        for name, lengths in chains:
            for number in range(1, len(lengths)):
                if f"{name}-{number}" in skeleton:
                    end = on_bone(skeleton[f"{name}-{number}"], (0, lengths[number - 1]))
                    after = skeleton[f"{name}-{number + 1}"]
                    assert (after.x, after.y) == pytest.approx(end)


@pytest.mark.parametrize("key", sorted(HELPED))
def test_the_hand_that_helps_touches_what_it_holds_all_the_way(key: str) -> None:
    closeup = CLOSE_UPS[key].closeup
    assert isinstance(closeup, CloseUp)
    assert isinstance(closeup.end.helper, CloseHand)
    for skeleton in CLOSE_UPS[key].skeletons():
        held, tip = skeleton[str(closeup.end.helper.grips)], skeleton["helper-index-3"]
        along = on_bone(held, (0, 6))
        assert hypot(tip.x - along[0], tip.y - along[1]) < NEAR


@pytest.mark.parametrize("key", CLOSE_UPS)
def test_what_is_shown_lies_within_the_frame(key: str) -> None:
    frame = CLOSE_UPS[key].frame
    for skeleton in CLOSE_UPS[key].skeletons():
        for name, bone in skeleton.items():
            if name.startswith(("hand", "foot")):
                assert frame.left < bone.x < frame.left + frame.width
                assert frame.bottom < -bone.y < frame.bottom + frame.height


@pytest.mark.parametrize("key", CLOSE_UPS)
def test_a_close_up_moves(key: str) -> None:
    assert any(piece.way for piece in scene(CLOSE_UPS[key]))


def test_a_hand_has_four_fingers_of_their_own_length_and_a_thumb() -> None:
    (hand, *_) = close_skeletons(CloseUp(end=ClosePose(hand=CloseHand(arm=90, view="flat", spread=10))))
    lengths = [sum(hand[f"hand-{finger}-{joint}"].stretch for joint in (1, 2, 3)) / 3 for finger in FINGERS]
    assert lengths == pytest.approx(LENGTHS)
    assert hand["hand-thumb-3"].x < hand["hand-index-3"].x < hand["hand-middle-3"].x < hand["hand-little-3"].x


def test_a_finger_seen_flat_looks_shorter_where_it_bends_towards_the_viewer() -> None:
    (fist, *_) = close_skeletons(CloseUp(end=ClosePose(hand=CloseHand(arm=90, view="flat", curl=(60, 60, 30)))))
    stretches = [fist[f"hand-index-{joint}"].stretch for joint in (1, 2, 3)]
    assert stretches == pytest.approx([0.5, -0.5, -0.866], abs=0.01)


def test_a_flipped_hand_curls_to_the_other_side() -> None:
    one, other = (
        close_skeletons(CloseUp(end=ClosePose(hand=CloseHand(arm=0, curl=(40, 40, 20), flip=flip))))[0]
        for flip in (False, True)
    )
    tip, mirrored = one["hand-index-3"], other["hand-index-3"]
    assert (tip.x, tip.y) == pytest.approx((mirrored.x, -mirrored.y))


def test_fingers_that_bend_alike_at_one_end_of_the_way_and_not_at_the_other_meet_in_between() -> None:
    figure = drawn({"hand": {"arm": 0}}, {"hand": {"arm": 0, "fingers": [[40, 0, 0]] * 3 + [[80, 0, 0]]}})
    middle, end = figure.skeletons()[2], figure.skeletons()[-1]
    assert end["hand-little-1"].turn - middle["hand-little-1"].turn == pytest.approx(40)
    assert end["hand-index-1"].turn - middle["hand-index-1"].turn == pytest.approx(20)


def test_a_close_up_draws_its_round_arrow_behind_the_foot() -> None:
    pieces = [piece.markup for piece in scene(CLOSE_UPS["ankle-circles"])]
    arrow = next(index for index, markup in enumerate(pieces) if "stroke" in markup)
    assert arrow < next(index for index, markup in enumerate(pieces) if "foot-side" in markup)


def test_the_stretched_muscle_is_drawn_on_its_bone() -> None:
    for key, figure in CLOSE_UPS.items():
        closeup = figure.closeup
        assert isinstance(closeup, CloseUp)
        root = ElementTree.fromstring(draw(figure, name=key, words=None))  # noqa: S314
        glows = [use for use in root.iter("use") if use.attrib["href"].startswith("#p-close-glow-")]
        assert len(glows) == (0 if closeup.glow is msgspec.UNSET else 1)


@pytest.mark.parametrize(
    ("end", "problem"),
    [
        ({}, "end needs either a hand or a foot"),
        ({"hand": {"arm": 0}, "foot": {}}, "end needs either a hand or a foot"),
        ({"hand": {"arm": 0, "bend": 120}}, r"start\.hand\.bend: the wrist would bend to 120"),
        ({"hand": {"arm": 0, "curl": [0, -40, 0]}}, r"start\.hand\.index: joint 2 would bend to -40"),
        ({"hand": {"arm": 0, "thumb": [120, 0, 0]}}, r"start\.hand\.thumb: joint 1 would bend to 120"),
        ({"foot": {"toes": [100, 0]}}, r"start\.foot\.toes: joint 1 would bend to 100"),
        ({"foot": {"angle": 80}}, r"start\.foot\.angle: the ankle would bend to 80"),
        ({"foot": {}, "helper": {"arm": 0, "grips": "hand-index-2"}}, r"helper\.grips hand-index-2"),
        ({"foot": {}, "helper": {"arm": 0, "grips": "nose"}}, "nose"),
        ({"hand": {"arm": 0, "grip": 3}}, "grip"),
    ],
)
def test_a_close_up_that_cannot_be_is_refused_by_its_key(end: dict[str, Any], problem: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=problem):
        drawn(end)


def test_a_start_without_an_end_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"start\.helper has no place to go to"):
        drawn({"hand": {"arm": 0}}, {"helper": {"arm": 0}})


def test_a_drawing_is_a_body_or_a_close_up_and_not_both() -> None:
    with pytest.raises(msgspec.ValidationError, match="glow belongs to a whole body"):
        drawn({"foot": {}}, glow={"muscle": "calf"})
    with pytest.raises(msgspec.ValidationError, match=r"props\.on: a close-up has no near-hand"):
        drawn({"foot": {}}, props=[{"kind": "ball", "on": "near-hand"}])
    with pytest.raises(ValueError, match="needs an end, or a closeup"):
        FigureFacts()


def test_every_bone_that_can_be_held_exists() -> None:
    hand = close_skeletons(CloseUp(end=ClosePose(hand=CloseHand(arm=0))))[0]
    foot = close_skeletons(CloseUp(end=ClosePose(foot=CloseFoot())))[0]
    assert set(re.findall(r"'([a-z0-9-]+)'", str(Held))) <= hand.keys() | foot.keys()
