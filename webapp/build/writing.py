"""Writes the site to a folder, each file beside its compressed forms."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from flask import Flask

from webapp.assets.files import SiteFile
from webapp.build import sums
from webapp.build.builds import alone, drop_halves, drop_older, half, hold, put_in_place
from webapp.build.kept import Kept
from webapp.build.packing import packed
from webapp.build.progress import SILENT, Progress
from webapp.build.static_host import for_static_host
from webapp.build.walk import walk

ENDINGS = ("", ".br", ".gz")
"""Of a file and its compressed forms."""


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
            try:
                sums.note(half(folder), write_site(walk(app, kept, progress), half(folder), kept, progress))
                put_in_place(folder)
            except OSError:
                # On a full disk half of a site would take the room of what matters.
                drop_halves(parent)
                raise
            hold(folder)
            drop_older(parent)
    return folder


def write_site(
    files: Iterable[SiteFile], folder: Path, kept: Kept | None = None, progress: Progress = SILENT
) -> dict[str, bytes]:
    """Write every file, and its compressed forms beside it. Returns by name the SHA-256 of what was written."""
    written: dict[str, bytes] = {}
    for file, forms in packed(files, kept, progress):
        name = file_path(file.path)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        for ending, body in zip(ENDINGS, (file.body, *(forms or ())), strict=False):
            (folder / f"{name}{ending}").write_bytes(body)
            written[name + ending] = hashlib.sha256(body).digest()
    return written


def file_path(url_path: str) -> str:
    """Where the file for a URL path lies below the site's folder."""
    return (url_path + "index.html" if url_path.endswith("/") else url_path).lstrip("/")


def write_for_static_host(app: Flask, folder: Path, progress: Progress = SILENT) -> None:
    """Write the site for any static host or CDN: also what a server of ours would do besides sending files."""
    kept = Kept(app.extensions["settings"].instance)
    write_site(for_static_host(app, walk(app, kept, progress)), folder, kept, progress)
