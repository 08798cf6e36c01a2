"""Packs everything the service worker must hold into a few JSON bundles.

The pages of one build are alike, so one compressed bundle of all pages of a language takes a fraction of
the bytes, and of the requests, of the same pages one by one. What the languages share goes into the common one: whole
pieces, and the shape of each page, so that a language's bundle holds little but its words.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from webapp.assets.files import SiteFile
from webapp.pwa.pieces import Parts, cut, for_people, is_page, shared_pieces, taken_apart
from webapp.pwa.repeats import numbered, repeats
from webapp.pwa.shapes import Filled, Shape, shaped

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
    languages = {
        name: {file.path: taken_apart(_text(file)) for file in members if is_page(file)}
        for name, members in kept.items()
        if name != COMMON
    }
    pieces = shared_pieces({name: pages.values() for name, pages in languages.items()})
    shapes, bodies = _shaped(languages, {piece: index for index, piece in enumerate(pieces)})
    shared = [*pieces, *shapes]
    body = msgspec.json.encode(shared)
    kept[COMMON].append(SiteFile(path=pieces_path(static), content_type="application/json", body=body))
    return [_bundle(name, members, build, bodies, len(shared)) for name, members in kept.items()]


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


def _shaped(
    languages: Mapping[str, Mapping[str, Parts]], indexes: Mapping[str, int]
) -> tuple[list[Shape], dict[str, Filled]]:
    """The shape of every page of any language, counted on from the pieces, and by path what fills it."""
    same: dict[str, dict[str, str]] = {}
    for language, pages in languages.items():
        for path in pages:
            same.setdefault(path.removeprefix(f"/{language}"), {})[language] = path
    shapes: list[Shape] = []
    filled: dict[str, Filled] = {}
    for paths in same.values():
        shape, words = shaped({code: cut(languages[code][path], indexes) for code, path in paths.items()})
        filled |= {paths[code]: Filled(len(indexes) + len(shapes), own) for code, own in words.items()}
        shapes.append(shape)
    return shapes, filled


def _bundle(name: str, files: list[SiteFile], build: str, pages: Mapping[str, Filled], first: int) -> SiteFile:
    """`first` is the number of the language's first piece of its own: they are counted on from the shared ones."""
    own = repeats([pages[file.path] for file in files if file.path in pages])
    indexes: dict[str | int, int] = {text: index for index, text in enumerate(own, start=first)}
    bodies = [numbered(pages[file.path], indexes) if file.path in pages else _text(file) for file in files]
    content = {
        "name": name,
        **({"pieces": own} if own else {}),
        "files": [
            {"path": file.path, "type": file.content_type, "body": body}
            for file, body in zip(files, bodies, strict=True)
        ],
    }
    return SiteFile(
        path=f"/static/{build}/{FOLDER}/{name}.json",
        content_type="application/json",
        body=msgspec.json.encode(content),
        offline=False,
    )


def _text(file: SiteFile) -> str:
    try:
        text = file.body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"{file.path} is not UTF-8 text, so it does not fit in an offline bundle: give it offline=False."
        ) from error
    return for_people(text) if is_page(file) else text
