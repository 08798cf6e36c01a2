"""Packing the site for the worker."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.assets.files import SiteFile
from webapp.pwa.bundle import bundle_name, bundles, folders_of
from webapp.pwa.signs import FOLDERS, OWN

BUILD = ("b1", "/static/s1", {"en": "/static/e1", "nl": "/static/n1"})
"""Its id, the folder of its static files, and those of languages."""


def page(
    path: str, language: str | None, body: bytes = b"x", *, offline: bool = True, kind: str = "text/html"
) -> SiteFile:
    return SiteFile(path=path, content_type=kind, body=body, language=language, offline=offline)


def unpacked(files: list[SiteFile]) -> dict[str, str]:
    """The files as a phone puts them together (webapp/static/sw/bundles.js)."""
    packed = [msgspec.json.decode(bundle.body) for bundle in bundles(files, *BUILD)]
    pieces = packed[0]["pieces"]
    found = {}
    for bundle in packed:
        name = bundle["name"]
        meant = {OWN: name} | dict(zip(FOLDERS, folders_of(name, *BUILD[1:]), strict=False))
        for file in bundle["files"]:
            signed = "".join(_parts(file["body"], pieces))
            for sign, meaning in meant.items():
                file["path"], signed = file["path"].replace(sign, meaning), signed.replace(sign, meaning)
            found[file["path"]] = signed
    return found


def _parts(body: Any, pieces: list[Any]) -> Iterator[str]:
    if not isinstance(body, dict):
        yield from body
        return
    words = iter(body["words"])
    for each in pieces[body["shape"]]:
        for part in next(words) if each is None else [each]:
            yield pieces[part] if isinstance(part, int) else part


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
        "pieces": [],
        "files": [
            {"path": "/nl/a/", "type": "text/html", "body": {"shape": 1, "words": []}},
            {"path": "/nl/b/", "type": "text/html", "body": {"shape": 2, "words": []}},
        ],
    }


def test_words_in_any_script_come_back_as_they_were() -> None:
    body = "<p>Estira el músculo — “rustig” 🦵</p>"
    assert unpacked([page("/es/", "es", body.encode())]) == {"/es/": body}


def test_files_that_are_not_for_offline_use_stay_out() -> None:
    packed = bundles([page("/icon.png", None, b"\x89PNG", offline=False)], *BUILD)
    assert msgspec.json.decode(packed[0].body)["files"] == []


def test_what_pages_of_two_languages_carry_travels_once() -> None:
    drawing, style, own = "<svg><path d='M0 0'/></svg>", "<style>p{color:red}</style>", "<svg><text>uno</text></svg>"
    bodies = {"/en/": f"{style}<p>one{drawing}{drawing}", "/es/": f"{style}<p>uno{drawing}{own}"}
    files = [page(path, path[1:3], body.encode()) for path, body in bodies.items()]
    pieces = msgspec.json.decode(bundles(files, *BUILD)[0].body)["pieces"]
    assert pieces == [style, drawing, [0, "<p>", None, 1, None]]
    assert unpacked(files) == bodies


def test_a_bundle_of_a_language_holds_little_but_its_words() -> None:
    bodies = {
        "/en/a/": '<html lang="en"><a href="/en/b/" title="Back">up</a><p class="do">Stand</p>',
        "/nl/a/": '<html lang="nl"><a href="/nl/b/" title="Terug">op</a><p class="do">Sta</p>',
    }
    files = [page(path, path[1:3], body.encode()) for path, body in bodies.items()]
    dutch = msgspec.json.decode(bundles(files, *BUILD)[2].body)["files"][0]["body"]
    assert dutch["words"] == [["nl"], ["Terug"], ["op"], ["Sta"]]
    assert unpacked(files) == bodies


parts = st.lists(
    st.sampled_from(["<p>", '<a href="/en/">', '<a href="/nl/">', "a", "in several", '"', "<svg></svg>", "ñ"])
)
paths = st.tuples(st.sampled_from(["en", "es", "nl"]), st.sampled_from("ab")).map("/".join)


@given(st.dictionaries(paths, parts, min_size=1))
def test_pages_come_back_however_much_or_little_they_share(pages: dict[str, list[str]]) -> None:
    bodies = {f"/{path}/": "".join(page) for path, page in pages.items()}
    assert unpacked([page(path, path[1:3], body.encode()) for path, body in bodies.items()]) == bodies


@pytest.mark.parametrize("sign", [OWN, *FOLDERS])
def test_a_file_that_holds_a_sign_is_refused(sign: str) -> None:
    with pytest.raises(ValueError, match=rf"/en/ holds U\+{ord(sign):X}"):
        bundles([page("/en/", "en", f"<p>{sign}".encode())], *BUILD)


def test_a_bundle_names_no_folder() -> None:
    """They are named after all that lies in them, and change much oftener than any one file."""
    search = page("/static/n1/search.json", "nl", b'[{"path":"/nl/a/"},{"path":"/nl/b/"}]', kind="application/json")
    script = page("/static/s1/js/a.js", None, b'import "/static/s1/js/b.js"', kind="text/javascript")
    link = page("/nl/", "nl", b'<p data-documents="/static/n1/search.json" data-entry="/static/s1/js/a.js">')
    files = [search, script, link]
    assert not any(b"/static/" in bundle.body for bundle in bundles(files, *BUILD))
    assert unpacked(files) == {file.path: file.body.decode() for file in files}


def test_a_page_that_holds_the_sign_between_its_parts_is_refused() -> None:
    with pytest.raises(ValueError, match=r"en holds U\+0000"):
        bundles([page("/en/", "en", b"<p>\0")], *BUILD)


def test_a_kept_page_says_nothing_that_only_search_engines_read() -> None:
    head = '<meta property="og:title" content="a">\n<link rel="canonical" href="https://a.example/en/">\n'
    body = '<link rel="icon" href="/i.svg"><p>a</p><script type="application/ld+json">{"a": 1}</script>'
    assert unpacked([page("/en/", "en", (head + body).encode())]) == {"/en/": '<link rel="icon" href="/i.svg"><p>a</p>'}


def test_a_picture_is_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"/icon\.png is not UTF-8 text.*offline=False"):
        bundles([page("/icon.png", None, b"\x89PNG")], *BUILD)


def test_the_same_files_give_the_same_bytes_in_whatever_order_they_come() -> None:
    files = [page("/nl/b/", "nl"), page("/nl/a/", "nl")]
    assert bundles(files, *BUILD) == bundles(files[::-1], *BUILD)
