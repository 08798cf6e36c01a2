"""One list of every page there is: the routes are made from it, and so is the walk, so that no page is forgotten."""

from collections.abc import Callable, Iterator
from typing import Any

from flask import Blueprint, abort, g, url_for
from flask.typing import ResponseReturnValue
from msgspec import Struct

from webapp.i18n import language_codes
from webapp.library.items import Item, Library
from webapp.library.problems import Problem

View = Callable[..., ResponseReturnValue]


class Registered(Struct, frozen=True):
    rule: str
    endpoint: str
    argument: str | None
    kinds: tuple[str, ...]
    where: Callable[[Item[Any, Any]], bool]

    def items(self, library: Library) -> Iterator[tuple[str, str]]:
        """The kind and the id of each that has this page."""
        for kind in self.kinds:
            yield from ((kind, item.id) for item in getattr(library, kind).values() if self.where(item))


class Pages:
    """The pages below `/{language}/`."""

    def __init__(self) -> None:
        self.blueprint = Blueprint("pages", __name__, url_prefix="/<language>")
        self.blueprint.url_value_preprocessor(_take_language)
        self._registered: list[Registered] = []

    def page(
        self,
        rule: str,
        *,
        argument: str | None = None,
        kinds: tuple[str, ...] = (),
        where: Callable[[Item[Any, Any]], bool] = lambda _: True,
    ) -> Callable[[View], View]:
        """Register a view; `argument` in the rule stands for each item of `kinds`, or for those that `where` takes."""

        def register(view: View) -> View:
            self.blueprint.get(rule)(view)
            self._registered.append(Registered(rule, f"pages.{view.__name__}", argument, kinds, where))
            return view

        return register

    def paths(self, library: Library, language: str) -> Iterator[str]:
        """The path of every page in one language."""
        for page in self._registered:
            named = [{page.argument: id} for _, id in page.items(library)] if page.argument else [{}]
            for arguments in named:
                yield url_for(page.endpoint, language=language, _external=False, **arguments)

    def taken(self, library: Library) -> Iterator[Problem]:
        """Items whose address is that of a page of its own, which would be shown in their place."""
        own = {page.rule for page in self._registered}
        for page in self._registered:
            for kind, id in page.items(library):
                if (address := page.rule.replace(f"<{page.argument}>", id)) in own:
                    yield Problem(f"{kind}/{id}", "", f"has the address of the page {address}; rename the folder")


def _take_language(_endpoint: str | None, values: dict[str, str] | None) -> None:
    language = (values or {}).pop("language")
    if language not in language_codes():
        abort(404)
    g.language = language
