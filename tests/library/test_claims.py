"""Every statement in an article names a source, and no headline rests on general knowledge alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.languages import LANGUAGES
from webapp.library.loader import load
from webapp.library.problems import BrokenContent


def broken(content: Path, file: str, change: Callable[[str], str]) -> str:
    path = content / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(BrokenContent) as refused:
        load(content, LANGUAGES)
    return str(refused.value)


def test_a_paragraph_without_a_source_is_refused(content_copy: Path) -> None:
    file = "articles/why-cramps/en.toml"
    said = broken(content_copy, file, lambda text: text.replace(" [@", "\n\nBananas help. [@", 1))
    assert f"content/{file}: sections." in said
    assert "without a source; end it with [@source]" in said


def test_a_citation_of_nothing_is_refused(content_copy: Path) -> None:
    file = "articles/why-cramps/nl.toml"
    said = broken(content_copy, file, lambda text: text.replace("[@", "[@hearsay; @", 1))
    assert f"content/{file}: sections." in said
    assert "cites 'hearsay', which is not in content/sources" in said


@pytest.mark.parametrize("said", ["[@coppin-2005, @nhs-fife-calf]", "[@Coppin-2005]", "[ @coppin-2005]", "[sign: dvt]"])
def test_a_citation_or_sign_that_would_be_read_as_it_is_written_is_refused(content_copy: Path, said: str) -> None:
    file = "articles/why-cramps/en.toml"
    problems = broken(content_copy, file, lambda text: text.replace(" [@", f" {said} [@", 1))
    assert f"content/{file}: sections.nerve: has {said!r}, which would be read" in problems


def test_a_source_that_is_cited_twice_in_one_place_is_refused(content_copy: Path) -> None:
    file = "articles/why-cramps/en.toml"
    said = broken(content_copy, file, lambda text: text.replace(" [@", " [@coppin-2005; @coppin-2005] [@", 1))
    assert f"content/{file}: sections.nerve: cites one source twice in [@coppin-2005; @coppin-2005]" in said


@pytest.mark.parametrize(
    ("file", "key"), [("articles/why-cramps/nl.toml", "lead"), ("care/cold/es.toml", "description")]
)
def test_a_citation_where_it_would_be_read_is_refused(content_copy: Path, file: str, key: str) -> None:
    said = broken(content_copy, file, lambda text: text.replace(f'{key} = "', f'{key} = "[@coppin-2005] ', 1))
    assert f"content/{file}: {key}: has '[@coppin-2005]', which would be read" in said


def test_a_headline_that_nobody_looked_up_is_refused(content_copy: Path) -> None:
    file = "evidence/stretch-during-cramp/facts.toml"
    said = broken(content_copy, file, lambda _: FACTS)
    assert f"content/{file}: sources: rests on general knowledge alone" in said


FACTS = """grade = "good"
group = "cramp"
order = 1
row = 1
sources = ["general-knowledge"]
"""
