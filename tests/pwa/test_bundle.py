"""Packing the site for the worker."""

import msgspec
import pytest

from webapp.assets.files import SiteFile
from webapp.pwa.bundle import bundle_name, bundles, pieces_path

BUILD = ("b1", "/static/s1")
"""Its id, and the folder of its static files."""


def page(path: str, language: str | None, body: bytes = b"x", *, offline: bool = True) -> SiteFile:
    return SiteFile(path=path, content_type="text/html", body=body, language=language, offline=offline)


def test_one_bundle_for_what_is_shared_and_one_for_each_language() -> None:
    files = [
        page("/en/", "en"),
        page("/nl/b/", "nl"),
        page("/nl/a/", "nl"),
        page("/static/b1/js/main.js", None),
    ]
    packed = bundles(files, *BUILD)
    assert [bundle_name(bundle) for bundle in packed] == ["common", "en", "nl"]
    dutch = packed[2]
    assert (dutch.path, dutch.content_type, dutch.offline) == (
        "/static/b1/offline/nl.json",
        "application/json",
        False,
    )
    assert msgspec.json.decode(dutch.body) == {
        "name": "nl",
        "files": [
            {"path": "/nl/a/", "type": "text/html", "body": ["x"]},
            {"path": "/nl/b/", "type": "text/html", "body": ["x"]},
        ],
    }


def test_words_in_any_script_come_back_as_they_were() -> None:
    body = "<p>Estira el músculo — “rustig” 🦵</p>"
    packed = bundles([page("/es/", "es", body.encode())], *BUILD)
    assert msgspec.json.decode(packed[1].body)["files"][0]["body"] == [body]


def test_files_that_are_not_for_offline_use_stay_out() -> None:
    packed = bundles([page("/icon.png", None, b"\x89PNG", offline=False)], *BUILD)
    assert [file["path"] for file in msgspec.json.decode(packed[0].body)["files"]] == [pieces_path("/static/s1")]


def test_what_pages_of_two_languages_carry_travels_once() -> None:
    drawing, style, own = "<svg><path d='M0 0'/></svg>", "<style>p{color:red}</style>", "<svg><text>uno</text></svg>"
    bodies = {"en": f"{style}<p>one{drawing}{drawing}", "es": f"{style}<p>uno{drawing}{own}"}
    common, *packed = bundles([page(f"/{code}/", code, body.encode()) for code, body in bodies.items()], *BUILD)
    pieces = msgspec.json.decode(msgspec.json.decode(common.body)["files"][0]["body"])
    assert pieces == [style, drawing]
    cuts = [msgspec.json.decode(bundle.body)["files"][0]["body"] for bundle in packed]
    assert cuts == [[0, "<p>one", 1, 1], [0, "<p>uno", 1, own]]
    for parts, body in zip(cuts, bodies.values(), strict=True):
        assert "".join(pieces[part] if isinstance(part, int) else part for part in parts) == body


def test_a_kept_page_says_nothing_that_only_search_engines_read() -> None:
    head = '<meta property="og:title" content="a">\n<link rel="canonical" href="https://a.example/en/">\n'
    body = '<link rel="icon" href="/i.svg"><p>a</p><script type="application/ld+json">{"a": 1}</script>'
    packed = bundles([page("/en/", "en", (head + body).encode())], *BUILD)
    kept = msgspec.json.decode(packed[1].body)["files"][0]["body"]
    assert kept == ['<link rel="icon" href="/i.svg"><p>a</p>']


def test_a_picture_is_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"/icon\.png is not UTF-8 text.*offline=False"):
        bundles([page("/icon.png", None, b"\x89PNG")], *BUILD)


def test_the_same_files_give_the_same_bytes_in_whatever_order_they_come() -> None:
    files = [page("/nl/b/", "nl"), page("/nl/a/", "nl")]
    assert bundles(files, *BUILD) == bundles(files[::-1], *BUILD)
