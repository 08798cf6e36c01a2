"""Limits count the phone's own address behind a reverse proxy, and nobody can claim another where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.reminders.api_client import stranger
from tests.support.given import Given
from webapp import create_app
from webapp.config import Settings
from webapp.reminders.api.limits import limiter


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """Addresses are not the database's work, so one kind is enough."""
    return f"sqlite:///{tmp_path / 'uncramp.db'}"


@pytest.fixture
def behind_proxy(tmp_path: Path, given: Given) -> Iterator[Flask]:
    app = create_app(Settings(instance=tmp_path / "instance", proxies=1))
    app.extensions["reminders"] = given.service
    limiter.reset()
    yield app
    limiter.reset()


def statuses(app: Flask, given: Given, addresses: list[str]) -> list[int]:
    phone = stranger(app.test_client(), given)
    authorization = {"Authorization": f"Bearer {phone.secret}"}
    return [phone.ask("GET", headers={**authorization, "X-Forwarded-For": each}).status_code for each in addresses]


def test_behind_a_proxy_each_phone_has_its_own_limit(behind_proxy: Flask, given: Given) -> None:
    answers = statuses(behind_proxy, given, ["203.0.113.1"] * 241 + ["203.0.113.2"])
    assert answers[240:] == [429, 404]


def test_what_a_phone_claims_before_the_proxy_does_not_count(behind_proxy: Flask, given: Given) -> None:
    answers = statuses(behind_proxy, given, [f"198.51.100.{number}, 203.0.113.1" for number in range(241)])
    assert answers[-1] == 429


def test_a_scheme_that_somebody_claims_is_never_copied(behind_proxy: Flask) -> None:
    answer = behind_proxy.test_client().get("/robots.txt", headers={"X-Forwarded-Proto": "javascript"})
    assert "Sitemap: http://localhost/sitemap.xml" in answer.text


def test_without_a_proxy_the_header_does_not_count(app: Flask, given: Given) -> None:
    app.extensions["reminders"] = given.service
    limiter.reset()
    answers = statuses(app, given, [f"203.0.113.{number}" for number in range(241)])
    assert answers[-1] == 429
