"""What a page is about, as schema.org data for search engines. Nothing here says more than the page itself does."""

from collections.abc import Iterable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup

from webapp.library.citing import CITATION, short_name
from webapp.library.items import Item, Library
from webapp.library.models.articles import Section
from webapp.library.models.evidence import SourceFacts
from webapp.library.models.guides import Step
from webapp.library.steps import duration
from webapp.pages.data_block import data_block

Data = dict[str, Any]
"""One thing of schema.org, without its `@context`."""

_MARKDOWN = MarkdownIt("commonmark", {"html": False})


def script(data: Sequence[Data]) -> Markup:
    """The data as JSON that can stand inside a `<script>`; empty when there is none."""
    if not data:
        return Markup("")
    whole = data[0] if len(data) == 1 else {"@graph": data}
    return data_block({"@context": "https://schema.org", **whole})


def app(*, name: str, description: str, language: str) -> Data:
    """The app itself, for its home page."""
    return {
        "@type": "WebApplication",
        "name": name,
        "description": description,
        "inLanguage": language,
        "applicationCategory": "HealthApplication",
        "operatingSystem": "Any",
        "isAccessibleForFree": True,
        "offers": {"@type": "Offer", "price": 0, "priceCurrency": "EUR"},
    }


def medical_page(name: str) -> Data:
    """A page about health. No reviewer and no date of a review: there was none."""
    return {"@type": "MedicalWebPage", "name": name}


def how_to(*, name: str, steps: Iterable[str], seconds: int | None = None, tools: Sequence[str] = ()) -> Data:
    """What to do in order; `seconds` is how long all of it takes, `tools` what must be at hand."""
    found: Data = {"@type": "HowTo", "name": name, "step": list(steps)}
    if seconds:
        found["totalTime"] = f"PT{seconds}S"
    if tools:
        found["tool"] = list(tools)
    return found


def _medical(how_to: Data) -> Data:
    """A page about health that is itself the instruction: one thing of two types, for a guide must stay small."""
    return {**how_to, "@type": ["MedicalWebPage", "HowTo"]}


def guide(library: Library, area: Item[Any, Any], language: str) -> Data:
    """The page of an area: its first way; the page itself has the after-care."""
    steps: Sequence[Step] = area.facts.variants[0].steps
    todo = [library.stretches[step.stretch].words[language].do for step in steps]
    return _medical(how_to(name=area.words[language].title, steps=todo, seconds=duration(steps, library.limits)))


def exercise(stretch: Item[Any, Any], language: str, tools: Sequence[str] = ()) -> Data:
    """The page of one stretch."""
    words = stretch.words[language]
    return {**how_to(name=words.name, steps=words.steps, tools=tools), "description": words.description}


def comfort(care: Item[Any, Any], language: str) -> Data:
    """The page of one quick relief without stretching."""
    words = care.words[language]
    return _medical(how_to(name=words.title, steps=words.steps, seconds=care.facts.seconds))


def routine(library: Library, item: Item[Any, Any], language: str) -> Data:
    """The page of a routine, with the timing of its first way."""
    words = item.words[language]
    steps: Sequence[Step] = item.facts.variants[0].steps
    names = dict.fromkeys(library.stretches[step.stretch].words[language].name for step in steps)
    return {
        "@type": "ExercisePlan",
        "name": words.title,
        "description": words.description,
        "exerciseType": ", ".join(names),
        "activityDuration": f"PT{duration(steps, library.limits)}S",
        "activityFrequency": words.when,
    }


def article(item: Item[Any, Any], language: str) -> list[Data]:
    """The page of an article; its questions and answers where it has them."""
    words = item.words[language]
    if not item.facts.claims:
        return []
    page = medical_page(words.title)
    return [page, questions(words.sections)] if item.facts.questions else [page]


def questions(sections: Iterable[Section]) -> Data:
    """Frequent questions, each with its whole answer."""
    asked = [
        {"@type": "Question", "name": each.title, "acceptedAnswer": {"@type": "Answer", "text": plain(each.text)}}
        for each in sections
    ]
    return {"@type": "FAQPage", "mainEntity": asked}


def references(name: str, sources: Iterable[SourceFacts]) -> Data:
    """The page of all sources: every work that is cited, and nothing that is only generally known."""
    works = [_work(source) for source in sources if source.kind not in ("knowledge", "own-choice")]
    return {**medical_page(name), "citation": works}


def _work(source: SourceFacts) -> Data:
    said = {
        "@type": "CreativeWork" if source.kind in ("leaflet", "press", "textbook") else "ScholarlyArticle",
        "name": source.title or short_name(source),
        "author": source.by,
        "isPartOf": source.where,
        "datePublished": str(source.year or ""),
        "url": source.url,
    }
    return {key: value for key, value in said.items() if value}


def breadcrumbs(*places: tuple[str, str]) -> Data:
    """The way to a page: name and whole address (with the origin) of every page on it, itself last."""
    entries = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(places, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": entries}


def plain(text: str) -> str:
    """An article's Markdown as plain text, without citations and without links."""
    return Markup(_MARKDOWN.render(CITATION.sub("", text))).striptags()
