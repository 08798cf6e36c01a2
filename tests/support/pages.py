"""Every page of the app."""

from flask import Flask

from webapp.pages import pages as registered

READING = "#main"
"""With a fragment a guide opens as the list that people read, and with one that is there all warning signs are laid out
(warning-signs.css)."""


def paths(app: Flask, language: str) -> list[str]:
    """The paths of all pages in a language."""
    with app.test_request_context():
        return list(registered.paths(app.extensions["library"], language))
