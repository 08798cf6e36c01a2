"""Walks the whole site once and gives it as files, the service worker last."""

from collections.abc import Iterator, Mapping, Sequence
from contextvars import Context
from functools import partial
from pathlib import Path
from typing import NamedTuple

from flask import Flask

from webapp.assets.addresses import MOTIONS, PARTS, figure_path, language_folder, search_url, static_folder, static_url
from webapp.assets.assets import Assets
from webapp.assets.files import STATIC, TYPES, SiteFile, pictures
from webapp.build import countries_file, sheet_file
from webapp.build.kept import Kept
from webapp.build.kept_pages import DRAWN, KeptPages
from webapp.build.kept_shapes import KeptShapes
from webapp.build.processes import spread
from webapp.build.progress import SILENT, Progress
from webapp.build.templates import load_templates
from webapp.errors import missing_path
from webapp.pages import pages
from webapp.pwa.bundle import bundles
from webapp.pwa.lines import by_line
from webapp.pwa.shapes import shaped
from webapp.pwa.worker import with_settings
from webapp.pwa.worker_words import worker_words
from webapp.security import own_headers


class PageFailed(Exception):
    """A page of the walk did not answer as it should; the message names it."""


class Wanted(NamedTuple):
    """What is to be fetched from the app."""

    path: str
    language: str | None
    offline: bool = True
    status: int = 200


def walk(app: Flask, kept: Kept | None = None, progress: Progress = SILENT) -> Iterator[SiteFile]:
    """Every file of the site. The same build gives the same files, byte for byte, whatever of them was `kept`."""
    build, static = app.extensions["build"], static_folder(app)
    codes = [language.code for language in app.extensions["languages"]]
    assets: Assets = app.extensions["assets"]
    # What is drawn changes with all that has its state in the address of a static file.
    kept_pages = KeptPages(kept, {**app.extensions["states"], DRAWN: static})
    files = [*_pages(app, kept_pages, progress), *_static(static, assets.files())]
    # The caller may compress these while the bundles are put together.
    early = len(files) // 2
    yield from files[:early]
    folders = {code: language_folder(app, code) for code in codes}
    shapes = KeptShapes(kept, app.extensions["code"]) if kept else None
    packed = bundles(files, build, static, folders, shapes.shaped if shapes else shaped)
    # They take longest to compress: the longest of them first, and before so many others that in the end nobody waits.
    yield from sorted(packed, key=lambda bundle: len(bundle.body), reverse=True)
    yield from files[early:]
    # To keep what was made takes time in which the bundles are being compressed.
    kept_pages.write()
    if shapes:
        shapes.write()
    for bundle in packed:
        yield from by_line(bundle)
    yield SiteFile(
        path="/sw.js",
        content_type=TYPES[".js"],
        body=with_settings(
            assets.worker,
            build,
            static,
            packed,
            folders,
            app.extensions["headers"],
            codes,
            worker_words(app, codes),
            own_headers_of(app, files),
        ),
        offline=False,
    )


def own_headers_of(app: Flask, files: Sequence[SiteFile]) -> dict[str, dict[str, str]]:
    """By path, the headers in which a page differs from all others."""
    headers = app.extensions["headers"]
    return {file.path: own for file in files if (own := own_headers(headers, file.path))}


def _pages(app: Flask, kept_pages: KeptPages, progress: Progress) -> list[SiteFile]:
    with app.test_request_context():
        wanted = [each for name in kept_pages.missing for each in _wanted(app, name)]
    load_templates(app)
    fetched = spread(partial(_fetch, app), wanted)
    made = list(progress.over("Rendering pages", fetched, len(wanted)))
    small = [_fetch(app, Wanted(path, None, offline=False)) for path in ("/sitemap.xml", "/robots.txt")]
    return [*kept_pages.all(made), *small]


def _wanted(app: Flask, name: str) -> Iterator[Wanted]:
    return _drawn(app) if name == DRAWN else _said(app, name)


def _drawn(app: Flask) -> Iterator[Wanted]:
    for path in (PARTS, MOTIONS, *map(figure_path, app.extensions["library"].figures)):
        yield Wanted(static_url(path), None)


def _said(app: Flask, code: str) -> Iterator[Wanted]:
    for path in pages.paths(app.extensions["library"], code):
        yield Wanted(path, code)
    yield Wanted(search_url(code), code)
    for name in (countries_file.NAME, sheet_file.NAME):
        yield Wanted(static_url(f"{name}/{code}.json"), code)
    yield Wanted(f"/{code}/manifest.webmanifest", code, offline=False)
    yield Wanted(missing_path(code), code, offline=False, status=404)


def _fetch(app: Flask, wanted: Wanted) -> SiteFile:
    settings = app.extensions["settings"]
    # A command has an app context, and a request that finds one keeps the language of the request before it.
    response = Context().run(app.test_client().get, wanted.path, base_url=settings.origin or settings.address)
    if response.status_code != wanted.status:
        raise PageFailed(f"{wanted.path} answered {response.status_code}")
    return SiteFile(
        path=wanted.path,
        content_type=response.headers["Content-Type"],
        body=response.data,
        language=wanted.language,
        offline=wanted.offline,
    )


def _static(folder: str, files: Mapping[str, bytes]) -> list[SiteFile]:
    joined = [
        SiteFile(path=f"{folder}/{name}", content_type=TYPES[Path(name).suffix], body=body)
        for name, body in files.items()
    ]
    return joined + [
        SiteFile(
            path=f"{folder}/{path.relative_to(STATIC).as_posix()}",
            content_type=TYPES[path.suffix],
            body=path.read_bytes(),
            offline=path.suffix == ".svg",
        )
        for path in pictures()
    ]
