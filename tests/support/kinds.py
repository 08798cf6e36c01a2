"""One page of every kind, for what is too slow to do on all pages."""

from flask import Flask

from webapp.i18n import language_codes
from webapp.pages import pages


def kinds(app: Flask) -> list[tuple[str, str]]:
    """Each language with the path of the first page of each view."""
    first: dict[tuple[str, str], str] = {}
    with app.test_request_context():
        views = app.url_map.bind("localhost")
        for code in language_codes():
            for path in pages.paths(app.extensions["library"], code):
                first.setdefault((code, views.match(path)[0]), path)
    return [(code, path) for (code, _), path in first.items()]
