"""One page of every kind, for what is too slow to do on all pages."""

from flask import Flask

from webapp.pages import pages


def kinds(app: Flask, language: str) -> list[str]:
    """The path of the first page of each view in this language."""
    with app.test_request_context():
        views = app.url_map.bind("localhost")
        first: dict[str, str] = {}
        for path in pages.paths(app.extensions["library"], language):
            first.setdefault(views.match(path)[0], path)
    return list(first.values())
