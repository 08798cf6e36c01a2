"""The site on disk: for our server, and for any CDN."""

import gzip
from pathlib import Path

import brotli
from flask import Flask

from webapp import create_app
from webapp.config import Settings
from webapp.site.writing import site_folder, write_for_cdn


def test_the_site_is_written_once_after_an_interrupted_start_and_older_builds_go(tmp_path: Path) -> None:
    app = create_app(Settings(instance=tmp_path))
    parent = tmp_path / "site"
    unfinished = parent / f".{app.extensions['build']}.unfinished" / "nl" / "half.html"
    for leftover in (unfinished, parent / "older" / "index.html"):
        leftover.parent.mkdir(parents=True)
        leftover.write_text("<p>half")
    folder = site_folder(app)
    page = folder / "nl" / "index.html"
    text = page.read_bytes()
    assert brotli.decompress(page.with_name("index.html.br").read_bytes()) == text
    assert gzip.decompress(page.with_name("index.html.gz").read_bytes()) == text
    assert [path.name for path in parent.iterdir()] == [folder.name]
    assert not (folder / "nl" / "half.html").exists()
    written = page.stat().st_mtime_ns
    assert site_folder(app) == folder
    assert page.stat().st_mtime_ns == written


def test_a_build_for_a_cdn_has_a_front_door_an_error_page_and_its_headers(app: Flask, tmp_path: Path) -> None:
    write_for_cdn(app, tmp_path)
    for name in ("index.html", "404.html", "sw.js", "nl/relief/calf/index.html", "en/manifest.webmanifest"):
        assert (tmp_path / name).exists(), name
    assert "Content-Security-Policy: default-src 'none'" in (tmp_path / "_headers").read_text()
