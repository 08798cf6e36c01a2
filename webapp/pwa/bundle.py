"""Packs everything the service worker must hold into a few JSON bundles.

The pages of one build are alike, so one compressed bundle of all pages of a language takes a fraction of
the bytes, and of the requests, of the same pages one by one. What the languages share goes into the common one: whole
pieces, and the shape of each page, so that a language's bundle holds little but its words.
"""

import re
from collections.abc import Callable, Mapping, Sequence

import msgspec

from webapp.assets.files import SiteFile
from webapp.pwa.lines import lined
from webapp.pwa.pieces import Cut, Parts, cut, for_people, is_page, shared_pieces, taken_apart
from webapp.pwa.shapes import Filled, Shape, Shaped, shaped
from webapp.pwa.signs import signed

COMMON = "common"
FOLDER = "offline"
_PLACE = re.compile(rf"/{FOLDER}/[\w-]+\.json$")
_KIND = re.compile(rb'data-page="([\w-]+)"')


def bundles(
    files: Sequence[SiteFile],
    build: str,
    static: str,
    folders: Mapping[str, str],
    shape_of: Callable[[Mapping[str, Cut]], Shaped] = shaped,
) -> list[SiteFile]:
    """One bundle for what all languages share, then one for each language, by name.

    A bundle's address names the `build` and its content does not: what did not change need not be compressed again, nor
    sent. `static` is the folder of the static files, `folders` are those of the languages: signs stand for them. Files
    with `offline=False` are left out. Raises ValueError for a file that isn't text, since JSON carries text only:
    pictures and sounds need `offline=False`. `shape_of` finds what a page has in common with itself in other languages.
    """
    signs = (signed(file, folders_of(file.language, static, folders)) for file in files if file.offline)
    kept: dict[str, list[SiteFile]] = {COMMON: []}
    for file in sorted(signs, key=_alike):
        kept.setdefault(file.language or COMMON, []).append(file)
    languages = {
        name: {file.path: taken_apart(_text(file)) for file in members if is_page(file)}
        for name, members in kept.items()
        if name != COMMON
    }
    pieces = shared_pieces({name: pages.values() for name, pages in languages.items()})
    shapes, bodies = _shaped(languages, {piece: index for index, piece in enumerate(pieces)}, shape_of)
    shared: dict[str, list[str | Shape]] = {COMMON: [*pieces, *shapes]}
    return [
        SiteFile(
            path=f"/static/{build}/{FOLDER}/{name}.json",
            content_type="application/json",
            body=_content(name, members, bodies, shared.get(name, [])),
            offline=False,
        )
        for name, members in kept.items()
    ]


def folders_of(name: str | None, static: str, folders: Mapping[str, str]) -> list[str]:
    """What the signs of folders stand for in the bundle of this name."""
    return [static, *(folder for language, folder in folders.items() if language == name)]


def is_bundle(file: SiteFile) -> bool:
    """Whether it is one of these, and neither its lines nor their index."""
    return bool(_PLACE.search(file.path))


def bundle_name(bundle: SiteFile) -> str:
    """`nl` for `/static/1a2b3c/offline/nl.json`."""
    return bundle.path.rsplit("/", 1)[-1].removesuffix(".json")


def _alike(file: SiteFile) -> tuple[str, bytes, str]:
    """Pages of one kind side by side, for the compressor."""
    kind = _KIND.search(file.body)
    return file.language or "", kind[1] if kind else b"", file.path


def _shaped(
    languages: Mapping[str, Mapping[str, Parts]],
    indexes: Mapping[str, int],
    shape_of: Callable[[Mapping[str, Cut]], Shaped],
) -> tuple[list[Shape], dict[str, Filled]]:
    """The shape of every page of any language, counted on from the pieces, and by path what fills it."""
    same: dict[str, dict[str, str]] = {}
    for language, pages in languages.items():
        for path in pages:
            same.setdefault(path.removeprefix(f"/{language}"), {})[language] = path
    shapes: list[Shape] = []
    filled: dict[str, Filled] = {}
    for paths in same.values():
        shape, words = shape_of({code: cut(languages[code][path], indexes) for code, path in paths.items()})
        filled |= {paths[code]: Filled(len(indexes) + len(shapes), own) for code, own in words.items()}
        shapes.append(shape)
    return shapes, filled


def _content(
    name: str,
    files: Sequence[SiteFile],
    pages: Mapping[str, Filled],
    pieces: Sequence[str | Shape],
) -> bytes:
    """JSON, with an end of line wherever one build may differ from the next (`webapp/pwa/lines.py`)."""
    first = msgspec.json.encode({"name": name})[:-1]
    listed = b",\n".join(_listed(file, pages.get(file.path)) for file in files)
    return b'%b,"files":[\n%b\n],"pieces":[\n%b\n]}' % (first, listed, lined(map(msgspec.json.encode, pieces)))


def _listed(file: SiteFile, page: Filled | None) -> bytes:
    named = msgspec.json.encode({"path": file.path, "type": file.content_type})[:-1]
    body = msgspec.json.encode(page or _text(file))
    if file.content_type == "application/json" and file.body.startswith(b"["):
        # One change among many: each element of it can come by itself.
        elements = msgspec.json.decode(file.body, type=list[msgspec.Raw])
        texts = ["[", *(f"{',' if index else ''}{bytes(each).decode()}" for index, each in enumerate(elements)), "]"]
        body = b"[%b]" % lined(map(msgspec.json.encode, texts))
    return b'%b,"body":%b}' % (named, body)


def _text(file: SiteFile) -> str:
    try:
        text = file.body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"{file.path} is not UTF-8 text, so it does not fit in an offline bundle: give it offline=False."
        ) from error
    return for_people(text) if is_page(file) else text
