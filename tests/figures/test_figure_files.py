"""The sheet of figures and the table of their motions: served, and part of the site that works offline."""

from xml.etree import ElementTree

import pytest
from flask import Flask

from webapp.assets.files import SiteFile

USE = "{http://www.w3.org/2000/svg}use"


def test_every_motion_is_of_a_part_of_a_figure_in_the_sheet(app: Flask) -> None:
    client = app.test_client()
    sheet = client.get(f"{app.static_url_path}/figures.svg")
    motions = client.get(f"{app.static_url_path}/motion.json")
    assert sheet.content_type == "image/svg+xml"
    assert motions.content_type == "application/json"
    root = ElementTree.fromstring(sheet.data)  # noqa: S314
    uses = {figure.attrib["id"]: list(figure.iter(USE)) for figure in root[-1]}
    assert motions.json
    for name, ways in motions.json.items():
        assert all(index < len(uses[name]) and way for index, way in ways)


@pytest.mark.parametrize("page", ["/en/relief/calf/", "/en/stretch/"])
def test_a_page_names_only_figures_that_the_sheet_has(app: Flask, page: str) -> None:
    client = app.test_client()
    text = client.get(page).text
    sheet = client.get(f"{app.static_url_path}/figures.svg").text
    named = [part.split('"')[0] for part in text.split(f'href="{app.static_url_path}/figures.svg#')[1:]]
    assert named
    assert all(f'<g id="{name}">' in sheet for name in named)


def test_both_are_kept_for_offline_use(app: Flask, files: dict[str, SiteFile]) -> None:
    kept = {path for path, file in files.items() if file.offline and file.language is None}
    for name in ("figures.svg", "motion.json"):
        assert f"{app.static_url_path}/{name}" in kept
