"""The way in: the best language, no cookie."""

import pytest
from flask import Flask

from tests.support.languages import LANGUAGES


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("nl-BE,nl;q=0.9,en;q=0.5", "nl"),
        ("es-MX", "es"),
        ("es-MX,en;q=0.9", "es"),
        ("en-US,nl;q=0.5", "en"),
        ("nl,en", "nl"),
        ("nl;q=0,fr,es;q=0.1", "es"),
        ("en;q=0,*", "es"),
        ("fr,*;q=0.5", "en"),
        ("fr,de;q=0.8", "en"),
        ("", "en"),
        ("%%;q=x", "en"),
    ],
)
def test_the_front_door_leads_to_the_best_language(app: Flask, accepted: str, language: str) -> None:
    response = app.test_client().get("/", headers={"Accept-Language": accepted})
    assert response.status_code == 302
    assert response.headers["Location"] == f"/{language}/"
    assert response.headers["Vary"] == "Accept-Language"
    assert response.headers["Cache-Control"] == "no-store"


def test_nothing_sets_a_cookie(app: Flask) -> None:
    client = app.test_client()
    for path in ("/", "/nl/", "/healthz", "/nowhere"):
        assert "Set-Cookie" not in client.get(path).headers


def test_the_sitemap_lists_every_page_of_every_language(app: Flask) -> None:
    text = app.test_client().get("/sitemap.xml").text
    for language in LANGUAGES:
        assert f"/{language}/relief/calf/</loc>" in text


def test_health_names_the_build(app: Flask) -> None:
    answer = app.test_client().get("/healthz")
    assert answer.json
    assert answer.json["build"] == app.extensions["build"]
    assert answer.headers["Cache-Control"] == "no-store"
