"""Writes the site to a folder, each file beside its compressed forms."""

import gzip
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
from flask import Flask

from webapp.assets.files import SiteFile
from webapp.build.builds import alone, drop_halves, drop_older, half, hold
from webapp.build.walk import walk

COMPRESSIBLE = ("text/", "application/json", "application/manifest+json", "application/xml", "image/svg+xml")


def site_folder(app: Flask) -> Path:
    """The folder of this build's site, which stays while this process lives; it is written if it is not there."""
    build: str = app.extensions["build"]
    parent: Path = app.extensions["settings"].instance / "site"
    folder = parent / build
    # One after the other: `parents` would leave the instance open to every user of the machine.
    for each in (parent.parent, parent):
        each.mkdir(parents=True, exist_ok=True, mode=0o700)
    if hold(folder):
        return folder
    with alone(parent):
        # Another process may have written it while we waited.
        if not hold(folder):
            drop_halves(parent)
            write_site(walk(app), half(folder))
            half(folder).rename(folder)
            hold(folder)
            drop_older(parent)
    return folder


def write_site(files: Iterable[SiteFile], folder: Path) -> None:
    """Write every file; brotli and gzip work on all cores."""
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor() as pool:
        for done in [pool.submit(_write, file, folder) for file in files]:
            done.result()


def file_path(url_path: str) -> str:
    """Where the file for a URL path lies below the site's folder."""
    return (url_path + "index.html" if url_path.endswith("/") else url_path).lstrip("/")


def _write(file: SiteFile, folder: Path) -> None:
    path = folder / file_path(file.path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.body)
    if file.content_type.startswith(COMPRESSIBLE):
        path.with_name(path.name + ".br").write_bytes(brotli.compress(file.body, quality=11, lgwin=22))
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(file.body, 9, mtime=0))


def write_for_cdn(app: Flask, folder: Path) -> None:
    """Write the site for any static host: also a front door, an error page, and the headers it must send."""
    write_site([*walk(app), *_for_cdn(app)], folder)


def _for_cdn(app: Flask) -> list[SiteFile]:
    client = app.test_client()
    html = "text/html; charset=utf-8"
    lines = [f"  {name}: {value}" for name, value in app.extensions["headers"].items()]
    headers = "\n".join(["/*", *lines, "/static/*", "  Cache-Control: public, max-age=31536000, immutable", ""])
    return [
        SiteFile(path="/404.html", content_type=html, body=client.get("/404.html").data),
        SiteFile(path="/_headers", content_type="text/plain", body=headers.encode()),
        SiteFile(path="/_redirects", content_type="text/plain", body=_front_door(app)),
        SiteFile(path="/", content_type=html, body=client.get("/en/").data),
    ]


def _front_door(app: Flask) -> bytes:
    codes = [language.code for language in app.extensions["languages"]]
    return "".join(f"/  /{code}/  302  Language={code}\n" for code in [*codes[1:], codes[0]]).encode()
