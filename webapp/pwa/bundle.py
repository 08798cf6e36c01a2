"""Packs everything the service worker must hold into a few JSON bundles.

The pages of one build are alike, so one compressed bundle of all pages of a language takes a fraction of
the bytes, and of the requests, of the same pages one by one.
"""

from collections.abc import Sequence

import msgspec

from webapp.site.files import SiteFile

COMMON = "common"


def bundles(files: Sequence[SiteFile], build: str) -> list[SiteFile]:
    """One bundle for what all languages share, then one for each language, in the order of their first file.

    Files with `offline=False` are left out. Raises ValueError for a file that isn't text, since JSON
    carries text only: pictures and sounds need `offline=False`.
    """
    kept: dict[str, list[SiteFile]] = {COMMON: []}
    for file in files:
        if file.offline:
            kept.setdefault(file.language or COMMON, []).append(file)
    return [_bundle(name, members, build) for name, members in kept.items()]


def bundle_name(bundle: SiteFile) -> str:
    """`nl` for `/static/1a2b3c/offline/nl.json`."""
    return bundle.path.rsplit("/", 1)[-1].removesuffix(".json")


def _bundle(name: str, files: list[SiteFile], build: str) -> SiteFile:
    content = {
        "build": build,
        "name": name,
        "files": [
            {"path": file.path, "type": file.content_type, "body": _text(file)}
            for file in sorted(files, key=lambda file: file.path)
        ],
    }
    return SiteFile(
        path=f"/static/{build}/offline/{name}.json",
        content_type="application/json",
        body=msgspec.json.encode(content),
        offline=False,
    )


def _text(file: SiteFile) -> str:
    try:
        return file.body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"{file.path} is not UTF-8 text, so it does not fit in an offline bundle: give it offline=False."
        ) from error
