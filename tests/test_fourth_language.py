"""A fourth language needs files only: here one is made up on the fly, and every page opens in it."""

import shutil
from pathlib import Path

import pytest
from flask import Flask

from tests.support.made_language import write_interface, write_language
from tests.support.page_rules import CheckingClient
from webapp import create_app
from webapp.config import Settings
from webapp.i18n import BadCatalogue
from webapp.library.problems import BrokenContent
from webapp.pages import pages

CODE = "eo"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    content = Path(shutil.copytree("content", tmp_path / "content"))
    translations = Path(shutil.copytree("translations", tmp_path / "translations"))
    return Settings(instance=tmp_path / "instance", content=content, translations=translations)


@pytest.fixture
def four(settings: Settings) -> Flask:
    write_language(CODE, content=settings.content, translations=settings.translations)
    return create_app(settings)


def test_every_page_opens_in_it_and_every_language_links_to_it(four: Flask) -> None:
    client = CheckingClient(four)
    with four.test_request_context():
        found = list(pages.paths(four.extensions["library"], CODE))
    assert f"/{CODE}/relief/calf/" in found
    for path in found:
        root = client.get(path)
        assert root.get("lang") == CODE
    links = [link.get("href") for link in client.get("/nl/").iter() if link.get("hreflang") == CODE]
    assert any((href or "").endswith(f"/{CODE}/") for href in links)


def test_its_manifest_and_offline_bundle_are_there(four: Flask) -> None:
    manifest = four.test_client().get(f"/{CODE}/manifest.webmanifest").get_json(force=True)
    assert manifest["lang"] == CODE
    assert manifest["start_url"] == f"/{CODE}/"


def test_half_a_language_stops_the_start(settings: Settings) -> None:
    write_interface(CODE, settings.translations)
    with pytest.raises(BrokenContent, match=rf"content/.*/{CODE}\.toml: is missing"):
        create_app(settings)


def test_a_catalogue_that_is_not_compiled_stops_the_start_with_the_command(settings: Settings) -> None:
    next(settings.translations.glob("nl/**/*.mo")).unlink()
    with pytest.raises(BadCatalogue, match="pybabel compile"):
        create_app(settings)
