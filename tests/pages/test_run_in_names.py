"""What begins a paragraph in bold, and is read on into it, ends as a sentence or as what introduces one."""

import re

import pytest
from flask import Flask

from tests.support.languages import LANGUAGES
from tests.support.page_rules import HTML, CheckingClient
from tests.support.pages import paths


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_at_the_beginning_of_a_paragraph_is_closed_by_a_stop(
    pages: CheckingClient, app: Flask, language: str
) -> None:
    # In what one learns from, such a name may be the subject of its sentence.
    places = [path for path in paths(app, language) if "/learn/" not in path]
    open_names = {
        "".join(name.itertext())
        for path in places
        for kind in ("p", "li")
        for paragraph in pages.get(path).iterfind(f".//{HTML}{kind}")
        for name in paragraph[:1]
        if name.tag == f"{HTML}strong" and not (paragraph.text or "").strip() and re.match(r"\s+\w", name.tail or "")
        if not "".join(name.itertext()).rstrip().endswith((".", ":", "?", "!"))
    }
    assert not open_names
