"""What follows from the steps of a guide or a routine, and from their timings."""

from collections.abc import Sequence
from typing import Any

from webapp.library.items import Item, Library
from webapp.library.limits import Limits
from webapp.library.models.guides import Step, Variant


def duration(steps: Sequence[Step], limits: Limits) -> int:
    """Seconds that the steps take when nobody pauses, cramp-only steps left out."""
    ready = limits.timing.get_ready_seconds
    return sum(ready + _seconds(step) for step in steps if not step.still_cramping)


def _seconds(step: Step) -> int:
    """Without the time to get into position."""
    if step.sides == "both":
        holds = 2 * step.rounds
        return holds * step.hold + (holds - 1) * step.switch
    return step.rounds * step.hold + (step.rounds - 1) * step.rest


def equipment(library: Library, steps: Sequence[Step]) -> tuple[str, ...]:
    """What must be at hand before the first step, each thing once."""
    return tuple(dict.fromkeys(name for step in steps for name in library.stretches[step.stretch].facts.equipment))


def evidence_for(library: Library, stretch: str) -> tuple[str, ...]:
    """The evidence behind each use of a stretch, in guides first."""
    return tuple(dict.fromkeys(step.evidence for step in every_step(library) if step.stretch == stretch))


def every_step(library: Library) -> list[Step]:
    """Every step of every guide and routine, guides first."""
    items: list[Item[Any, Any]] = [*library.areas.values(), *library.routines.values()]
    return [step for item in items for variant in variants_of(item) for step in variant.steps]


def variants_of(item: Item[Any, Any]) -> tuple[Variant, ...]:
    """The variants of an item, if it is a guide or a routine."""
    variants: tuple[Variant, ...] = getattr(item.facts, "variants", ())
    return variants


def not_with(library: Library, steps: Sequence[Step]) -> tuple[str, ...]:
    """The conditions with which some of these steps should be replaced, each once."""
    return tuple(
        dict.fromkeys(condition for step in steps for condition in library.stretches[step.stretch].facts.not_with)
    )


def unfit(library: Library, variant: Variant) -> tuple[str, ...]:
    """The phone's owner's conditions with which a variant is not offered first; none where another one cramps."""
    return () if variant.case else not_with(library, variant.steps[:1])


def uses_of(library: Library, stretch: str) -> list[tuple[str, Item[Any, Any], Step]]:
    """Each guide and routine that a stretch stands in, as its kind and item, with the first step there that uses it."""
    items: list[tuple[str, Item[Any, Any]]] = [("areas", area) for area in library.areas.values()]
    items += [("routines", routine) for routine in library.routines.values()]
    found = []
    for kind, item in items:
        steps = [step for variant in variants_of(item) for step in variant.steps if step.stretch == stretch]
        if steps:
            found.append((kind, item, steps[0]))
    return found


def variants_for_boot(library: Library, variants: Sequence[Variant]) -> str:
    """The variants of a guide for the script that chooses one before the first paint.

    Of each its key, whom it is not for, and the stretches after its first: `night::toes-up day:balance,knee:press`.
    """
    return " ".join(
        f"{variant.key}:{','.join(unfit(library, variant))}:{','.join(step.stretch for step in variant.steps[1:])}"
        for variant in variants
    )
