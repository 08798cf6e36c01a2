"""Whom to tell of a weakness: RFC 9116."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from webapp import create_app
from webapp.config import Settings

ORIGIN = "https://uncramp.example"
PATH = "/.well-known/security.txt"


def client_of(folder: Path, contact: str | None) -> FlaskClient:
    return create_app(Settings(instance=folder, origin=ORIGIN, contact=contact)).test_client()


@pytest.mark.parametrize("contact", ["mailto:safe@uncramp.example", "https://uncramp.example/contact"])
def test_it_names_the_contact_of_the_settings_for_less_than_a_year(tmp_path: Path, contact: str) -> None:
    answer = client_of(tmp_path, contact).get(PATH)
    assert answer.content_type == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert fields.keys() == {"Contact", "Expires", "Preferred-Languages", "Canonical"}
    assert (fields["Contact"], fields["Canonical"]) == (contact, ORIGIN + PATH)
    left = datetime.fromisoformat(fields["Expires"]) - datetime.now(UTC)
    assert timedelta(days=170) < left < timedelta(days=365)


def test_without_a_contact_there_is_none(app: Flask) -> None:
    assert app.test_client().get(PATH).status_code == 404
