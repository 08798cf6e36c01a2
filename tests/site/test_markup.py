"""What is left out of a page is nothing that a browser would notice."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from flask import Flask

from tests.support.page_rules import parse
from webapp.pages import pages, rendering
from webapp.pages.markup import lighter


def test_every_page_is_the_same_tree_as_without(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "lighter", lambda html: html)
    client = app.test_client()
    with app.test_request_context():
        found = list(pages.paths(app.extensions["library"], "en"))
    for path in found:
        whole = client.get(path).text
        light = lighter(whole)
        assert len(light) < len(whole)
        assert list(_told(parse(light, path))) == list(_told(parse(whole, path))), path


def _told(root: Element) -> Iterator[tuple[str, dict[str, str], str, str]]:
    """Every element with its attributes and the words in it and after it."""
    for tag in root.iter():
        yield str(tag.tag), dict(tag.attrib), " ".join((tag.text or "").split()), " ".join((tag.tail or "").split())


@pytest.mark.parametrize(
    ("html", "light"),
    [
        ("<ul>\n  <li>One</li>\n  <li>Two</li>\n</ul>", "<ul><li>One<li>Two</ul>"),
        ("<p>One\n  <strong>two</strong>\n  three</p>\n<p>Four</p>", "<p>One <strong>two</strong> three<p>Four</p>"),
        ("<p>One</p>\n<a>Two</a>", "<p>One</p><a>Two</a>"),
        ('<a href="/"\n  class="b"  hidden>One</a>', '<a href="/" class="b" hidden>One</a>'),
        ("<script>a\n  <p>b</p>\n</script>", "<script>a\n  <p>b</p>\n</script>"),
    ],
)
def test_words_keep_their_spaces_and_scripts_their_bytes(html: str, light: str) -> None:
    assert lighter(html) == light
