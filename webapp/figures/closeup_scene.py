"""What stands in a close-up, from back to front; the hand that helps reaches round what it holds."""

from collections.abc import Iterable, Iterator

from msgspec import UNSET

from webapp.figures.closeup import CloseFoot, CloseHand, CloseUp
from webapp.figures.closeup_limbs import FINGERS
from webapp.figures.colours import paint
from webapp.figures.motion import Piece, placed
from webapp.figures.skeleton import Skeleton

GLOWS_ON = {"toes": "foot", "toes-top": "foot", "palm": "palm", "forearm-under": "arm", "forearm-top": "arm"}
"""The bone that each muscle is drawn on."""

Skeletons = list[Skeleton]


def close_pieces(closeup: CloseUp, bones: Skeletons) -> list[Piece]:
    """The hand or the foot between the back and the front of the hand that helps it."""
    helper, hand, foot = closeup.end.helper, closeup.end.hand, closeup.end.foot
    behind, before = ([], []) if helper is UNSET else _helper(helper, bones)
    if isinstance(foot, CloseFoot):
        return [*behind, *_foot(closeup, foot, bones), *before]
    return [*behind, *_hand(closeup, hand, bones), *before] if isinstance(hand, CloseHand) else []


def _helper(hand: CloseHand, bones: Skeletons) -> tuple[list[Piece], list[Piece]]:
    """What of it lies behind the thing that it holds, and what before it."""
    arm = _bone(f"arm-{hand.view}", bones, "helper-arm")
    middle = _fingers("helper", ("middle",), bones)
    before = [_bone(f"palm-{hand.view}", bones, "helper-palm"), *_fingers("helper", ("index",), bones)]
    return (
        _group("skin-edge", "skin-edge", middle) + _group("skin-far", "skin-edge", [arm]),
        _group("skin-far", "skin-edge", [*before, *_thumb("helper", bones)]),
    )


def _hand(closeup: CloseUp, hand: CloseHand, bones: Skeletons) -> list[Piece]:
    arm = [_bone(f"arm-{hand.view}", bones, "hand-arm"), *_glow(closeup, "hand", "arm", bones)]
    palm = [_bone(f"palm-{hand.view}", bones, "hand-palm"), *_glow(closeup, "hand", "palm", bones)]
    if hand.view == "flat":
        fingers = _fingers("hand", FINGERS[::-1], bones)
        return _group("skin", "skin-far", [*arm, *palm, *fingers, *_thumb("hand", bones)])
    # Fingers that all bend alike hide each other from the side.
    unlike = any(skeleton["hand-little-1"].turn != skeleton["hand-index-1"].turn for skeleton in bones)
    behind = _group("ear", "skin-far", _fingers("hand", FINGERS[:0:-1] if unlike else ("middle",), bones))
    front = [*arm, *palm, *_fingers("hand", ("index",), bones), *_thumb("hand", bones)]
    return behind + _group("skin", "skin-far", front)


def _foot(closeup: CloseUp, foot: CloseFoot, bones: Skeletons) -> list[Piece]:
    shank = _bone("shank-close", bones, "foot-shank")
    if foot.view == "front":
        toes = [_bone("toe-small", bones, f"foot-toe-{number}") for number in (5, 4, 3, 2)]
        front = [_bone("toe-big", bones, "foot-toe-1"), _bone("foot-front", bones, "foot-foot"), shank]
        return _group("skin", "skin-far", [*toes, *front])
    toes = [_bone(f"toe-{joint}", bones, f"foot-{toe}-{joint}") for toe in ("third", "second") for joint in (1, 2)]
    big = [_bone(f"toe-{joint}", bones, f"foot-toe-{joint}") for joint in (1, 2)]
    near = [shank, _bone("foot-side", bones, "foot-foot"), *big, *_glow(closeup, "foot", "foot", bones)]
    return _group("ear", "skin-far", toes) + _group("skin", "skin-far", near)


def _group(skin: str, edge: str, pieces: Iterable[Piece]) -> list[Piece]:
    return [Piece(f'<g fill="{paint(skin)}" color="{paint(edge)}">'), *pieces, Piece("</g>")]


def _glow(closeup: CloseUp, limb: str, bone: str, bones: Skeletons) -> Iterator[Piece]:
    if closeup.glow is not UNSET and GLOWS_ON[closeup.glow] == bone:
        yield _bone(f"close-glow-{closeup.glow}", bones, f"{limb}-{bone}")


def _fingers(hand: str, names: Iterable[str], bones: Skeletons) -> list[Piece]:
    return [_bone(f"finger-{joint}", bones, f"{hand}-{name}-{joint}") for name in names for joint in (1, 2, 3)]


def _thumb(hand: str, bones: Skeletons) -> list[Piece]:
    return [_bone(f"thumb-{joint}", bones, f"{hand}-thumb-{joint}") for joint in (1, 2, 3)]


def _bone(part: str, bones: Skeletons, bone: str) -> Piece:
    return placed(part, [skeleton[bone] for skeleton in bones])
