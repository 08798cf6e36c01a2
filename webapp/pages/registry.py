"""One list of every page there is: the routes are made from it, and so is the walk, so that no page is forgotten."""

from collections.abc import Callable, Iterable, Iterator

from flask import Blueprint, abort, g, url_for
from flask.typing import ResponseReturnValue
from msgspec import Struct

from webapp.i18n import language_codes
from webapp.library.items import Library

View = Callable[..., ResponseReturnValue]
Items = Callable[[Library], Iterable[str]]


class Registered(Struct, frozen=True):
    endpoint: str
    argument: str | None
    items: Items | None


class Pages:
    """The pages below `/{language}/`."""

    def __init__(self) -> None:
        self.blueprint = Blueprint("pages", __name__, url_prefix="/<language>")
        self.blueprint.url_value_preprocessor(_take_language)
        self._registered: list[Registered] = []

    def page(self, rule: str, *, argument: str | None = None, items: Items | None = None) -> Callable[[View], View]:
        """Register a view; `argument` in the rule stands for each of `items`."""

        def register(view: View) -> View:
            self.blueprint.get(rule)(view)
            self._registered.append(Registered(f"pages.{view.__name__}", argument, items))
            return view

        return register

    def paths(self, library: Library, language: str) -> Iterator[str]:
        """The path of every page in one language."""
        for page in self._registered:
            values: Iterable[str] = page.items(library) if page.items else [""]
            for value in values:
                arguments = {page.argument: value} if page.argument and value else {}
                yield url_for(page.endpoint, language=language, _external=False, **arguments)


def _take_language(_endpoint: str | None, values: dict[str, str] | None) -> None:
    language = (values or {}).pop("language")
    if language not in language_codes():
        abort(404)
    g.language = language
