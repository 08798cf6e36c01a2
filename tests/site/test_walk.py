"""The walk finds every file of the site; the same build gives the same bytes."""

import json
import re

from flask import Flask

from tests.support.languages import LANGUAGES
from webapp import create_app
from webapp.assets.addresses import language_folder, search_url, static_url
from webapp.assets.files import SiteFile
from webapp.build.sources import Sources
from webapp.build.walk import walk
from webapp.config import Settings
from webapp.pages import pages
from webapp.pwa.signs import FOLDERS


def held_in(app: Flask, files: dict[str, SiteFile], name: str) -> set[str]:
    """The paths of all files in this bundle."""
    bundle = json.loads(files[f"/static/{app.extensions['build']}/offline/{name}.json"].body)
    folders = [app.static_url_path or "", *([language_folder(app, name)] if name in LANGUAGES else [])]
    paths = " ".join(file["path"] for file in bundle["files"])
    for sign, folder in zip(FOLDERS, folders, strict=False):
        paths = paths.replace(sign, folder)
    return set(paths.split())


def test_every_page_is_in_the_bundle_of_its_language(app: Flask, files: dict[str, SiteFile]) -> None:
    for language in LANGUAGES:
        with app.test_request_context():
            expected = set(pages.paths(app.extensions["library"], language))
            data = {search_url(language), *(static_url(f"{name}/{language}.json") for name in ("countries", "sheet"))}
        assert held_in(app, files, language) == expected | data


def test_every_module_is_in_the_common_bundle(app: Flask, files: dict[str, SiteFile]) -> None:
    static = app.static_url_path
    modules = {path for path in files if path.startswith(f"{static}/js/") and path.endswith(".js")}
    assert modules
    assert modules <= held_in(app, files, "common")


def test_the_same_build_gives_the_same_bytes_and_a_command_each_language_in_its_own_words(
    app: Flask, files: dict[str, SiteFile]
) -> None:
    again = create_app(app.extensions["settings"])
    # As a command does, which has the context of an app around everything; there a language could stay for all.
    with again.app_context():
        by_command = {file.path: file.body for file in walk(again)}
    assert by_command == {path: file.body for path, file in files.items()}
    titles = {language: by_command[f"/{language}/"].partition(b"<title>")[2][:12] for language in LANGUAGES}
    names = {json.loads(by_command[f"/{language}/manifest.webmanifest"])["name"] for language in LANGUAGES}
    assert len(set(titles.values())) == len(names) == 3


def test_the_build_changes_with_the_public_address() -> None:
    assert Sources(Settings(origin="https://a.example")).build != Sources(Settings(origin="https://b.example")).build


def test_the_build_changes_with_the_contact_that_a_page_shows() -> None:
    first, second = (Sources(Settings(contact=f"mailto:{name}@x.example")).build for name in "ab")
    assert first != second


def test_links_name_the_public_address() -> None:
    public = create_app(Settings(origin="https://uncramp.example"))
    home = public.test_client().get("/nl/", base_url="https://uncramp.example")
    assert '<link rel="canonical" href="https://uncramp.example/nl/">' in home.text
    assert "Strict-Transport-Security" in public.extensions["headers"]


def test_every_drawing_that_a_page_takes_from_a_file_is_there(files: dict[str, SiteFile]) -> None:
    pages_text = b"".join(file.body for file in files.values() if file.language)
    taken = set(re.findall(rb'href="(/static/[^"]+\.svg)#([a-z-]+)"', pages_text))
    assert taken
    for path, name in taken:
        assert b'id="' + name + b'"' in files[path.decode()].body
