"""What the library of stretches can be narrowed down by."""

from collections.abc import Iterable
from typing import get_args

from msgspec import Struct

from webapp.library.items import Library
from webapp.library.models.guides import Equipment, Muscle, Position


class Choices(Struct, frozen=True, kw_only=True):
    """Each in the order of its type, and only what some stretch has."""

    muscles: tuple[str, ...]
    positions: tuple[str, ...]
    equipment: tuple[str, ...]


def choices(library: Library) -> Choices:
    """Everything that one may choose."""
    facts = [stretch.facts for stretch in library.stretches.values()]
    return Choices(
        muscles=_used(Muscle, (muscle for each in facts for muscle in each.muscles)),
        positions=_used(Position, (each.position for each in facts)),
        equipment=_used(Equipment, (name for each in facts for name in each.equipment)),
    )


def _used(names: object, used: Iterable[str]) -> tuple[str, ...]:
    found = set(used)
    return tuple(name for name in get_args(names) if name in found)
