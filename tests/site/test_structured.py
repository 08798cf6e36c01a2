"""Found on the web: every page says what it is, in words of its own, to people who share it and to search engines."""

import json
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from PIL import Image

from tests.support.languages import LANGUAGES
from tests.support.page_rules import HTML, CheckingClient
from webapp.library.citing import short_name
from webapp.library.items import Library
from webapp.library.models.articles import Section
from webapp.pages import pages as registered
from webapp.pages import structured
from webapp.pages.sharing import HEIGHT, WIDTH, locale_name

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
LOCALES = {"en": "en_US", "es": "es_ES", "nl": "nl_NL"}
TAGS = {"title", "description", "type", "url", "locale", "image", "image:width", "image:height",
    "image:alt"}  # fmt: skip


def paths(app: Flask, language: str) -> list[str]:
    with app.test_request_context():
        return list(registered.paths(app.extensions["library"], language))


def metas(root: Element) -> dict[str, list[str]]:
    """The contents of a page's meta tags, by name or property."""
    found: dict[str, list[str]] = {}
    for meta in root.iter(f"{HTML}meta"):
        for key in filter(None, (meta.get("name"), meta.get("property"))):
            found.setdefault(key, []).append(meta.get("content") or "")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_shared(app: Flask, pages: CheckingClient, language: str) -> None:
    for path in paths(app, language):
        found = metas(pages.get(path))
        assert {f"og:{tag}" for tag in TAGS} <= found.keys(), path
        assert found["og:url"] == [f"http://localhost{path}"]
        assert found["og:locale"] == [LOCALES[language]]
        assert found["og:image"][0].endswith(f"/img/og/{language}.png")
        assert found["twitter:card"] == ["summary_large_image"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_of_a_shared_link_has_the_promised_size(language: str) -> None:
    path = Path(f"webapp/static/img/og/{language}.png")
    with Image.open(path) as image:
        assert image.size == (WIDTH, HEIGHT)
    assert path.stat().st_size < 60_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_and_descriptions_are_a_pages_own_and_of_a_sensible_length(
    app: Flask, pages: CheckingClient, language: str
) -> None:
    titles, descriptions = Counter[str](), Counter[str]()
    problems = []
    for path in filter(_found, paths(app, language)):
        root = pages.get(path)
        title, description = root.findtext(f".//{HTML}title") or "", metas(root)["description"][0]
        titles[title] += 1
        descriptions[description] += 1
        if not 50 <= len(description) <= 160:
            problems.append(f"{path}: {len(description)} characters: {description}")
        if len(title) > 70:
            problems.append(f"{path}: {len(title)} characters: {title}")
    problems += [f"twice: {text}" for text, times in [*titles.items(), *descriptions.items()] if times > 1]
    assert not problems, "\n".join(problems)


def _found(path: str) -> bool:
    """Whether search engines are told of the page; the one for lack of a network is not for them."""
    return not path.endswith("/offline/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_page_says_about_itself_is_json_of_schema_org(app: Flask, pages: CheckingClient, language: str) -> None:
    kinds = Counter[str]()
    for path in paths(app, language):
        for data in data_of(pages.get(path)):
            assert data["@context"] == "https://schema.org"
            for thing in data.get("@graph", [data]):
                types = thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]
                kinds.update(types)
                assert thing.get("name") or types[0] in ("FAQPage", "BreadcrumbList"), path
    assert {"WebApplication", "MedicalWebPage", "HowTo", "ExercisePlan"} <= kinds.keys()


def data_of(root: Element) -> list[dict[str, Any]]:
    scripts = (script for script in root.iter(f"{HTML}script") if script.get("type") == "application/ld+json")
    return [json.loads(script.text or "") for script in scripts]


def test_a_guide_is_an_instruction_of_its_first_way(library: Library) -> None:
    data = structured.guide(library, library.areas["calf"], "nl")
    assert data["@type"] == ["MedicalWebPage", "HowTo"]
    assert data["name"] == "Kuitkramp"
    assert data["step"][0] == library.stretches["calf-bed"].words["nl"].do
    assert data["totalTime"].startswith("PT")


def test_a_stretch_and_a_routine_give_their_steps_and_times(library: Library) -> None:
    stretch = structured.exercise(library.stretches["calf-wall"], "es")
    assert stretch["step"] == list(library.stretches["calf-wall"].words["es"].steps)
    assert "tool" not in stretch
    plan = structured.routine(library, library.routines["bedtime"], "en")
    assert plan["@type"] == "ExercisePlan"
    assert 170 <= int(plan["activityDuration"].strip("PTS")) <= 190


def test_an_answer_is_plain_text_without_its_citations() -> None:
    text = "**No.** Not [always](/learn/sport/) so:\n\n- one [@aaos]\n- two & three [@aaos; @coppin-2005]\n"
    asked = structured.questions([Section(id="one", title="Why?", text=text)])["mainEntity"]
    assert asked[0]["name"] == "Why?"
    assert asked[0]["acceptedAnswer"]["text"] == "No. Not always so: one two & three"


def test_the_works_that_are_cited_are_listed_and_general_knowledge_is_not(library: Library) -> None:
    facts = [item.facts for item in library.sources.values()]
    works = structured.references("Sources", facts)["citation"]
    cited = [source for source in facts if source.kind not in ("knowledge", "own-choice")]
    assert [work["name"] for work in works] == [source.title or short_name(source) for source in cited]
    assert all(work["name"] for work in works)
    assert all("" not in work.values() for work in works)


def test_nothing_in_the_data_can_end_its_script() -> None:
    text = structured.script([structured.medical_page("a </script><!-- b")])
    assert "<" not in text
    assert json.loads(text)["name"] == "a </script><!-- b"


def test_several_things_share_one_context() -> None:
    crumbs = structured.breadcrumbs(
        ("Learn", "https://a.example/en/learn/"), ("Food", "https://a.example/en/learn/food/")
    )
    data = json.loads(structured.script([structured.medical_page("Food"), crumbs]))
    assert [thing["@type"] for thing in data["@graph"]] == ["MedicalWebPage", "BreadcrumbList"]
    assert [entry["position"] for entry in data["@graph"][1]["itemListElement"]] == [1, 2]
    assert structured.script([]) == ""


def test_a_language_is_shared_with_the_territory_of_most_of_its_readers() -> None:
    assert {language: locale_name(language) for language in LANGUAGES} == LOCALES
    assert locale_name("tlh") == "tlh"


def test_the_sitemap_names_every_page_in_every_language(app: Flask) -> None:
    root = ElementTree.fromstring(app.test_client().get("/sitemap.xml").data)  # noqa: S314
    urls = {url.findtext("s:loc", "", SITEMAP): url for url in root}
    expected = {f"http://localhost{path}" for language in LANGUAGES for path in paths(app, language)}
    assert urls.keys() == set(filter(_found, expected))
    for url in urls.values():
        links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", SITEMAP)}
        assert links.keys() == {*LANGUAGES, "x-default"}
        assert links["x-default"] == links["en"]
        assert set(links.values()) <= urls.keys()
