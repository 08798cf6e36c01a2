"""Every page of the app."""

from flask import Flask

from webapp.pages import pages as registered


def paths(app: Flask, language: str) -> list[str]:
    """The paths of all pages in a language."""
    with app.test_request_context():
        return list(registered.paths(app.extensions["library"], language))
