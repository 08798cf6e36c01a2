"""What goes wrong is said in the reader's language, with a way on."""

import pytest
from flask import Flask

from tests.support.page_rules import HTML, CheckingClient


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/nl/bestaat-niet/", "Deze pagina bestaat niet"),
        ("/es/relief/ninguna/", "Esta página no existe"),
        ("/en/stretch/none/", "This page does not exist"),
    ],
)
def test_an_unknown_page_is_a_404_in_the_language_of_the_path(pages: CheckingClient, path: str, heading: str) -> None:
    assert pages.get(path, status=404).findtext(f".//{HTML}h1") == heading


def test_an_unknown_language_is_a_404_in_the_language_of_the_browser(pages: CheckingClient) -> None:
    root = pages.get("/xx/", status=404, Accept_Language="nl-NL,nl;q=0.9")
    assert root.get("lang") == "nl"


def test_a_page_that_is_missing_is_not_rendered_where_that_was_done_before(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.extensions, "missing", {"es": b"written before"})
    client = app.test_client()
    assert client.get("/es/nada/").data == b"written before"
    assert b'<html lang="nl"' in client.get("/nl/niets/").data
    assert client.post("/es/").data != b"written before"


def test_a_crash_is_a_translated_page_without_a_trace_of_the_cause(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash() -> str:
        raise RuntimeError("secret")

    monkeypatch.setitem(app.view_functions, "pages.water", crash)
    response = app.test_client().get("/es/water/")
    assert response.status_code == 500
    assert '<html lang="es"' in response.text
    assert "secret" not in response.text


def test_a_crash_is_logged_with_its_cause_and_not_with_the_device_that_asked(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(device: str) -> str:
        raise RuntimeError(f"unforeseen, at {len(device)} letters")

    monkeypatch.setitem(app.view_functions, "reminders.get", crash)
    monkeypatch.setitem(app.before_request_funcs, "reminders", [])
    device = "d" * 32
    assert app.test_client().get(f"/api/reminders/{device}").status_code == 500
    assert "unforeseen, at 32 letters" in caplog.text
    assert device not in caplog.text


def test_a_wrong_method_is_refused_with_a_page(app: Flask) -> None:
    response = app.test_client().post("/nl/")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]
