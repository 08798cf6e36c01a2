"""The files of the figures and the table of their motions: served, and part of the site that works offline."""

import re
from xml.etree import ElementTree

import pytest
from flask import Flask

from webapp.assets.files import SiteFile

USE = "{http://www.w3.org/2000/svg}use"
MOST_ELEMENTS = 400
"""Of a file, with what its `<use>` show: what a page styles for one drawing. The file of all figures together held
10,000, which took a phone half a second."""


def test_every_motion_is_of_a_part_of_a_figure_in_its_file(app: Flask) -> None:
    client = app.test_client()
    motions = client.get(f"{app.static_url_path}/motion.json")
    assert motions.content_type == "application/json"
    assert motions.json
    for name, ways in motions.json.items():
        file = client.get(f"{app.static_url_path}/figures/{name}.svg")
        assert file.content_type == "image/svg+xml"
        uses = list(ElementTree.fromstring(file.data).iter(USE))  # noqa: S314
        assert all(index < len(uses) and way for index, way in ways)


@pytest.mark.parametrize("page", ["/en/relief/calf/", "/en/stretch/"])
def test_a_page_names_only_figures_that_have_a_file(app: Flask, page: str) -> None:
    client = app.test_client()
    named = set(re.findall(r'href="([^"]+/figures/[^"]+)#([^"]+)"', client.get(page).text))
    assert named
    for address, name in named:
        assert f'<g id="{name}">' in client.get(address).text


def test_a_file_of_a_figure_that_is_not_there_is_not_found(app: Flask) -> None:
    assert app.test_client().get(f"{app.static_url_path}/figures/nobody.svg").status_code == 404


def test_no_file_is_more_than_a_phone_lays_out_in_passing(app: Flask) -> None:
    client = app.test_client()
    for name in app.extensions["library"].figures:
        root = ElementTree.fromstring(client.get(f"{app.static_url_path}/figures/{name}.svg").data)  # noqa: S314
        parts = {f"#{part.attrib['id']}": len(list(part.iter())) for part in root.iter() if "id" in part.attrib}
        shown = sum(parts[use.attrib["href"]] for use in root.iter(USE))
        assert len(list(root.iter())) + shown <= MOST_ELEMENTS, name


def test_all_are_kept_for_offline_use(app: Flask, files: dict[str, SiteFile]) -> None:
    kept = {path for path, file in files.items() if file.offline and file.language is None}
    figures = [f"figures/{name}.svg" for name in app.extensions["library"].figures]
    for name in ("parts.svg", "motion.json", *figures):
        assert f"{app.static_url_path}/{name}" in kept
