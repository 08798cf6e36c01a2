"""What stands in a drawing of bodies seen from the side, from back to front: far limbs, trunk, near limbs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import UNSET, UnsetType

from webapp.figures.colours import paint
from webapp.figures.models import Glow
from webapp.figures.motion import Piece, placed
from webapp.figures.skeleton import Side, Skeleton

GLOWS_ON = {
    "calf": "shank",
    "deep-calf": "shank",
    "shin": "shank",
    "foot-arch": "foot",
    "hamstring": "thigh",
    "quadriceps": "thigh",
    "abdomen": "trunk",
    "back": "trunk",
    "biceps": "arm",
}
"""The bone that each muscle is drawn on."""

Pair = tuple[str, str]


class Look(NamedTuple):
    """The parts that one body is drawn with, and its colours: of skin and cloth, on each limb."""

    near_arm: Pair
    far_arm: Pair
    near_leg: Pair
    far_leg: Pair
    trunk: str = "trunk"
    hips: str = "hips"
    head: str = "head"
    feet: Pair | None = None
    """The near and the far foot, where they have another colour than the leg."""


SHE = Look(("skin", "sleeve"), ("skin-far", "sleeve-far"), ("leg", "shorts"), ("skin-far", "shorts-far"))
SWIMMING = SHE._replace(near_arm=("skin", "skin"), far_arm=("skin-far", "skin-far"), trunk="trunk-swimming")
PRONE = SHE._replace(trunk="trunk-prone")
HELPER = Look(
    ("helper-skin", "helper-sleeve"),
    ("helper-skin-far", "helper-sleeve-far"),
    ("trousers", "trousers"),
    ("trousers-far", "trousers-far"),
    trunk="helper-trunk",
    hips="helper-hips",
    head="helper-head",
    feet=("helper-skin", "helper-skin-far"),
)


class SideBody(NamedTuple):
    """One body from start to end, at moments that lie equally far apart."""

    bones: list[Skeleton]
    look: Look
    glow: Glow | UnsetType = UNSET

    def arm(self, side: Side) -> list[Piece]:
        """One arm, in its colours."""
        return _limb(self.look.near_arm if side == "near" else self.look.far_arm, self._parts("hand forearm arm", side))

    def leg(self, side: Side) -> list[Piece]:
        """One leg, in its colours."""
        colours = self.look.near_leg if side == "near" else self.look.far_leg
        if self.look.feet is None:
            return _limb(colours, self._parts("toes foot shank thigh", side))
        skin = self.look.feet[side == "far"]
        return [
            *_limb((skin, skin), self._parts("toes foot", side)),
            *_limb(colours, self._parts("shank thigh", side)),
        ]

    def head_and_hips(self) -> list[Piece]:
        """What lies behind the near leg."""
        return [self._on(self.look.head, "head"), self._on(self.look.hips, "trunk")]

    def trunk(self) -> list[Piece]:
        """The trunk, before the near leg."""
        return [self._on(self.look.trunk, "trunk"), *self._glow("trunk", "trunk")]

    def _parts(self, names: str, side: Side) -> Iterator[Piece]:
        for part in names.split():
            yield self._on(part, f"{side}-{part}")
            yield from self._glow(part, f"{side}-{part}")

    def _glow(self, part: str, bone: str) -> Iterator[Piece]:
        """The stretched muscle, if it lies on this bone."""
        glow = self.glow
        if (
            glow is not UNSET
            and GLOWS_ON[glow.muscle] == part
            and (glow.leg == "both" or bone in (part, f"{glow.leg}-{part}"))
        ):
            yield self._on(f"glow-{glow.muscle}", bone)

    def _on(self, part: str, bone: str) -> Piece:
        return placed(part, [skeleton[bone] for skeleton in self.bones])


def side_pieces(
    body: SideBody, layers: Mapping[str, list[Piece]], behind: Sequence[Piece] = (), before: Sequence[Piece] = ()
) -> list[Piece]:
    """A whole body, the things between its limbs, and what of someone else is behind its near leg and before it."""
    return [
        *body.arm("far"),
        *body.leg("far"),
        *layers["middle"],
        *behind,
        *body.head_and_hips(),
        *body.leg("near"),
        *body.trunk(),
        *layers["front"],
        *body.arm("near"),
        *before,
    ]


def helper_pieces(helper: SideBody, *, behind: bool) -> tuple[list[Piece], list[Piece]]:
    """What of the helper is behind the near leg of the other one, and what before it."""
    rest = [
        *helper.arm("far"),
        *helper.leg("far"),
        *helper.head_and_hips(),
        *helper.leg("near"),
        *helper.trunk(),
    ]
    near = helper.arm("near")
    return (rest, near) if behind else ([], rest + near)


def _limb(colours: Pair, parts: Iterable[Piece]) -> list[Piece]:
    skin, cloth = colours
    return [Piece(f'<g fill="{paint(skin)}" color="{paint(cloth)}">'), *parts, Piece("</g>")]
