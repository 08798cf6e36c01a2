"""Renders a page: its own template first, then the layout around it, which by then knows what the page uses."""

from collections.abc import Sequence
from typing import Any

from flask import current_app, render_template, request
from markupsafe import Markup

from webapp.assets.addresses import search_url, static_url
from webapp.assets.assets import Assets
from webapp.assets.scripts import entry
from webapp.figures.bodies import BodyName
from webapp.i18n import Language, current_language
from webapp.library.citing import short_name
from webapp.library.countries import countries, dialled
from webapp.library.items import Library
from webapp.library.origins import origin_of
from webapp.library.signs import quick_signs
from webapp.pages.drawing import Drawing
from webapp.pages.markup import lighter
from webapp.pages.numbers import number
from webapp.pages.sharing import locale_name, picture
from webapp.pages.structured import Data, breadcrumbs, script
from webapp.pages.words import PageWords, plurals


def library() -> Library:
    """The library of this app."""
    found: Library = current_app.extensions["library"]
    return found


def render(
    template: str,
    *,
    page: str,
    title: str,
    description: str,
    player: str | None = None,
    body: BodyName | None = None,
    data: Sequence[Data] = (),
    **context: Any,
) -> str:
    """Render `templates/pages/{template}` into the layout.

    `page` is what styles and scripts know the page by (`data-page`). `player` is "auto" where the player starts by
    itself, "manual" where a button starts it, and None on a page without one. `body` is who all of its drawings show,
    if not each its own. `data` is what `structured.py` says
    about the page.
    """
    assets: Assets = current_app.extensions["assets"]
    drawing = Drawing(library(), current_language(), body)
    words = PageWords()
    shared = {
        "page": page,
        "title": title,
        "library": library(),
        "lang": current_language(),
        "static_url": static_url,
        "search_url": search_url,
        "home": f"/{current_language()}/",
        "icon": drawing.icon,
        "short_name": short_name,
        "origin_of": origin_of,
        "number": lambda value: number(value, current_language()),
        "litres": lambda ml: number(ml / 1000, current_language()),
        "mark": drawing.mark,
        "page_words": words.add,
        "plurals": plurals,
        "figure": drawing.figure,
        "bodymap": drawing.bodymap,
        "bodymarks": drawing.bodymarks,
        "boot_script": lambda name: Markup(assets.boot[name]),
        "countries": countries(library(), current_language()),
        "dialled": dialled,
        "quick_signs": quick_signs(library()),
        **context,
    }
    inside = Markup(render_template(f"pages/{template}", **shared))
    whole = render_template(
        "layout.html",
        body=inside,
        sprite=drawing.sprite,
        description=description,
        languages=_languages(),
        alternates=_alternates(known=page != "error"),
        origin=site_origin(),
        locale_name=locale_name,
        picture=picture(current_language()),
        structured=script(data),
        script_words=words.block,
        styles=map(Markup, assets.styles(page, plays=player is not None, others=drawing.shows_others())),
        entry=entry(page, plays=player is not None),
        player=player,
        **shared,
    )
    return lighter(whole)


def site_origin() -> str:
    """Scheme and host that whole addresses begin with."""
    found: str = current_app.extensions["settings"].origin or request.url_root.rstrip("/")
    return found


def trail(*above: tuple[str, str], title: str) -> Data:
    """The way to this page for search engines: name and path of each page above it, then its own title."""
    return breadcrumbs(*((name, site_origin() + path) for name, path in (*above, (title, request.path))))


def label(macro: str, key: str) -> str:
    """The words of `components/labels.html` for a key of the content: `label("equipment_name", "chair")`."""
    said = getattr(current_app.jinja_env.get_template("components/labels.html").module, macro)
    return str(said(key))


def _languages() -> tuple[Language, ...]:
    found: tuple[Language, ...] = current_app.extensions["languages"]
    return found


def _alternates(*, known: bool) -> dict[str, str]:
    """This page in every language; the home pages where the page itself is not known."""
    _, _, rest = request.path.lstrip("/").partition("/")
    return {language.code: f"/{language.code}/{rest if known else ''}" for language in _languages()}
