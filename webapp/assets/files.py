"""The files of the site: where those that are sent lie, and one of the finished site."""

from pathlib import Path

from msgspec import Struct

STATIC = Path(__file__).resolve().parent.parent / "static"
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".json": "application/json",
    ".map": "application/json",
    ".txt": "text/plain; charset=utf-8",
}


def pictures() -> list[Path]:
    """Every file that is sent as it is. Scripts are joined, and styles travel inside the pages."""
    return sorted(path for path in (STATIC / "img").rglob("*") if path.is_file())


class SiteFile(Struct, frozen=True, kw_only=True):
    """A rendered page or a static file, before compression.

    `path` is its URL path and starts with a slash (`/nl/relief/calf/`, `/static/1a2b3c/js/page.js`).
    `language` is set for what belongs to one language; `offline` says whether the service worker keeps it.
    """

    path: str
    content_type: str
    body: bytes
    language: str | None = None
    offline: bool = True
