"""One file of the finished site, as it goes over the wire."""

from msgspec import Struct


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
