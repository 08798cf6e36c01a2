"""The manifest of each language, and the pictures it names."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from webapp.pwa.manifest import IMAGES, manifest
from webapp.pwa.manifest_words import manifest_words


def made(language: str = "nl", **options: Any) -> dict[str, Any]:
    return manifest(language, static="/static/b1", words=manifest_words(str), **options)


def icons(content: dict[str, Any]) -> list[dict[str, str]]:
    return [*content["icons"], *(icon for shortcut in content["shortcuts"] for icon in shortcut["icons"])]


def on_disk(src: str) -> Path:
    return IMAGES / src.removeprefix("/static/b1/img/")


def test_every_language_is_the_same_app_with_its_own_start() -> None:
    english, dutch = made("en"), made("nl")
    assert english["id"] == dutch["id"] == "/"
    assert (dutch["lang"], dutch["start_url"], dutch["scope"]) == ("nl", "/nl/", "/")
    assert all(shortcut["url"].startswith("/nl/") for shortcut in dutch["shortcuts"])


def test_the_direction_of_writing_is_the_languages() -> None:
    assert made("ar", direction="rtl")["dir"] == "rtl"


@pytest.mark.parametrize("size", ["192x192", "512x512"])
def test_each_purpose_has_icons_of_its_own(size: str) -> None:
    purposes = [icon["purpose"] for icon in made()["icons"] if icon["sizes"] == size]
    assert sorted(purposes) == ["any", "maskable", "monochrome"]


@pytest.mark.parametrize("icon", icons(made()), ids=lambda icon: on_disk(icon["src"]).stem)
def test_icons_exist_in_the_size_they_claim(icon: dict[str, str]) -> None:
    with Image.open(on_disk(icon["src"])) as picture:
        assert (f"{picture.width}x{picture.height}", picture.format) == (icon["sizes"], "PNG")


@pytest.mark.parametrize("name", ["maskable-192", "maskable-512", "apple-touch-icon"])
def test_icons_that_systems_cut_to_shape_have_no_holes(name: str) -> None:
    with Image.open(IMAGES / f"{name}.png") as picture:
        assert picture.convert("RGBA").getchannel("A").getextrema() == (255, 255)


def test_the_mark_lies_inside_the_circle_that_every_launcher_shows() -> None:
    with Image.open(IMAGES / "maskable-512.png") as opened:
        picture = opened.convert("RGB")
    ground = picture.getpixel((0, 0))
    drawn = [(x, y) for x in range(512) for y in range(512) if picture.getpixel((x, y)) != ground]
    assert max((x - 255.5) ** 2 + (y - 255.5) ** 2 for x, y in drawn) <= (0.4 * 512) ** 2


def test_screenshots_are_listed_only_when_they_are_there(tmp_path: Path) -> None:
    assert made(images=tmp_path)["screenshots"] == []
    (tmp_path / "screenshots").mkdir()
    (tmp_path / "screenshots" / "nl-guide.png").touch()
    assert made(images=tmp_path)["screenshots"] == [
        {
            "src": "/static/b1/img/screenshots/nl-guide.png",
            "sizes": "780x1688",
            "type": "image/png",
            "form_factor": "narrow",
            "label": "One step at a time",
        }
    ]
