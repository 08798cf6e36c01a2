"""Writes the site to a folder, each file beside its compressed forms."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from flask import Flask

from webapp.assets.files import SiteFile
from webapp.build import sums
from webapp.build.builds import alone, drop_halves, drop_older, half, hold, put_in_place
from webapp.build.kept import Kept
from webapp.build.packing import packed
from webapp.build.progress import SILENT, Progress
from webapp.build.walk import own_headers_of, walk


def site_folder(app: Flask, progress: Progress = SILENT) -> Path:
    """The folder of this build's site, which stays while this process lives.

    It is written if it is not there, and anew where a file of it is damaged.
    """
    build: str = app.extensions["build"]
    parent: Path = app.extensions["settings"].instance / "site"
    folder = parent / build
    # One after the other: `parents` would leave the instance open to every user of the machine.
    for each in (parent.parent, parent):
        each.mkdir(parents=True, exist_ok=True, mode=0o700)
    if hold(folder) and sums.is_whole(folder):
        return folder
    with alone(parent):
        # Another process may have written it while we waited.
        if not (hold(folder) and sums.is_whole(folder)):
            drop_halves(parent)
            kept = Kept(parent.parent)
            write_site(walk(app, kept, progress), half(folder), kept, progress)
            sums.note(half(folder))
            put_in_place(folder)
            hold(folder)
            drop_older(parent)
    return folder


def write_site(files: Iterable[SiteFile], folder: Path, kept: Kept | None = None, progress: Progress = SILENT) -> None:
    """Write every file, and its compressed forms beside it."""
    for file, brotli, gzip in packed(_written(files, folder), kept, progress):
        path = folder / file_path(file.path)
        path.with_name(path.name + ".br").write_bytes(brotli)
        path.with_name(path.name + ".gz").write_bytes(gzip)


def _written(files: Iterable[SiteFile], folder: Path) -> Iterator[SiteFile]:
    for file in files:
        path = folder / file_path(file.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.body)
        yield file


def file_path(url_path: str) -> str:
    """Where the file for a URL path lies below the site's folder."""
    return (url_path + "index.html" if url_path.endswith("/") else url_path).lstrip("/")


def write_for_cdn(app: Flask, folder: Path, progress: Progress = SILENT) -> None:
    """Write the site for any static host: also a front door, an error page, and the headers it must send."""
    kept = Kept(app.extensions["settings"].instance)
    files = list(walk(app, kept, progress))
    write_site([*files, *_for_cdn(app, files)], folder, kept, progress)


def _for_cdn(app: Flask, files: Sequence[SiteFile]) -> list[SiteFile]:
    client = app.test_client()
    html = "text/html; charset=utf-8"
    # Hosts that send a header of two rules as one join its values: the last word on the camera counts.
    rules = {"/*": app.extensions["headers"], **own_headers_of(app, files)}
    lines = [line for path, sent in rules.items() for line in (path, *(f"  {name}: {sent[name]}" for name in sent))]
    headers = "\n".join([*lines, "/static/*", "  Cache-Control: public, max-age=31536000, immutable", ""])
    return [
        SiteFile(path="/404.html", content_type=html, body=client.get("/404.html").data),
        SiteFile(path="/_headers", content_type="text/plain", body=headers.encode()),
        SiteFile(path="/_redirects", content_type="text/plain", body=_front_door(app)),
        SiteFile(path="/", content_type=html, body=client.get("/en/").data),
    ]


def _front_door(app: Flask) -> bytes:
    codes = [language.code for language in app.extensions["languages"]]
    return "".join(f"/  /{code}/  302  Language={code}\n" for code in [*codes[1:], codes[0]]).encode()
