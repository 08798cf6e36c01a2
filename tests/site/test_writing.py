"""The site on disk: for our server, and for any CDN."""

import gzip
from pathlib import Path

import brotli
from flask import Flask

from webapp.site.writing import site_folder, write_for_cdn


def test_the_site_is_written_once_and_older_builds_go(app: Flask) -> None:
    parent = app.extensions["settings"].instance / "site"
    (parent / "older").mkdir(parents=True)
    folder = site_folder(app)
    page = folder / "nl" / "index.html"
    text = page.read_bytes()
    assert brotli.decompress(page.with_name("index.html.br").read_bytes()) == text
    assert gzip.decompress(page.with_name("index.html.gz").read_bytes()) == text
    assert not (parent / "older").exists()
    written = page.stat().st_mtime_ns
    assert site_folder(app) == folder
    assert page.stat().st_mtime_ns == written


def test_an_interrupted_start_leaves_nothing_half_done(app: Flask) -> None:
    folder = site_folder(app)
    unfinished = folder.with_name(f".{folder.name}.unfinished")
    folder.rename(unfinished)
    (unfinished / "nl" / "index.html").unlink()
    assert (site_folder(app) / "nl" / "index.html").exists()


def test_a_build_for_a_cdn_has_a_front_door_an_error_page_and_its_headers(app: Flask, tmp_path: Path) -> None:
    write_for_cdn(app, tmp_path)
    for name in ("index.html", "404.html", "sw.js", "nl/relief/calf/index.html", "en/manifest.webmanifest"):
        assert (tmp_path / name).exists(), name
    assert "Content-Security-Policy: default-src 'none'" in (tmp_path / "_headers").read_text()
