"""Files of data beside the pages, one for each language: `{folder}/{name}/{language}.json`."""

from collections.abc import Callable
from typing import Any

import msgspec
from flask import Response, current_app, g
from flask.blueprints import BlueprintSetupState
from flask.sansio.app import App

from webapp.assets.files import TYPES
from webapp.library.items import Library

Content = Callable[[Library, str], Any]
"""What a file says in one language."""

Folder = Callable[[App, str], str]
"""Where the file of a language lies."""


def add_language_file(name: str, content: Content, folder: Folder) -> Callable[[BlueprintSetupState], None]:
    """Give each language's file a route without a variable part, so that it goes before the one for static files."""

    def answer(language: str) -> Response:
        g.language = language
        said = content(current_app.extensions["library"], language)
        return Response(msgspec.json.encode(said), content_type=TYPES[".json"])

    def add(state: BlueprintSetupState) -> None:
        for language in state.app.extensions["languages"]:
            rule = f"{folder(state.app, language.code)}/{name}/{language.code}.json"
            state.app.add_url_rule(rule, f"{name}_{language.code}", answer, defaults={"language": language.code})

    return add
