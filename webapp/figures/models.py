"""What a drawing is made of: two poses of one body, the things around it, and its words."""

from typing import Literal

from msgspec import UNSET, UnsetType

from webapp.figures.pose import Point, Pose, PoseChange, halfway
from webapp.figures.skeleton import Skeleton, place
from webapp.library.models.base import Content

Muscle = Literal["calf", "deep-calf", "arch", "hamstring", "quadriceps"]
Side = Literal["near", "far"]
BoneName = Literal[
    "near-hand", "far-hand", "near-foot", "far-foot", "near-shank", "far-shank", "near-thigh", "far-thigh"
]
Layer = Literal["back", "middle", "front", "top"]
Thing = Literal[
    "floor", "wall", "bed", "pillow", "bed-edge", "chair", "stool", "towel-loop", "ball",
    "bottle", "cold-pack", "glass", "notebook", "pencil", "sock", "sock-foot",
]  # fmt: skip


class Frame(Content, frozen=True, kw_only=True):
    """What part of the scene the drawing shows: 250 by 200 units standing, 215 by 172 sitting and lying."""

    left: float = -125
    bottom: float = -14
    width: float = 250
    height: float = 200


class Prop(Content, frozen=True, kw_only=True):
    """A thing in the scene, or a thing that a bone carries."""

    kind: Thing
    at: Point = (0, 0)
    """Where its foot stands; on a bone, its place in the bone's own frame with y up."""
    turn: float = 0
    """Degrees clockwise."""
    scale: float = 1
    flip: bool = False
    on: BoneName | UnsetType = UNSET
    layer: Layer = "back"
    start_at: Point | UnsetType = UNSET
    """Where it stands in the start pose, when it moves by itself."""


class Link(Content, frozen=True, kw_only=True):
    """A towel held tight between a hand and another bone."""

    hand: Side
    to: BoneName
    point: Point
    """Where it ends, in that bone's own frame with y up."""
    layer: Layer = "front"


class Glow(Content, frozen=True, kw_only=True):
    """The muscle that is stretched."""

    muscle: Muscle
    leg: Side = "near"


class Arrow(Content, frozen=True, kw_only=True):
    """The direction of pull where the pose alone does not show it."""

    start: Point
    end: Point
    bow: float = 0
    """How far the middle lies to the left of the straight line."""


class FigureFacts(Content, frozen=True, kw_only=True):
    """One drawing. It rests in its end pose."""

    end: Pose
    start: PoseChange = PoseChange()
    frame: Frame = Frame()
    props: tuple[Prop, ...] = ()
    links: tuple[Link, ...] = ()
    glow: Glow | UnsetType = UNSET
    arrow: Arrow | UnsetType = UNSET

    def __post_init__(self) -> None:
        """Refuse poses that no body can take, naming the key."""
        self.skeletons()

    def skeletons(self) -> list[Skeleton]:
        """The body at five moments: the start, three on the way, and the end."""
        start = self.start.applied_to(self.end)
        middle = halfway(start, self.end)
        poses = {
            "start": start,
            "a quarter of the way": halfway(start, middle),
            "halfway": middle,
            "three quarters of the way": halfway(middle, self.end),
            "end": self.end,
        }
        return [_placed(moment, pose) for moment, pose in poses.items()]


class FigureWords(Content, frozen=True, kw_only=True):
    """What the drawing is called and what it shows, for those who do not see it."""

    title: str
    description: str


def _placed(moment: str, pose: Pose) -> Skeleton:
    try:
        return place(pose)
    except ValueError as problem:
        raise ValueError(f"{moment}.{problem}") from problem
