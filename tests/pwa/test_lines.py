"""A bundle by its lines."""

import hashlib
import zlib

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from webapp.assets.files import SiteFile
from webapp.pwa.bundle import bundles
from webapp.pwa.lines import by_line, lined

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\ue000\ue001\ue002"), max_size=40)


@given(st.lists(st.text(max_size=3000)))
def test_elements_in_lines_are_still_a_json_array_of_them(elements: list[str]) -> None:
    assert msgspec.json.decode(b"[%b]" % lined(map(msgspec.json.encode, elements))) == elements


def test_an_element_that_changes_leaves_all_other_lines_as_they_were() -> None:
    before = [b'"%d%b"' % (number, b"a" * (number % 7)) for number in range(200)]
    after = [*before[:100], b'"changed, and longer"', *before[101:]]
    lines = [set(lined(elements).split(b"\n")) for elements in (before, after)]
    assert len(lines[0]) > 20
    assert len(lines[1] - lines[0]) <= 2


@given(st.lists(WORDS, max_size=20))
def test_the_packed_lines_are_the_bundle(words: list[str]) -> None:
    documents = SiteFile(
        path="/static/n1/search.json", content_type="application/json", language="nl", body=msgspec.json.encode(words)
    )
    for bundle in bundles([documents], "b1", "/static/s1", {"nl": "/static/n1"}):
        index_file, packed = by_line(bundle)
        assert (index_file.offline, packed.offline) == (False, False)
        index = msgspec.json.decode(index_file.body)
        lines = []
        rest = packed.body
        for begins, size in zip(index["hashes"], index["sizes"], strict=True):
            lines.append(zlib.decompress(rest[:size]))
            rest = rest[size:]
            assert hashlib.sha256(lines[-1]).hexdigest().startswith(begins)
        assert (b"\n".join(lines), rest) == (bundle.body, b"")
