"""The addresses of what stands beside the pages, in this build."""

from flask import current_app
from flask.sansio.app import App

SHEET, MOTIONS = "figures.svg", "motion.json"
"""What is drawn rather than kept: the sheet of all figures, and how they move."""


def static_url(path: str) -> str:
    """The address of a static file."""
    return f"{static_folder(current_app)}/{path}"


def search_url(language: str) -> str:
    """The address of what the search of a language knows. It changes with each word, so no other address may."""
    return f"{language_folder(current_app, language)}/search/{language}.json"


def static_folder(app: App) -> str:
    """Where the files lie that no page can do without, and that change with no word of it."""
    return str(app.static_url_path)


def language_folder(app: App, language: str) -> str:
    """Where the files lie that change with each word of a language."""
    return f"/static/{app.extensions['states'][language]}"
