"""From the poses of a close-up to the place of every bone at every moment."""

from msgspec import UNSET

from webapp.figures.closeup import CloseFoot, CloseHand, ClosePose, CloseUp
from webapp.figures.closeup_limbs import foot_bones, hand_bones
from webapp.figures.skeleton import Skeleton, on_bone


def close_skeletons(closeup: CloseUp) -> list[Skeleton]:
    """The bones at five moments. Raises ValueError naming the moment and the key of the pose that cannot be."""
    return [_placed(moment, pose) for moment, pose in closeup.moments().items()]


def _placed(moment: str, pose: ClosePose) -> Skeleton:
    skeleton: Skeleton = {}
    try:
        if isinstance(pose.foot, CloseFoot):
            skeleton |= foot_bones(pose.foot)
        for name in ("hand", "helper"):
            hand = getattr(pose, name)
            if hand is not UNSET:
                skeleton |= _at_its_place(name, hand, hand_bones(name, hand), skeleton)
    except ValueError as problem:
        raise ValueError(f"{moment}.{problem}") from problem
    return skeleton


def _at_its_place(name: str, hand: CloseHand, bones: Skeleton, others: Skeleton) -> Skeleton:
    """The hand moved from the origin to where it is, or to what it holds."""
    x, y = hand.at[0], -hand.at[1]
    if hand.grips is not UNSET:
        if hand.grips not in others:
            raise ValueError(f"{name}.grips {hand.grips}, which is not in the picture")
        tip = bones[f"{name}-index-3"]
        held = on_bone(others[hand.grips], (x, y))
        x, y = held[0] - tip.x, held[1] - tip.y
    return {key: bone._replace(x=bone.x + x, y=bone.y + y) for key, bone in bones.items()}
