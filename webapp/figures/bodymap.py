"""Placeholder until helper-1's body map lands."""
from msgspec import Struct


class Region(Struct, frozen=True):
    view: str
    start: tuple[float, float]
    end: tuple[float, float]
    radii: tuple[float, float]
    href: str
    label: str
    current: bool


def bodymap(regions: list[Region]) -> str:
    return ""
