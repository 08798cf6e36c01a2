"""Packing the site for the worker."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.assets.files import SiteFile
from webapp.pwa.bundle import bundle_name, bundles, pieces_path
from webapp.pwa.shapes import OWN

BUILD = ("b1", "/static/s1")
"""Its id, and the folder of its static files."""


def page(path: str, language: str | None, body: bytes = b"x", *, offline: bool = True) -> SiteFile:
    return SiteFile(path=path, content_type="text/html", body=body, language=language, offline=offline)


def unpacked(files: list[SiteFile]) -> dict[str, str]:
    """The pages as a phone puts them together (webapp/static/sw/bundles.js)."""
    common, *packed = [msgspec.json.decode(bundle.body) for bundle in bundles(files, *BUILD)]
    shared = msgspec.json.decode(common["files"][0]["body"])
    found = {}
    for language in packed:
        pieces = [*shared, *language.get("pieces", [])]
        for file in language["files"]:
            words = iter(file["body"]["words"])
            shape = [
                part for each in pieces[file["body"]["shape"]] for part in (next(words) if each is None else [each])
            ]
            text = "".join(pieces[part] if isinstance(part, int) else part for part in shape)
            found[file["path"]] = text.replace(OWN, language["name"])
    return found


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
            {"path": "/nl/a/", "type": "text/html", "body": {"shape": 1, "words": []}},
            {"path": "/nl/b/", "type": "text/html", "body": {"shape": 2, "words": []}},
        ],
    }


def test_words_in_any_script_come_back_as_they_were() -> None:
    body = "<p>Estira el músculo — “rustig” 🦵</p>"
    assert unpacked([page("/es/", "es", body.encode())]) == {"/es/": body}


def test_files_that_are_not_for_offline_use_stay_out() -> None:
    packed = bundles([page("/icon.png", None, b"\x89PNG", offline=False)], *BUILD)
    assert [file["path"] for file in msgspec.json.decode(packed[0].body)["files"]] == [pieces_path("/static/s1")]


def test_what_pages_of_two_languages_carry_travels_once() -> None:
    drawing, style, own = "<svg><path d='M0 0'/></svg>", "<style>p{color:red}</style>", "<svg><text>uno</text></svg>"
    bodies = {"/en/": f"{style}<p>one{drawing}{drawing}", "/es/": f"{style}<p>uno{drawing}{own}"}
    files = [page(path, path[1:3], body.encode()) for path, body in bodies.items()]
    pieces = msgspec.json.decode(msgspec.json.decode(bundles(files, *BUILD)[0].body)["files"][0]["body"])
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


def test_what_pages_of_one_language_say_in_common_travels_once() -> None:
    paths = [f"/{code}/{name}/" for code in ("en", "nl") for name in "ab"]
    bodies = {path: f"<p>{path[1:3]} for everyone<p>up<p>{path}" for path in paths}
    files = [page(path, path[1:3], body.encode()) for path, body in bodies.items()]
    english = msgspec.json.decode(bundles(files, *BUILD)[1].body)
    assert english["pieces"] == ["en for everyone"]
    assert [file["body"]["words"] for file in english["files"]] == [[[2], ["/en/a/"]], [[2], ["/en/b/"]]]
    assert unpacked(files) == bodies


parts = st.lists(
    st.sampled_from(["<p>", '<a href="/en/">', '<a href="/nl/">', "a", "in several", '"', "<svg></svg>", "ñ"])
)
paths = st.tuples(st.sampled_from(["en", "es", "nl"]), st.sampled_from("ab")).map("/".join)


@given(st.dictionaries(paths, parts, min_size=1))
def test_pages_come_back_however_much_or_little_they_share(pages: dict[str, list[str]]) -> None:
    bodies = {f"/{path}/": "".join(page) for path, page in pages.items()}
    assert unpacked([page(path, path[1:3], body.encode()) for path, body in bodies.items()]) == bodies


@pytest.mark.parametrize("sign", [OWN, "\0"])
def test_a_page_that_holds_a_sign_of_the_packing_is_refused(sign: str) -> None:
    with pytest.raises(ValueError, match=r"en holds U\+E000 or U\+0000"):
        bundles([page("/en/", "en", f"<p>{sign}".encode())], *BUILD)


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
