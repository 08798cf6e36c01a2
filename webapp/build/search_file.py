"""What the search of one language knows: short documents, made from the library."""

from collections.abc import Iterator
from typing import Any

from flask_babel import gettext as _
from flask_babel import pgettext
from msgspec import Struct

from webapp.build.plain import joined, plain
from webapp.library.countries import ITEM as COUNTRIES
from webapp.library.countries import countries
from webapp.library.items import Item, Library
from webapp.pages.places import Place, place_of

NAME = "search"

SEARCHED = (
    "areas", "safety_pages", "stretches", "routines", "care", "articles", "evidence", "nutrients", "causes",
    "medicines", "warnings",
)  # fmt: skip
"""The kinds of content that can be found, in the order of equals."""
STARTED = ("areas", "routines")
"""The kinds that one can start."""
NAMES = ("title", "also", "key_words")
"""What an item is called beside its name, and what gives it away: it is found by them, and they are no sentence."""
UNSAID = ("name", "advice", "foods", "translated_from", *NAMES)


class Document(Struct, frozen=True, omit_defaults=True):
    """One thing that can be found. `names` weigh more than the `text`, of which the first words are shown."""

    path: str
    kind: str
    title: str
    names: str
    text: str
    verdict: str = ""
    """How sure we are, a grade of the evidence; of a cause, what it means to be listed (`components/search.html`)."""
    start: bool = False
    """Whether it can be started."""


def documents_in(library: Library, language: str) -> Iterator[Document]:
    """Everything that can be found, in one language."""
    labels = _labels()
    yield _calls(library, language, labels["safety_pages"])
    for kind in SEARCHED:
        for item in getattr(library, kind).values():
            place = place_of(library, language, kind, item.id)
            if kind == "articles":
                yield from _sections(library, item, language, place, labels[kind])
            else:
                is_medicine = kind == "causes" and item.facts.kind == "medicine"
                yield Document(
                    path=place[0],
                    kind=labels["medicines" if is_medicine else kind],
                    title=place[1],
                    names=" ".join(_names(item, language, place[1])),
                    text=_text(library, item, language),
                    verdict=_verdict(library, kind, item.facts),
                    start=kind in STARTED,
                )


def _calls(library: Library, language: str, label: str) -> Document:
    """Whom to call: who looks for a number, or for an emergency, finds all of them."""
    path, title = place_of(library, language, "emergency", COUNTRIES)
    known = countries(library, language)
    said = (_("Emergency"), _("Call the emergency number now"), _("Numbers to call"))
    ways = [way for place in known for way in (place.words.doctor, place.words.hospital, place.words.poison) if way]
    numbers = {number for place in known for number in (place.facts.out_of_hours, *place.facts.poison) if number}
    return Document(
        path=path,
        kind=label,
        title=title,
        names=" ".join((*said, *library.emergency[COUNTRIES].words[language].also, *sorted(numbers))),
        text=joined([*(f"{place.words.name}: {', '.join(place.facts.emergency)}." for place in known), *ways]),
    )


def _names(item: Item[Any, Any], language: str, said: str) -> Iterator[str]:
    for field in NAMES:
        yield from (name for name in _texts(getattr(item.words[language], field, "")) if name != said)
    for field in ("brands", "searched"):
        yield from getattr(item.facts, field, ())


def _text(library: Library, item: Item[Any, Any], language: str) -> str:
    words = item.words[language]
    fields = [field for field in words.__struct_fields__ if field not in UNSAID]
    # What a guide begins with says it better than what stands about its page.
    fields.sort(key=lambda field: field != "lead")
    signs = getattr(item.facts, "signs", ()) if hasattr(words, "note") else ()
    names = "; ".join(library.warnings[sign].words[language].name for sign in signs)
    known = [f"{_('Know the warning signs:')} {names}"] if names else []
    return joined([*(text for field in fields for text in _texts(getattr(words, field))), *known])


def _verdict(library: Library, kind: str, facts: Any) -> str:
    if kind == "evidence":
        return str(facts.grade)
    if kind == "causes":
        return "medicine" if facts.kind == "medicine" else "cause"
    if kind == "medicines":
        return "linked" if facts.significant else "chance"
    key = getattr(facts, "evidence", "")
    return str(library.evidence[key].facts.grade) if key else ""


def _sections(library: Library, item: Item[Any, Any], language: str, place: Place, label: str) -> Iterator[Document]:
    words = item.words[language]
    yield Document(place[0], label, place[1], " ".join((words.title, *words.also)), words.lead)
    for section in words.sections:
        text = plain(section.text, lambda sign: library.warnings[sign].words[language].signs)
        yield Document(f"{place[0]}#{section.id}", place[1], section.title, "", text)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(value) if isinstance(value, tuple) else ()


def _labels() -> dict[str, str]:
    return {
        "areas": _("Guide"),
        "safety_pages": _("Safety"),
        "stretches": pgettext("one exercise", "Stretch"),
        "routines": _("Routine"),
        "care": _("Relief without stretching"),
        "articles": _("Article"),
        "evidence": _("How sure we are"),
        "nutrients": _("Food"),
        "causes": _("Cause"),
        "medicines": _("Medicine"),
        "warnings": _("Warning sign"),
    }
