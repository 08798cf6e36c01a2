"""The site on disk: for our server, and for any CDN."""

import gzip
import os
import urllib.request
from pathlib import Path
from shutil import copytree, ignore_patterns

import brotli
import msgspec
import pytest
from flask import Flask

from tests.support.rendered import start_rendered
from webapp import create_app
from webapp.build.builds import KEPT, half
from webapp.build.kept import Kept
from webapp.build.walk import walk
from webapp.build.writing import site_folder, write_for_static_host
from webapp.config import ROOT, Settings

pytestmark = pytest.mark.usefixtures("quick_packing")


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """In one language: how files are written is the same in all. Its instance keeps what was rendered."""
    folder = tmp_path_factory.mktemp("project")
    others = ignore_patterns("nl", "es", "nl.*", "es.*")
    for name in ("content", "translations"):
        copytree(ROOT / name, folder / name, ignore=others)
    settings = Settings(instance=folder / "instance", content=folder / "content", translations=folder / "translations")
    settings.instance.mkdir()
    list(walk(create_app(settings), Kept(settings.instance)))
    return settings


@pytest.fixture
def app(rendered: Settings, tmp_path: Path) -> Flask:
    """Nothing is written in its instance yet."""
    copytree(rendered.instance, tmp_path / "instance")
    return create_app(msgspec.structs.replace(rendered, instance=tmp_path / "instance"))


def test_the_site_is_written_once_even_after_an_interrupted_start(app: Flask, tmp_path: Path) -> None:
    parent = tmp_path / "instance" / "site"
    for build in (app.extensions["build"], "another"):
        leftover = half(parent / build) / "en" / "half.html"
        leftover.parent.mkdir(parents=True)
        leftover.write_text("<p>half")
    folder = site_folder(app)
    page = folder / "en" / "index.html"
    text = page.read_bytes()
    assert brotli.decompress(page.with_name("index.html.br").read_bytes()) == text
    assert gzip.decompress(page.with_name("index.html.gz").read_bytes()) == text
    assert [path.name for path in parent.iterdir()] == [folder.name]
    assert not (folder / "en" / "half.html").exists()
    written = page.stat().st_mtime_ns
    assert site_folder(app) == folder
    assert page.stat().st_mtime_ns == written


def test_a_damaged_site_is_written_anew_under_the_same_name(app: Flask) -> None:
    folder = site_folder(app)
    page = folder / "en" / "index.html.br"
    whole, inode = page.read_bytes(), folder.stat().st_ino
    page.write_bytes(whole[:100])
    assert site_folder(app) == folder
    assert page.read_bytes() == whole
    assert folder.stat().st_ino == inode
    assert [each.name for each in folder.parent.iterdir()] == [folder.name]


def test_writing_a_build_takes_nothing_from_a_server_that_serves_another(app: Flask, tmp_path: Path) -> None:
    with start_rendered(tmp_path) as server:
        site = tmp_path / "instance" / "site"
        (served,) = site.iterdir()
        for newer in ("one", "two", "three"):
            (site / newer).mkdir()
        os.utime(served, (0, 0))
        site_folder(app)
        assert len(list(site.iterdir())) == KEPT + 1
        for path in ("/en/", "/nl/relief/calf/", "/es/learn/", "/sw.js"):
            with urllib.request.urlopen(server.url + path, timeout=30) as answer:  # noqa: S310 - our own address
                assert (answer.status, len(answer.read()) > 0) == (200, True)


def test_a_build_for_a_static_host_has_a_front_door_an_error_page_and_its_headers(app: Flask, tmp_path: Path) -> None:
    folder = tmp_path / "cdn"
    write_for_static_host(app, folder)
    for name in ("index.html", "404.html", "sw.js", "en/relief/calf/index.html", "en/manifest.webmanifest"):
        assert (folder / name).exists(), name
    headers = (folder / "_headers").read_text()
    assert "Content-Security-Policy: default-src 'none'" in headers
    assert "\n/en/settings/data/\n  Permissions-Policy: camera=(self), geolocation=()" in headers
    assert headers.count("camera=(self)") == 1
