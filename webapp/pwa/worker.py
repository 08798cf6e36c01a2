"""Builds /sw.js: the settings of this build, then the service worker."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from webapp.assets.files import SiteFile
from webapp.pwa.bundle import COMMON, bundle_name, folders_of

Words = Mapping[str, Mapping[str, str]]
HASH_LENGTH = 16


def with_settings(
    worker: str,
    build: str,
    static: str,
    bundles: Sequence[SiteFile],
    folders: Mapping[str, str],
    page_headers: Mapping[str, str],
    languages: Sequence[str],
    words: Words,
    own_headers: Mapping[str, Mapping[str, str]] | None = None,
) -> bytes:
    """The service worker of one build, whose static files lie in the folder `static`, and in `folders` by language.

    `page_headers` are set on every page the worker answers with, so the security policy holds offline too;
    `own_headers` are those of single pages, by path, in their stead.
    `languages` come in order of preference: the first is the one for a visitor whose language is unknown.
    `words` are those of notifications, by language.
    Raises ValueError when a language, or the common bundle, has no bundle.
    """
    by_name = {bundle_name(bundle): bundle for bundle in bundles}
    missing = [name for name in (COMMON, *languages) if name not in by_name]
    if missing:
        raise ValueError(f"No offline bundle for: {', '.join(missing)}.")
    settings = {
        "BUILD": build,
        "LANGUAGES": list(languages),
        "PAGE_HEADERS": dict(page_headers),
        "OWN_HEADERS": {path: dict(headers) for path, headers in (own_headers or {}).items()},
        "BUNDLES": [_settings(by_name[name], folders_of(name, static, folders)) for name in (COMMON, *languages)],
        "STATIC": static,
        "WORDS": {language: dict(words[language]) for language in languages},
    }
    return "\n".join(['"use strict";', _constants(settings), worker]).encode()


def _settings(bundle: SiteFile, folders: Sequence[str]) -> dict[str, Any]:
    """What the worker knows of a bundle: where it is, how its SHA-256 begins, in hex, and what signs mean in it."""
    return {
        "name": bundle_name(bundle),
        "url": bundle.path,
        "hash": hashlib.sha256(bundle.body).hexdigest()[:HASH_LENGTH],
        "folders": folders,
    }


def _constants(settings: Mapping[str, Any]) -> str:
    # Left as it is: a minifier has no business inside a security policy.
    return "\n".join(f"const {name}={msgspec.json.encode(value).decode()};" for name, value in settings.items())
