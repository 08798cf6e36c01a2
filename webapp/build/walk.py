"""Walks the whole site once and returns it as files, the service worker and its bundles last."""

from collections.abc import Mapping
from contextvars import Context
from pathlib import Path

from flask import Flask

from webapp.assets.addresses import MOTIONS, SHEET, language_file, static_url
from webapp.assets.assets import Assets
from webapp.assets.files import STATIC, TYPES, SiteFile, pictures
from webapp.build import countries_file, search_file
from webapp.pages import pages
from webapp.pwa.bundle import bundles
from webapp.pwa.worker import with_settings
from webapp.pwa.worker_words import worker_words


class PageFailed(Exception):
    """A page of the walk did not answer with 200; the message names it."""


def walk(app: Flask) -> list[SiteFile]:
    """Every file of the site. The same build gives the same files, byte for byte."""
    build: str = app.extensions["build"]
    codes = [language.code for language in app.extensions["languages"]]
    assets: Assets = app.extensions["assets"]
    files = [*_pages(app, codes), *_static(build, assets.scripts)]
    packed = bundles(files, build)
    worker = SiteFile(
        path="/sw.js",
        content_type=TYPES[".js"],
        body=with_settings(assets.worker, build, packed, app.extensions["headers"], codes, worker_words(app, codes)),
        offline=False,
    )
    return [*files, *packed, worker]


def _pages(app: Flask, codes: list[str]) -> list[SiteFile]:
    with app.test_request_context():
        paths = [(path, code) for code in codes for path in pages.paths(app.extensions["library"], code)]
        names = (search_file.NAME, countries_file.NAME)
        data = [(language_file(name, code), code) for name in names for code in codes]
        drawn = [static_url(name) for name in (SHEET, MOTIONS)]
    manifests = [(f"/{code}/manifest.webmanifest", code) for code in codes]
    found = [_fetch(app, path, code, offline=True) for path, code in [*paths, *data]]
    found += [_fetch(app, path, None, offline=True) for path in drawn]
    found += [_fetch(app, path, code, offline=False) for path, code in manifests]
    return found + [_fetch(app, path, None, offline=False) for path in ("/sitemap.xml", "/robots.txt")]


def _fetch(app: Flask, path: str, language: str | None, *, offline: bool) -> SiteFile:
    settings = app.extensions["settings"]
    # A command has an app context, and a request that finds one keeps the language of the request before it.
    response = Context().run(app.test_client().get, path, base_url=settings.origin or settings.address)
    if response.status_code != 200:
        raise PageFailed(f"{path} answered {response.status_code}")
    return SiteFile(
        path=path,
        content_type=response.headers["Content-Type"],
        body=response.data,
        language=language,
        offline=offline,
    )


def _static(build: str, scripts: Mapping[str, bytes]) -> list[SiteFile]:
    joined = [
        SiteFile(path=f"/static/{build}/js/{name}", content_type=TYPES[Path(name).suffix], body=body)
        for name, body in scripts.items()
    ]
    return joined + [
        SiteFile(
            path=f"/static/{build}/{path.relative_to(STATIC).as_posix()}",
            content_type=TYPES[path.suffix],
            body=path.read_bytes(),
            offline=path.suffix == ".svg",
        )
        for path in pictures()
    ]
