"""The second body of a drawing: someone who helps, with hands that stay on the other body while it moves."""

from typing import Literal

from msgspec.structs import replace

from webapp.figures.pose import Foot, Hand, Point, Pose, PoseChange, moments
from webapp.figures.skeleton import Bone, BoneName, Side, Skeleton, on_bone, place
from webapp.strict import Content


class Grip(Content, frozen=True, kw_only=True):
    """A hand of the helper that stays on a bone of the other body, wherever that moves."""

    hand: Side
    to: BoneName
    point: Point
    """Where the palm is, in that bone's own frame with y up."""


class Helper(Content, frozen=True, kw_only=True):
    """The poses of the helper. Points are those of the picture; angles are those of a body that faces right."""

    end: Pose
    start: PoseChange = PoseChange()
    faces: Literal["left", "right"] = "left"
    behind: bool = False
    """Whether the other one's trunk and near leg are seen before the helper, but for the near arm."""
    grips: tuple[Grip, ...] = ()
    """These go before what the poses say of where a hand is."""

    def skeletons(self, helped: list[Skeleton]) -> list[Skeleton]:
        """The bones at the moments of the body that is helped. Raises ValueError naming moment and key."""
        poses = moments(self.start, self.end).items()
        return [self._placed(*moment, other) for moment, other in zip(poses, helped, strict=True)]

    def _placed(self, moment: str, pose: Pose, helped: Skeleton) -> Skeleton:
        for grip in self.grips:
            key = f"{grip.hand}_hand"
            x, y = on_bone(helped[grip.to], (grip.point[0], -grip.point[1]))
            pose = replace(pose, **{key: replace(getattr(pose, key), at=(x, -y))})
        try:
            if self.faces == "right":
                return place(pose)
            return {name: _turned(bone) for name, bone in place(_mirrored(pose)).items()}
        except ValueError as problem:
            raise ValueError(f"helper.{moment}.{problem}") from problem


def _mirrored(pose: Pose) -> Pose:
    """The pose at the other side of x = 0, where it faces right."""
    limbs: dict[str, Foot | Hand] = {
        name: replace(getattr(pose, name), at=_other_side(getattr(pose, name).at))
        for name in ("near_foot", "far_foot", "near_hand", "far_hand")
    }
    return replace(pose, pelvis=_other_side(pose.pelvis), **limbs)


def _other_side(point: Point) -> Point:
    return -point[0], point[1]


def _turned(bone: Bone) -> Bone:
    """The bone of a body that faces right, in its place when the whole body faces left."""
    return Bone(-bone.x, bone.y, -bone.turn, bone.stretch, not bone.flip)
