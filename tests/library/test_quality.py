"""The answers about our own quality: every statement of HL7's list once, and whatever shows a yes is really there."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest
from flask import Flask

from tests.support.edits import replace
from tests.support.languages import LANGUAGES
from tests.support.vendored import VENDORED
from webapp import create_app
from webapp.config import ROOT, Settings
from webapp.library.items import Library
from webapp.library.loader import load
from webapp.library.models.quality import Statement
from webapp.library.problems import BrokenContent
from webapp.library.quality import document
from webapp.pages import pages as registered

ONE_SERIES = set(range(39, 136)) - {88}
"""Most of HL7's statements are numbered through, over all sections; 88 was never given."""
OWN_SERIES = {"PDS.1": 3, "PDS.2": 8, "PDS.3": 11, "PDS.4": 8, "PIM.1.1": 6, "PIM.1.2": 2}
"""How many statements the sections have that count from 1, with two digits."""
LONGEST = 15


@pytest.fixture(scope="module")
def statements(library: Library) -> list[Statement]:
    return [each for item in library.quality.values() for each in item.facts.statements]


def test_every_statement_of_the_framework_is_answered_once(statements: list[Statement]) -> None:
    numbers = [each.number.rpartition("-")[::2] for each in statements]
    own = {section: [int(n) for _, n in found] for section, found in groupby(numbers, lambda number: number[0])}
    assert {section: own[section] for section in OWN_SERIES} == {
        section: list(range(1, last + 1)) for section, last in OWN_SERIES.items()
    }
    through = [int(n) for section, n in numbers if section not in OWN_SERIES]
    assert (len(through), set(through)) == (len(ONE_SERIES), ONE_SERIES)


def test_every_test_that_is_named_exists(statements: list[Statement]) -> None:
    missing = [f"{each.number}: {test}" for each in statements for test in each.tests if not exists(test)]
    assert not missing, "\n".join(missing)


def test_every_page_that_is_named_is_in_the_walk(app: Flask, library: Library, statements: list[Statement]) -> None:
    named = {page for each in statements for page in each.pages}
    with app.test_request_context():
        for language in LANGUAGES:
            assert {f"/{language}{page}" for page in named} <= set(registered.paths(library, language))


def test_every_document_that_is_named_exists(statements: list[Statement]) -> None:
    assert all((ROOT / path).is_file() for each in statements for path in each.documents)


def test_a_statement_is_said_in_a_few_words(library: Library) -> None:
    long = [
        f"{language} {number}: {wording.says}"
        for item in library.quality.values()
        for language, words in item.words.items()
        for number, wording in words.statements.items()
        if len(wording.says.split()) > LONGEST
    ]
    assert not long, "\n".join(long)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_counts_every_answer_and_shows_every_statement(
    app: Flask, statements: list[Statement], language: str
) -> None:
    text = app.test_client().get(f"/{language}/learn/quality/").text
    counts = [int(found) for found in re.findall(r'<span class="tag">[^<:]+: (\d+)', text)]
    whole, sections = counts[:3], counts[3:]
    assert whole == [sum(each.answer == answer for each in statements) for answer in ("yes", "no", "na")]
    assert sum(sections) == len(statements)
    assert all(f"<small>{each.number}</small>" in text for each in statements)


def test_the_page_names_every_library_that_is_inside(library: Library) -> None:
    for words in library.articles["quality"].words.values():
        makers = next(section.text for section in words.sections if section.id == "makers")
        for name, found in VENDORED.items():
            assert name in makers.lower()
            assert found["licence"] in makers


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("mailto:me@x.example", '<a href="mailto:me@x.example">me@x.example</a>'),
        ("https://x.example/help", '<a href="https://x.example/help">https://x.example/help</a>'),
        (None, "has given no address"),
    ],
)
def test_the_page_says_whom_to_tell_where_the_operator_has_said_so(
    tmp_path: Path, contact: str | None, link: str
) -> None:
    app = create_app(Settings(instance=tmp_path, contact=contact))
    assert link in app.test_client().get("/en/learn/quality/").text


@pytest.mark.parametrize("page", ["settings", "learn", "learn/privacy", "learn/about"])
def test_the_page_is_one_tap_away(app: Flask, page: str) -> None:
    assert 'href="/nl/learn/quality/"' in app.test_client().get(f"/nl/{page}/").text


def test_the_document_is_what_the_command_writes_today(app: Flask, library: Library) -> None:
    written = app.test_cli_runner().invoke(args=["content", "quality"]).output
    assert written == document(library)
    now = "flask --app webapp content quality > docs/quality.md"
    assert written == (ROOT / "docs" / "quality.md").read_text(encoding="utf-8"), f"run: {now}"


BROKEN: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "a yes that nothing shows": (
        "support/facts.toml",
        replace('pages = ["/learn/questions/"]', ""),
        "statements.PDS.4-08: is a yes; name a test, page or document",
    ),
    "a no that something shows": (
        "price/facts.toml",
        replace('answer = "na"', 'answer = "no"\npages = ["/learn/about/"]'),
        "statements.PIM.1.2-01: names what shows it, so it is a yes",
    ),
    "a statement that is answered twice": (
        "price/facts.toml",
        replace('"PIM.1.2-01"', '"CNA.1-134"'),
        "statements.CNA.1-134: is answered more than once",
    ),
    "a no without its reason": (
        "support/es.toml",
        replace('why = "No hay servicio de ayuda."', 'why = ""'),
        "statements.PDS.4-02: needs a reason, since it is no yes",
    ),
    "a statement without words": (
        "price/nl.toml",
        replace('"De prijs is duidelijk."', '""'),
        "statements.PIM.1.2-01: says nothing",
    ),
    "words for another statement": (
        "price/en.toml",
        replace('"PIM.1.2-02"', '"PIM.1.2-03"'),
        "statements: do not name the statements of facts.toml",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_the_start_is_refused_for(case: str, content_copy: Path) -> None:
    file, change, message = BROKEN[case]
    change(content_copy / "quality" / file)
    with pytest.raises(BrokenContent) as refused:
        load(content_copy, LANGUAGES)
    assert f"content/quality/{file}: {message}" in str(refused.value)


def exists(test: str) -> bool:
    """Whether a test stands in its file: `path::function`, or `path::Class::function`."""
    path, *names = test.split("::")
    return (ROOT / path).is_file() and "::".join(names) in defined(path)


@cache
def defined(path: str) -> frozenset[str]:
    """The tests of a file, without their parameters."""
    return frozenset(_tests(ast.parse((ROOT / path).read_text(encoding="utf-8")).body, ""))


def _tests(body: list[ast.stmt], prefix: str) -> Iterator[str]:
    for each in body:
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) and each.name.startswith("test_"):
            yield prefix + each.name
        elif isinstance(each, ast.ClassDef) and each.name.startswith("Test"):
            yield from _tests(each.body, f"{each.name}::")
