"""What a drawing is made of: two poses of a body, perhaps of a helper, the things around them, and its words."""

from typing import Literal

from msgspec import UNSET, UnsetType

from webapp.figures.bodies import FROM_THE_SIDE, USUAL, BodyName
from webapp.figures.closeup import CloseUp
from webapp.figures.closeup_bones import close_skeletons
from webapp.figures.front import place_front
from webapp.figures.helper import Helper
from webapp.figures.pose import Point, Pose, PoseChange, moments
from webapp.figures.skeleton import BoneName, Side, Skeleton, place
from webapp.strict import Content

Muscle = Literal[
    "calf", "deep-calf", "shin", "foot-arch", "toes", "hamstring", "quadriceps", "inner-thigh", "abdomen", "side",
    "back", "neck", "biceps", "triceps", "forearm-under", "forearm-top", "palm",
]  # fmt: skip
Layer = Literal["back", "middle", "front", "top"]
Thing = Literal[
    "floor", "wall", "bed", "pillow", "bed-edge", "chair", "stool", "towel-loop", "ball",
    "cold-pack", "warm-pack", "swelling", "glass", "notebook", "pencil", "sock", "sock-foot",
    "mat", "door-frame", "bath", "bath-front", "bed-above", "pillow-above", "chair-front",
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
    leg: Side | Literal["both"] = "near"


class Arrow(Content, frozen=True, kw_only=True):
    """The direction of pull where the pose alone does not show it."""

    start: Point
    end: Point
    bow: float = 0
    """How far the middle lies to the left of the straight line."""


class Circle(Content, frozen=True, kw_only=True):
    """A round arrow, for what turns in a circle."""

    at: Point
    """Its middle."""
    radii: Point
    """Across and up."""


class FigureFacts(Content, frozen=True, kw_only=True):
    """One drawing, of a whole body or a close-up of one limb. It rests in its end pose."""

    end: Pose | UnsetType = UNSET
    start: PoseChange = PoseChange()
    frame: Frame = Frame()
    props: tuple[Prop, ...] = ()
    links: tuple[Link, ...] = ()
    glow: Glow | UnsetType = UNSET
    arrow: Arrow | UnsetType = UNSET
    circle: Circle | UnsetType = UNSET
    closeup: CloseUp | UnsetType = UNSET
    view: Literal["side", "front"] = "side"
    """Seen from in front, near limbs are those at the right of the picture (`webapp.figures.front`)."""
    turn: tuple[float, float] = (0, 0)
    """How far her head is turned at the start and the end, seen from in front; positive to the right of the picture."""
    swimsuit: bool = False
    """Whether she wears a swimsuit instead of her shirt."""
    prone: bool = False
    """Whether she lies on her front: a belly that hangs or sticks out is flat then."""
    body: BodyName = USUAL
    """Who is drawn, where no page says otherwise."""
    helper: Helper | UnsetType = UNSET
    """Someone else in the picture, who helps the one in `end`."""

    def __post_init__(self) -> None:
        """Refuse poses that no body can take, naming the key."""
        if self.view == "front" and self.helper is not UNSET:
            raise ValueError("helper: only a body seen from the side has one")
        if self.view == "front" and self.body in FROM_THE_SIDE:
            raise ValueError(f"body: {self.body} is only drawn from the side")
        self.helper_skeletons()

    def skeletons(self) -> list[Skeleton]:
        """The bones at five moments: the start, three on the way, and the end."""
        if isinstance(self.closeup, CloseUp):
            self._check_closeup()
            return close_skeletons(self.closeup)
        if isinstance(self.end, UnsetType):
            raise ValueError("a drawing needs an end, or a closeup")
        poses = moments(self.start, self.end)
        if self.view == "side" and self.turn != (0, 0):
            raise ValueError('turn: a head only turns in a drawing with view = "front"')
        first, last = self.turn
        turns = [first + (last - first) * step / 4 for step in range(5)]
        front = self.view == "front"
        return [_placed(*moment, turn if front else None) for moment, turn in zip(poses.items(), turns, strict=True)]

    def helper_skeletons(self) -> list[Skeleton]:
        """The bones of the helper at the same moments; empty without one."""
        bones = self.skeletons()
        return self.helper.skeletons(bones) if isinstance(self.helper, Helper) else []

    def _check_closeup(self) -> None:
        """Refuse what only a whole body can have."""
        body = {
            "end": UNSET, "start": PoseChange(), "links": (), "glow": UNSET, "view": "side", "turn": (0, 0),
            "helper": UNSET,
        }  # fmt: skip
        for name, nothing in body.items():
            if getattr(self, name) != nothing:
                raise ValueError(f"{name} belongs to a whole body; a close-up has its own in closeup")
        for prop in self.props:
            if prop.on is not UNSET:
                raise ValueError(f"props.on: a close-up has no {prop.on}")


class FigureWords(Content, frozen=True, kw_only=True):
    """What the drawing is called and what it shows, for those who do not see it."""

    title: str
    description: str


def _placed(moment: str, pose: Pose, turn: float | None) -> Skeleton:
    """The bones seen from in front with the head turned so far, or without a turn from the side."""
    try:
        return place(pose) if turn is None else place_front(pose, turn)
    except ValueError as problem:
        raise ValueError(f"{moment}.{problem}") from problem
