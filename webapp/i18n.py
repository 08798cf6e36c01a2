"""Languages: found by their files, never listed in code. The language of a page is the first part of its path."""

from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.support import NullTranslations
from flask import Flask, current_app, g, request
from flask_babel import Babel, get_translations
from markupsafe import Markup
from msgspec import Struct
from werkzeug.datastructures import LanguageAccept

DEFAULT = "en"


class BadCatalogue(Exception):
    """A language is half set up; the message names the file and the command that mends it."""


class Language(Struct, frozen=True):
    """One language: its code as in the path and in `lang`, its own name, and the direction it is written in."""

    code: str
    name: str
    direction: str


def find_languages(translations: Path, *, shipped: bool = False) -> tuple[Language, ...]:
    """Every folder of `translations/` with a catalogue, the default first; raises BadCatalogue for a stale one.

    Those that were `shipped` are as old as an installer pleased: whoever made the wheel has looked at them.
    """
    catalogues = sorted(translations.glob("*/LC_MESSAGES/messages.po"))
    for catalogue in catalogues:
        compiled = catalogue.with_suffix(".mo")
        if not compiled.exists() or (not shipped and compiled.stat().st_mtime < catalogue.stat().st_mtime):
            raise BadCatalogue(f"{compiled} is missing or old; run: pybabel compile -d {translations}")
    codes = [catalogue.parent.parent.name for catalogue in catalogues]
    if DEFAULT not in codes:
        raise BadCatalogue(f"{translations}/{DEFAULT}/LC_MESSAGES/messages.po is missing; {DEFAULT} is the default")
    return tuple(_language(code) for code in sorted(codes, key=lambda code: (code != DEFAULT, code)))


def _language(code: str) -> Language:
    try:
        locale = Locale.parse(code)
    except (ValueError, UnknownLocaleError) as error:
        raise BadCatalogue(f"translations/{code} is no language that Babel knows; rename the folder") from error
    name = locale.get_language_name(code) or code
    return Language(code, name[:1].upper() + name[1:], locale.text_direction)


def init_app(app: Flask, translations: Path) -> None:
    """Set up Flask-Babel with the language of the path."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(translations)
    Babel(app, default_locale=DEFAULT, locale_selector=current_language)
    # What Flask-Babel gives templates looks for the language at each of the hundreds of words of a page.
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda said: _catalogue().ugettext(said),
        lambda one, many, number: _catalogue().ungettext(one, many, number),
        newstyle=True,
        pgettext=lambda context, said: _catalogue().upgettext(context, said),
        npgettext=lambda context, one, many, number: _catalogue().unpgettext(context, one, many, number),
    )
    app.jinja_env.globals["_"] = _said


def _said(message: str, **gaps: object) -> Markup:
    """What `gettext` gives in a template, without its two detours: nearly every word of a page is asked for so."""
    return Markup(_catalogue().ugettext(message)) % gaps


def _catalogue() -> NullTranslations:
    """The words of the page's language, looked for once a page."""
    found: NullTranslations | None = g.get("catalogue")
    if found is None:
        found = g.catalogue = get_translations()
    return found


def language_codes() -> tuple[str, ...]:
    """The codes of all languages, the default first."""
    languages: tuple[Language, ...] = current_app.extensions["languages"]
    return tuple(language.code for language in languages)


def current_language() -> str:
    """The language in the path, else the best of those the browser asks for."""
    if "language" not in g:
        first = request.path.strip("/").partition("/")[0]
        g.language = first if first in language_codes() else best_language()
    language: str = g.language
    return language


def best_language() -> str:
    """The language that fits `Accept-Language` best.

    Each wish by itself, the dearest first: of all at once Werkzeug takes `nl` out of `en-US, nl;q=0.9`, since it looks
    for what fits to the letter before it leaves territories out.
    """
    wishes = request.accept_languages
    named = (LanguageAccept([wish]).best_match(language_codes()) for wish in wishes if wish[0] != "*")
    return next(filter(None, named), None) or wishes.best_match(language_codes(), DEFAULT) or DEFAULT
