"""Each word of the glossary is used where the glossary says, and what is named with a file is in that file."""

import re
from pathlib import Path

import pytest

from tests.support.documents import quoted, read, rows
from webapp.config import ROOT

GLOSSARY = list(rows(read("docs/architecture.md"), "word"))
IN_FILE = re.compile(r"`(?P<name>[\w-]+)` in `(?P<path>[\w./-]+)`")
READ = {".py", ".js", ".toml", ".md"}


def text_of(path: Path) -> str:
    """Of a file with its name, or of all files of a folder."""
    files = [path] if path.is_file() else sorted(each for each in path.rglob("*") if each.suffix in READ)
    return "\n".join(f"{each.relative_to(ROOT)}\n{each.read_text('utf-8')}" for each in files)


def test_the_words_stand_in_order_and_once() -> None:
    words = [row[0] for row in GLOSSARY]
    assert words == sorted(set(words))


@pytest.mark.parametrize("row", GLOSSARY, ids=lambda row: row[0])
def test_a_word_is_found_in_each_of_its_places(row: list[str]) -> None:
    word = re.compile(rf"(?<![a-z]){row[0].replace(' ', '[ _-]?')}", re.IGNORECASE)
    places = IN_FILE.sub("", row[2])
    assert "/" in row[2]
    for path in quoted(places):
        assert word.search(text_of(ROOT / path)), path


def test_a_name_is_found_in_the_file_that_it_is_said_to_be_in() -> None:
    named = [match for row in GLOSSARY for match in IN_FILE.finditer(row[2])]
    assert named
    for match in named:
        assert re.search(rf"\b{match['name']}\b", text_of(ROOT / match["path"])), match[0]
