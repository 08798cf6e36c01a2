"""Stretches, after-care, and what puts them in order: a guide for an area, a routine for the day."""

from typing import Annotated, Literal

from msgspec import Meta

from webapp.figures.bodies import BodyName
from webapp.strict import Content

Position = Literal["bed", "chair", "floor", "standing"]
Equipment = Literal["wall", "chair", "bed", "towel", "ball", "table", "mat", "helper"]
"""What must be at hand; with a `helper` the words are for the one who helps."""
Hour = Annotated[int, Meta(ge=0, le=23)]
Muscle = Literal[
    "calf", "deep-calf", "foot-arch", "toes", "hamstring", "quadriceps", "inner-thigh", "shin", "hand", "forearm",
    "biceps", "triceps", "abdomen", "side", "back", "neck",
]  # fmt: skip
Case = Literal["calf", "foot", "hamstring", "quadriceps", "older", "pregnant"]
"""In a guide for someone else: where it cramps, as the name of an area, or who has it."""
Condition = Literal["balance", "pregnancy", "hip", "knee", "osteoporosis"]
"""What the one question about gentler versions asks: unsteady or over 75, pregnancy, hip surgery, knee or
Achilles surgery, osteoporosis or a spine fracture (docs/medical.md, sections 2.0 and 2.10)."""


class StretchFacts(Content, frozen=True, kw_only=True):
    """One stretch. Its timing belongs to the guide or routine that uses it, not to the stretch."""

    order: int
    figure: str
    muscles: tuple[Muscle, ...]
    position: Position
    equipment: tuple[Equipment, ...] = ()
    not_with: tuple[Condition, ...] = ()
    """Who is offered another version, where the guide has one."""
    symmetric: bool = False
    """Both sides of the body do the same, also in a cramp: there is no left and right to ask for."""
    sources: tuple[str, ...]


class StretchWords(Content, frozen=True, kw_only=True):
    """`do` and `feel` stand alone on the player's screen: one or two short sentences each."""

    name: str
    description: str
    do: str
    feel: str
    avoid: str
    steps: tuple[str, ...]


class Step(Content, frozen=True, kw_only=True):
    """One stretch with its timing, in seconds. With `reps` it is a movement, done so often within `hold` seconds.

    With `sides = "both"` each round holds one side, changes in `switch` seconds, and holds the other, so that
    each side rests while the other works; with `"one"` it rests `rest` seconds between rounds.
    """

    stretch: str
    hold: int
    reps: int | None = None
    rest: int = 0
    rounds: int = 1
    sides: Literal["one", "both", "together"] = "one"
    switch: int = 0
    evidence: str
    sources: tuple[str, ...]
    """Where the timing comes from."""
    still_cramping: bool = False
    """True for a step that is only for a cramp which the steps before did not end."""


class Variant(Content, frozen=True, kw_only=True):
    """One way to do a guide; `at` says when it is offered first. For someone else there is one for each case."""

    position: Position
    at: Literal["night", "day", "any"] = "any"
    case: Case | None = None
    steps: tuple[Step, ...]

    @property
    def key(self) -> str:
        """What tells the variants of one guide apart."""
        return self.case or self.at


class Spot(Content, frozen=True, kw_only=True):
    """A tappable place on the body map: a capsule, in the map's units, on one of its two views."""

    view: Literal["front", "back"]
    start: tuple[float, float]
    end: tuple[float, float]
    radii: tuple[float, float]


class AreaFacts(Content, frozen=True, kw_only=True):
    """Where a cramp can be, and the guide for it: stretch, warning-sign check, after-care."""

    order: int
    variants: tuple[Variant, ...]
    care: tuple[str, ...]
    for_other: bool = False
    """Whether the cramp is someone else's: it has no place on the map, and none in the diary of who holds the phone."""
    signs: tuple[str, ...] = ()
    """The warning signs that are read before anything is done, where `first` is."""
    body: BodyName | None = None
    """Who all of its drawings show; without it each shows its own."""
    limb: Literal["leg", "foot", "arm", "hand", "side"] | None = None
    """Of what there is a left and a right one, for the question which of them cramps."""
    watch: str
    """The warning sign that stands above the guide and below each stretch of it."""
    spots: tuple[Spot, ...]


class AreaWords(Content, frozen=True, kw_only=True):
    name: str
    title: str
    description: str
    lead: str
    also: tuple[str, ...] = ()
    """Other words for the place: searched, never shown."""
    first: tuple[str, ...] = ()
    """What to see to before the first stretch, a line each, where the cramp is someone else's."""


class CareFacts(Content, frozen=True, kw_only=True):
    """One step of after-care. `seconds` is None where there is nothing to time."""

    order: int
    figure: str
    seconds: int | None = None
    evidence: str
    sources: tuple[str, ...]
    after_check: bool = False
    """True where the warning-sign check must stand before it (massage and warmth)."""
    caution: str | None = None
    card: bool = False
    """True where it has a page of its own, as quick relief without stretching."""


class CareWords(Content, frozen=True, kw_only=True):
    """`title` and `description` are for the page of its own, if it has one."""

    name: str
    title: str = ""
    description: str = ""
    do: str
    feel: str
    avoid: str
    also: tuple[str, ...] = ()
    """Other words by which people look for it: searched, never shown."""
    steps: tuple[str, ...]


class RoutineFacts(Content, frozen=True, kw_only=True):
    """Stretches for a calm moment, with equal time for both sides."""

    order: int
    figure: str
    body: BodyName | None = None
    """Who all of its drawings show; without it each shows its own."""
    variants: tuple[Variant, ...]
    evidence: str
    sources: tuple[str, ...]
    weeks: int | None = None
    hours: tuple[Hour, Hour] | None = None
    """When its word of `done` is said, if it is not for any hour: from the first on until the second, perhaps past
    midnight."""
    watch: str | None = None
    """The warning sign that stands above it, if one does."""


class RoutineWords(Content, frozen=True, kw_only=True):
    name: str
    title: str
    description: str
    lead: str
    when: str
    result: str
    """What the study behind it found, in one or two plain sentences."""
    done: str
    """The last screen: a word of praise without pressure."""
    then: str
    """When to do it again, or what to do next."""
