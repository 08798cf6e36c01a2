"""What a link to a page shows where somebody shares it: Open Graph wants territories and a picture."""

from functools import lru_cache
from pathlib import Path

from babel.core import get_global

from webapp.assets.files import STATIC

PICTURES = "img/og"
WIDTH, HEIGHT = 1200, 630
"""Of the picture, in pixels: the size that every service shows whole."""


def picture(language: str, static: Path = STATIC) -> str | None:
    """The static path of the picture in this language; None until `make screenshots` has made it."""
    path = f"{PICTURES}/{language}.png"
    return path if (static / path).exists() else None


@lru_cache
def locale_name(language: str) -> str:
    """The language with the territory where most of its readers live, as Open Graph writes it: `nl_NL`."""
    _, _, territory = get_global("likely_subtags").get(language, "").rpartition("_")
    return f"{language}_{territory}" if territory.isalpha() else language
