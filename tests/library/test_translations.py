"""A translation knows which English words it was made from; when those change, it is listed as stale."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from flask import Flask

from tests.support.languages import LANGUAGES
from webapp import create_app
from webapp.config import Settings
from webapp.library.kinds import KINDS
from webapp.library.problems import Problem
from webapp.library.reading import read
from webapp.library.translations import stale, stamp, translations

ENGLISH = 'name = "Calf"\ntitle = "Calf cramp"\ndescription = "What to do"\nlead = "Stretch."\n'
DUTCH = (
    '# Nagelezen door een fysiotherapeut\nname = "Kuit"\ntitle="Kuitkramp"\ndescription = "Wat te doen"\nlead = "Rek."'
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "areas" / "calf"
    folder.mkdir(parents=True)
    (folder / "en.toml").write_text(ENGLISH)
    (folder / "nl.toml").write_text(DUTCH)
    return tmp_path / "content"


def advice(content: Path) -> list[str]:
    return [str(each) for each in stale(content, LANGUAGES)]


def test_one_without_a_stamp_was_never_compared(content: Path) -> None:
    assert advice(content) == [
        "content/areas/calf/nl.toml: it was never compared with the English words; read both, then: "
        "flask --app webapp content stamp nl areas/calf"
    ]


def test_a_stamp_is_one_line_and_leaves_the_rest_byte_for_byte(content: Path) -> None:
    path = content / "areas/calf/nl.toml"
    before = path.read_bytes()
    assert stamp(path)
    first, _, rest = path.read_bytes().partition(b"\n")
    assert first.startswith(b'translated_from = "')
    assert rest == before
    assert not stale(content, LANGUAGES)
    assert not stamp(path)


def test_a_changed_english_word_makes_it_stale_until_it_is_stamped_anew(content: Path) -> None:
    path = content / "areas/calf/nl.toml"
    stamp(path)
    (content / "areas/calf/en.toml").write_text(ENGLISH.replace("Stretch.", "Stretch slowly."))
    assert "the English words have changed since" in advice(content)[0]
    assert stamp(path)
    assert path.read_text().count("translated_from") == 1
    assert not advice(content)


CHANGES_OF_LAYOUT: dict[str, Callable[[str], str]] = {
    "spaces": lambda text: text.replace(" = ", "   =   "),
    "a comment": lambda text: "# Looked at in May\n" + text,
    "another order": lambda text: "".join(sorted(text.splitlines(keepends=True))),
    "other quotes": lambda text: text.replace('"Stretch."', '"""\nStretch."""'),
}


@pytest.mark.parametrize("change", CHANGES_OF_LAYOUT)
def test_another_layout_of_the_english_file_does_not(content: Path, change: str) -> None:
    stamp(content / "areas/calf/nl.toml")
    (content / "areas/calf/en.toml").write_text(CHANGES_OF_LAYOUT[change](ENGLISH))
    assert not advice(content)


def test_line_endings_of_the_file_are_kept(content: Path) -> None:
    path = content / "areas/calf/nl.toml"
    path.write_bytes(DUTCH.replace("\n", "\r\n").encode())
    stamp(path)
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")


def test_the_stamp_is_no_word_of_a_translation_and_does_not_belong_in_the_english_file(content: Path) -> None:
    stamp(content / "areas/calf/nl.toml")
    words = read(content / "areas/calf/nl.toml", content, KINDS["areas"].words)  # type: ignore[arg-type]
    assert not isinstance(words, Problem)
    assert words.name == "Kuit"
    (content / "areas/calf/en.toml").write_text('translated_from = "12345678"\n' + ENGLISH)
    problem = read(content / "areas/calf/en.toml", content, KINDS["areas"].words)  # type: ignore[arg-type]
    assert isinstance(problem, Problem)
    assert problem.key == "translated_from"


def test_one_item_in_one_language_can_be_picked(content: Path) -> None:
    assert list(translations(content, ["nl"], ["areas/calf"])) == [content / "areas/calf/nl.toml"]
    assert not list(translations(content, ["es"], ["areas/calf"]))
    assert not list(translations(content, ["nl"], ["areas/foot"]))


def test_the_commands_tell_stamp_and_are_content(content_copy: Path, tmp_path: Path) -> None:
    runner = create_app(Settings(instance=tmp_path / "instance", content=content_copy)).test_cli_runner()
    english = content_copy / "areas/calf/en.toml"
    assert "stamped" in runner.invoke(args=["content", "stamp"]).output
    assert runner.invoke(args=["content", "stale"]).exit_code == 0
    english.write_text(english.read_text().replace("Stretch", "Slowly stretch", 1))
    told = runner.invoke(args=["content", "stale"])
    assert told.exit_code == 1
    assert "content/areas/calf/nl.toml" in told.output
    runner.invoke(args=["content", "stamp", "nl", "areas/calf"])
    assert "calf/nl.toml" not in runner.invoke(args=["content", "stale"]).output


@pytest.mark.parametrize("arguments", [["xx"], ["nl", "areas/elbow"]])
def test_a_stamp_for_what_is_not_there_is_refused(app: Flask, arguments: list[str]) -> None:
    assert app.test_cli_runner().invoke(args=["content", "stamp", *arguments]).exit_code == 2


def test_no_language_of_the_interface_says_what_another_one_says() -> None:
    """Longer words that are the same in two languages were put into the wrong one."""
    said = {code: messages(code) for code in ("es", "nl")}
    same = [id for id, words in said["nl"].items() if len(words.split()) > 3 and words == said["es"].get(id)]
    assert not same


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_apostrophe_is_the_printed_sign_and_not_that_of_a_typewriter(language: str) -> None:
    sentences = [*messages(language), *messages(language).values()] if language == "en" else messages(language).values()
    content = [words for path in Path("content").rglob(f"{language}.toml") for words in strings(load(path))]
    assert [words for words in [*sentences, *content] if re.search(r"\w'\w|(?<!\w)'[stn] ", words)] == []


def load(path: Path) -> dict[str, Any]:
    """Without what people type to find an item: phones write the other sign."""
    return {key: value for key, value in tomllib.loads(path.read_text("utf-8")).items() if key != "also"}


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)


def messages(language: str) -> dict[str, str]:
    with Path(f"translations/{language}/LC_MESSAGES/messages.po").open("rb") as file:
        return {str(m.id): str(m.string) for m in read_po(file) if m.id and m.string}
