"""The words of the web app manifest."""

from collections.abc import Callable

from msgspec import Struct


class ManifestWords(Struct, frozen=True, kw_only=True):
    """The words of a manifest in one language; the last three describe the screenshots."""

    name: str
    short_name: str
    description: str
    calf: str
    foot: str
    water: str
    bedtime: str
    home: str
    guide: str
    stretch: str


def manifest_words(_: Callable[[str], str]) -> ManifestWords:
    """The manifest's words; `_` is gettext for the language."""
    return ManifestWords(
        name=_("Uncramp: guided through a cramp"),
        short_name="Uncramp",
        description=_("Guides you through a muscle cramp, step by step. Works offline."),
        calf=_("Calf cramp"),
        foot=_("Foot cramp"),
        water=_("Water"),
        bedtime=_("Before sleep"),
        home=_("One tap starts the guide"),
        guide=_("One step at a time"),
        stretch=_("A short routine for every evening"),
    )
