"""What follows from a plan's timings."""

from collections.abc import Sequence

from webapp.library.items import Library
from webapp.library.models.guides import Step

GET_READY = 5
"""Seconds to get into position before the first hold of each stretch."""


def duration(steps: Sequence[Step]) -> int:
    """Seconds that the steps take when nobody pauses, cramp-only steps left out."""
    return sum(_seconds(step) for step in steps if not step.still_cramping)


def _seconds(step: Step) -> int:
    if step.sides == "both":
        holds = 2 * step.rounds
        return GET_READY + holds * step.hold + (holds - 1) * step.switch
    return GET_READY + step.rounds * step.hold + (step.rounds - 1) * step.rest


def equipment(library: Library, steps: Sequence[Step]) -> tuple[str, ...]:
    """What must be at hand before the first step, each thing once."""
    return tuple(dict.fromkeys(name for step in steps for name in library.stretches[step.stretch].facts.equipment))


def evidence_for(library: Library, stretch: str) -> tuple[str, ...]:
    """The evidence behind each use of a stretch, in guides first."""
    return tuple(dict.fromkeys(step.evidence for step in every_step(library) if step.stretch == stretch))


def every_step(library: Library) -> list[Step]:
    """Every step of every guide and routine, guides first."""
    variants = [variant for area in library.areas.values() for variant in area.facts.variants]
    variants += [variant for routine in library.routines.values() for variant in routine.facts.variants]
    return [step for variant in variants for step in variant.steps]
