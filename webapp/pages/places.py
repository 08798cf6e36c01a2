"""Where each item of the content is to be read, and what the link to it says."""

from collections.abc import Callable
from typing import Any

from flask import url_for
from flask_babel import gettext as _

from webapp.library.items import Item, Library

Place = tuple[str, str]
"""An address inside the app, and its words."""

_PAGES: dict[str, tuple[str, str]] = {
    "areas": ("pages.guide", "area"),
    "safety_pages": ("pages.guide", "area"),
    "routines": ("pages.routine", "routine"),
    "stretches": ("pages.exercise", "stretch"),
    "articles": ("pages.article", "article"),
}
"""The kinds whose items have a page of their own."""

_PARTS: dict[str, tuple[str, str, Callable[[Item[Any, Any]], str]]] = {
    "warnings": ("pages.warning_signs", "", lambda item: item.id),
    "cautions": ("pages.warning_signs", "", lambda item: f"caution-{item.id}"),
    "emergency": ("pages.warning_signs", "", lambda _item: "numbers"),
    "evidence": ("pages.article", "what-helps", lambda item: item.id),
    "nutrients": ("pages.article", "food", lambda item: item.id),
    "causes": ("pages.causes", "", lambda item: item.id),
    "medicines": ("pages.causes", "", lambda item: f"medicine-{item.id}"),
}
"""The kinds whose items are parts of a page: which page, which article of it, and the place on it."""


def place_of(library: Library, language: str, kind: str, name: str) -> Place:
    """The place of one item."""
    item = getattr(library, kind)[name]
    words = item.words[language]
    said = next(
        (getattr(words, key) for key in ("name", "advice", "title") if getattr(words, key, "")), _("Who to call")
    )
    if kind == "care":
        return _care(item, language, said)
    if kind in _PAGES:
        endpoint, argument = _PAGES[kind]
        named: dict[str, Any] = {argument: name}
        return url_for(endpoint, language=language, **named), said
    endpoint, article, anchor = _PARTS[kind]
    wanted: dict[str, Any] = {"article": article} if article else {}
    return url_for(endpoint, language=language, _anchor=anchor(item), **wanted), said


def _care(item: Item[Any, Any], language: str, said: str) -> Place:
    if item.facts.card:
        return url_for("pages.comfort", language=language, care=item.id), said
    return url_for("pages.comforts", language=language, _anchor=item.id), said
