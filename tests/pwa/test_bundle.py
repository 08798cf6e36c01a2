"""Packing the site for the worker."""

import msgspec
import pytest

from webapp.pwa.bundle import bundle_name, bundles
from webapp.site.files import SiteFile


def page(path: str, language: str | None, body: bytes = b"x", *, offline: bool = True) -> SiteFile:
    return SiteFile(path=path, content_type="text/html", body=body, language=language, offline=offline)


def test_one_bundle_for_what_is_shared_and_one_for_each_language() -> None:
    files = [
        page("/en/", "en"),
        page("/nl/b/", "nl"),
        page("/nl/a/", "nl"),
        page("/static/b1/js/main.js", None),
    ]
    packed = bundles(files, "b1")
    assert [bundle_name(bundle) for bundle in packed] == ["common", "en", "nl"]
    dutch = packed[2]
    assert (dutch.path, dutch.content_type, dutch.offline) == (
        "/static/b1/offline/nl.json",
        "application/json",
        False,
    )
    assert msgspec.json.decode(dutch.body) == {
        "build": "b1",
        "name": "nl",
        "files": [
            {"path": "/nl/a/", "type": "text/html", "body": "x"},
            {"path": "/nl/b/", "type": "text/html", "body": "x"},
        ],
    }


def test_words_in_any_script_come_back_as_they_were() -> None:
    body = "<p>Estira el músculo — “rustig” 🦵</p>"
    packed = bundles([page("/es/", "es", body.encode())], "b1")
    assert msgspec.json.decode(packed[1].body)["files"][0]["body"] == body


def test_files_that_are_not_for_offline_use_stay_out() -> None:
    packed = bundles([page("/icon.png", None, b"\x89PNG", offline=False)], "b1")
    assert msgspec.json.decode(packed[0].body)["files"] == []


def test_a_picture_is_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"/icon\.png is not UTF-8 text.*offline=False"):
        bundles([page("/icon.png", None, b"\x89PNG")], "b1")


def test_the_same_files_give_the_same_bytes_in_whatever_order_they_come() -> None:
    files = [page("/nl/b/", "nl"), page("/nl/a/", "nl")]
    assert bundles(files, "b1") == bundles(files[::-1], "b1")
