"""The web app manifest, one for each language.

Few browsers read translated members, so every language has its own manifest. All share one `id`: it is one
app, whichever language it was installed from.
"""

from pathlib import Path
from typing import Any

import msgspec
from flask import Response, current_app
from flask_babel import gettext

from webapp.assets.addresses import static_folder
from webapp.assets.grounds import DAY, grounds
from webapp.pwa.manifest_words import ManifestWords, manifest_words

CONTENT_TYPE = "application/manifest+json"
IMAGES = Path(__file__).resolve().parent.parent / "static" / "img"
SCREENSHOT_SIZE = "780x1688"


def manifest_response(language: str) -> Response:
    """The manifest of the language that the request's path names."""
    directions = {known.code: known.direction for known in current_app.extensions["languages"]}
    content = manifest(
        language,
        static=static_folder(current_app),
        words=manifest_words(gettext),
        direction=directions[language],
    )
    return Response(msgspec.json.encode(content), content_type=CONTENT_TYPE)


def manifest(
    language: str, *, static: str, words: ManifestWords, direction: str = "ltr", images: Path = IMAGES
) -> dict[str, Any]:
    """The manifest of one language, ready for JSON. Screenshots are listed only when `images` has them."""
    pictures = f"{static}/img"
    return {
        "id": "/",
        "lang": language,
        "dir": direction,
        "name": words.name,
        "short_name": words.short_name,
        "description": words.description,
        "start_url": f"/{language}/",
        "scope": "/",
        "display": "standalone",
        "display_override": ["standalone", "minimal-ui"],
        "orientation": "any",
        "background_color": grounds()[DAY],
        "theme_color": grounds()[DAY],
        "categories": ["health", "medical", "fitness"],
        "prefer_related_applications": False,
        "icons": _icons(pictures),
        "shortcuts": _shortcuts(language, pictures, words),
        "screenshots": _screenshots(language, pictures, words, images),
    }


def _icons(pictures: str) -> list[dict[str, str]]:
    files = {"any": "icon", "maskable": "maskable", "monochrome": "monochrome"}
    return [
        {**_png(f"{pictures}/{file}-{size}.png", f"{size}x{size}"), "purpose": purpose}
        for purpose, file in files.items()
        for size in (192, 512)
    ]


def _shortcuts(language: str, pictures: str, words: ManifestWords) -> list[dict[str, Any]]:
    # The most needed first: not every launcher shows all four.
    targets = [
        ("calf", words.calf, "relief/calf"),
        ("foot", words.foot, "relief/foot"),
        ("water", words.water, "water"),
        ("bedtime", words.bedtime, "stretch/bedtime"),
    ]
    return [
        {
            "name": name,
            "url": f"/{language}/{path}/",
            "icons": [_png(f"{pictures}/shortcut-{drawing}-96.png", "96x96")],
        }
        for drawing, name, path in targets
    ]


def _screenshots(language: str, pictures: str, words: ManifestWords, images: Path) -> list[dict[str, str]]:
    labels = {"home": words.home, "guide": words.guide, "stretch": words.stretch}
    return [
        {
            **_png(f"{pictures}/screenshots/{language}-{name}.png", SCREENSHOT_SIZE),
            "form_factor": "narrow",
            "label": label,
        }
        for name, label in labels.items()
        if (images / "screenshots" / f"{language}-{name}.png").exists()
    ]


def _png(src: str, sizes: str) -> dict[str, str]:
    return {"src": src, "sizes": sizes, "type": "image/png"}
