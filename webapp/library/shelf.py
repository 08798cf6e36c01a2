"""What the Stretch room says of a routine or a stretch on its card."""

from collections.abc import Sequence

from msgspec import structs

from webapp.library.items import Item, Library
from webapp.library.models.guides import RoutineFacts, RoutineWords, Step, Variant
from webapp.library.steps import not_with, uses_of


def usual(library: Library, stretch: str) -> Step:
    """The timing of a stretch outside of a cramp, on both sides: that of the first routine with it, else of a guide."""
    uses = uses_of(library, stretch)
    step = next((step for kind, _plan, step in uses if kind == "routines"), uses[0][2])
    both = "together" if library.stretches[stretch].facts.symmetric else "both"
    return structs.replace(step, sides=both) if step.sides == "one" else step


def areas_of(library: Library, routine: Item[RoutineFacts, RoutineWords]) -> tuple[str, ...]:
    """The areas in whose guides a muscle is stretched that this routine stretches too."""
    stretched = _muscles(library, routine.facts.variants)
    own = [area for area in library.areas.values() if not area.facts.for_other]
    return tuple(area.id for area in own if stretched & _muscles(library, area.facts.variants))


def unfit_for(library: Library, variants: Sequence[Variant]) -> tuple[str, ...]:
    """The conditions for which every way of a routine has a step that does not go with them."""
    first, *others = [set(not_with(library, variant.steps)) for variant in variants]
    return tuple(sorted(first.intersection(*others)))


def _muscles(library: Library, variants: Sequence[Variant]) -> set[str]:
    stretches = {step.stretch for variant in variants for step in variant.steps}
    return {muscle for stretch in stretches for muscle in library.stretches[stretch].facts.muscles}
