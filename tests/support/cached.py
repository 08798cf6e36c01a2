"""What a phone holds of the site, as its cache gives it."""

import hashlib
from pathlib import Path

from msgspec import Struct
from playwright.sync_api import Page

from webapp.build.writing import file_path
from webapp.pwa.pieces import for_people

FILES = """async (name) => {
  const cache = await caches.open(name);
  const requests = (await cache.keys()).filter(({ url }) => !url.endsWith("?held"));
  return Promise.all(requests.map(async (request) => {
    const answer = await cache.match(request);
    const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
    const bytes = [...new Uint8Array(digest)];
    return [
      new URL(request.url).pathname,
      bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""),
      Object.fromEntries(answer.headers),
    ];
  }));
}"""


class Cached(Struct, frozen=True):
    """A file that is held: the SHA-256 of its text, and its headers with names in small letters."""

    digest: str
    headers: dict[str, str]


def cached(page: Page, build: str) -> dict[str, Cached]:
    """Every file that is held of this build, by its path."""
    return {path: Cached(digest, headers) for path, digest, headers in page.evaluate(FILES, f"uncramp-{build}")}


def digest_of(site: Path, path: str) -> str:
    """The SHA-256 of what is to be held of a file of this rendered site."""
    built = (site / file_path(path)).read_text(encoding="utf-8")
    return hashlib.sha256((for_people(built) if path.endswith("/") else built).encode()).hexdigest()
