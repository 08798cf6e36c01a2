"""A fourth language needs files only: here one is made up on the fly, and every page opens in it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from flask import Flask

from tests.support.page_rules import CheckingClient
from webapp import create_app
from webapp.config import Settings
from webapp.i18n import BadCatalogue
from webapp.library.problems import BrokenContent
from webapp.pages import pages

CODE = "eo"
_TEXT = re.compile(r"""\bid = "[^"]*"|^\[[^]]*\]$|(?P<quote>'{3}|"{3}|")(?P<text>(?:\\.|.)*?)(?P=quote)""", re.S | re.M)
_KEPT = re.compile(r"(\[@[^]]*\]|\[sign: [^]]*\]|\]\([^)]*\))")
"""Citations, signs that are included, and the targets of links."""


def accented(text: str) -> str:
    """The text with accents, and with numbers as its readers write them: 1.5 is 1,5 and 1,500 is 1 500."""
    text = re.sub(r"(?<=\d),(?=\d{3})", "\u00a0", text)
    text = re.sub(r"(?<=\d)\.(?=\d)", ",", text)
    return text.translate(str.maketrans("aeiou", "âêîôû"))


def translated(text: str) -> str:
    return "".join(part if _KEPT.fullmatch(part) else accented(part) for part in _KEPT.split(text))


def _translated(match: re.Match[str]) -> str:
    """A text of the file; its ids stay as they are."""
    return f"{match['quote']}{translated(match['text'])}{match['quote']}" if match["quote"] else match[0]


def translate_content(content: Path) -> None:
    for english in content.glob("*/*/en.toml"):
        words = _TEXT.sub(_translated, english.read_text())
        english.with_name(f"{CODE}.toml").write_text(words)


def translate_interface(translations: Path) -> None:
    folder = translations / CODE / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (translations / "nl/LC_MESSAGES/messages.po").open("rb") as file:
        catalogue = read_po(file, locale=CODE)
    for message in catalogue:
        if isinstance(message.id, str) and message.id and "%" not in message.id and "{" not in message.id:
            message.string = accented(message.id) + "!"
    with (folder / "messages.po").open("wb") as file:
        write_po(file, catalogue)
    pybabel = Path(sys.prefix) / "bin" / "pybabel"
    subprocess.run([pybabel, "compile", "-d", translations], check=True, capture_output=True)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    content = Path(shutil.copytree("content", tmp_path / "content"))
    translations = Path(shutil.copytree("translations", tmp_path / "translations"))
    return Settings(instance=tmp_path / "instance", content=content, translations=translations)


@pytest.fixture
def four(settings: Settings) -> Flask:
    translate_content(settings.content)
    translate_interface(settings.translations)
    return create_app(settings)


def test_every_page_opens_in_it_and_every_language_links_to_it(four: Flask) -> None:
    client = CheckingClient(four)
    with four.test_request_context():
        found = list(pages.paths(four.extensions["library"], CODE))
    assert f"/{CODE}/relief/calf/" in found
    for path in found:
        root = client.get(path)
        assert root.get("lang") == CODE
    links = [link.get("href") for link in client.get("/nl/").iter() if link.get("hreflang") == CODE]
    assert any((href or "").endswith(f"/{CODE}/") for href in links)


def test_its_manifest_and_offline_bundle_are_there(four: Flask) -> None:
    manifest = four.test_client().get(f"/{CODE}/manifest.webmanifest").get_json(force=True)
    assert manifest["lang"] == CODE
    assert manifest["start_url"] == f"/{CODE}/"


def test_half_a_language_stops_the_start(settings: Settings) -> None:
    translate_interface(settings.translations)
    with pytest.raises(BrokenContent, match=rf"content/.*/{CODE}\.toml: is missing"):
        create_app(settings)


def test_a_catalogue_that_is_not_compiled_stops_the_start_with_the_command(settings: Settings) -> None:
    next(settings.translations.glob("nl/**/*.mo")).unlink()
    with pytest.raises(BadCatalogue, match="pybabel compile"):
        create_app(settings)
