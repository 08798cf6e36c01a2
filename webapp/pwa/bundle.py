"""Packs everything the service worker must hold into a few JSON bundles.

The pages of one build are alike, so one compressed bundle of all pages of a language takes a fraction of
the bytes, and of the requests, of the same pages one by one. What the languages share goes into the common one.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from webapp.assets.files import SiteFile
from webapp.pwa.pieces import Cut, cut, for_people, is_page, shared_pieces

COMMON = "common"
FOLDER = "offline"
_KIND = re.compile(rb'data-page="([\w-]+)"')


def bundles(files: Sequence[SiteFile], build: str, static: str) -> list[SiteFile]:
    """One bundle for what all languages share, then one for each language, by name.

    A bundle's address names the `build` and its content does not: what did not change need not be compressed again.
    `static` is the folder of the static files. Files with `offline=False` are left out. Raises ValueError for a file
    that isn't text, since JSON carries text only: pictures and sounds need `offline=False`.
    """
    kept: dict[str, list[SiteFile]] = {COMMON: []}
    for file in sorted(files, key=_alike):
        if file.offline:
            kept.setdefault(file.language or COMMON, []).append(file)
    pieces = shared_pieces({name: members for name, members in kept.items() if name != COMMON})
    body = msgspec.json.encode(pieces)
    kept[COMMON].append(SiteFile(path=pieces_path(static), content_type="application/json", body=body))
    indexes = {piece: index for index, piece in enumerate(pieces)}
    return [_bundle(name, members, build, indexes) for name, members in kept.items()]


def bundle_name(bundle: SiteFile) -> str:
    """`nl` for `/static/1a2b3c/offline/nl.json`."""
    return bundle.path.rsplit("/", 1)[-1].removesuffix(".json")


def pieces_path(static: str) -> str:
    """Where the worker keeps what the pages of the languages share; it is in the common bundle and nowhere else."""
    return f"{static}/{FOLDER}/pieces.json"


def _alike(file: SiteFile) -> tuple[str, bytes, str]:
    """Pages of one kind side by side, for the compressor."""
    kind = _KIND.search(file.body)
    return file.language or "", kind[1] if kind else b"", file.path


def _bundle(name: str, files: list[SiteFile], build: str, indexes: Mapping[str, int]) -> SiteFile:
    content = {
        "name": name,
        "files": [{"path": file.path, "type": file.content_type, "body": _body(file, indexes)} for file in files],
    }
    return SiteFile(
        path=f"/static/{build}/{FOLDER}/{name}.json",
        content_type="application/json",
        body=msgspec.json.encode(content),
        offline=False,
    )


def _body(file: SiteFile, indexes: Mapping[str, int]) -> str | Cut:
    try:
        text = file.body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"{file.path} is not UTF-8 text, so it does not fit in an offline bundle: give it offline=False."
        ) from error
    return cut(for_people(text), indexes) if is_page(file) else text
