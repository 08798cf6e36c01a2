"""One document holds everything that is said in a language, each piece with its place and the English below it."""

import re
from pathlib import Path

import pytest
from flask import Flask

from webapp.library.export import ORDER
from webapp.library.items import Library
from webapp.library.kinds import WITH_WORDS
from webapp.library.pieces import pieces


def exported(app: Flask, language: str, path: Path) -> str:
    result = app.test_cli_runner().invoke(args=["content", "export", language, str(path)])
    assert result.exit_code == 0, result.output
    return path.read_text()


@pytest.mark.parametrize("language", ["en", "es", "nl"])
def test_every_text_is_in_it_once_below_its_place(app: Flask, tmp_path: Path, language: str) -> None:
    library: Library = app.extensions["library"]
    text = exported(app, language, tmp_path / "all.md")
    for kind in ORDER:
        for item in getattr(library, kind).values():
            for key, words in pieces(item.words[language]):
                place = f"`{kind}/{item.id}: {key}`\n\n{words.strip()}\n"
                assert text.count(place) == 1, place


def test_a_folder_that_is_not_there_is_told_of_in_a_line(app: Flask, tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "all.md"
    result = app.test_cli_runner().invoke(args=["content", "export", "nl", str(file)])
    assert result.output == f"Error: Not written: {file}: No such file or directory\n"


def test_every_kind_with_words_has_its_chapter() -> None:
    assert set(ORDER) == set(WITH_WORDS)


def test_the_english_stands_below_with_grades_and_sources(app: Flask, tmp_path: Path) -> None:
    text = exported(app, "nl", tmp_path / "nl.md")
    assert "`areas/calf: name`\n\nKuit\n\n> Calf\n" in text
    chapter = text.partition("### evidence/stretch-before-bed\n")[2].partition("###")[0]
    assert re.search(r"Grade: some\n\nSources: .*Hallegraeff 2012", chapter)


def test_the_words_of_the_interface_close_it(app: Flask, tmp_path: Path) -> None:
    chapter = exported(app, "es", tmp_path / "es.md").partition("## interface\n")[2]
    assert "> Warning signs\n" in chapter


def test_english_itself_has_nothing_below(app: Flask, tmp_path: Path) -> None:
    assert "\n> " not in exported(app, "en", tmp_path / "en.md")


def test_an_unknown_language_is_refused(app: Flask) -> None:
    assert app.test_cli_runner().invoke(args=["content", "export", "xx"]).exit_code == 2
