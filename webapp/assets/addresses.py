"""The addresses of what stands beside the pages, in this build."""

from flask import current_app
from flask.sansio.app import App

PARTS, MOTIONS = "parts.svg", "motion.json"
"""What is drawn rather than kept: the shapes of everybody, and how all figures move."""


def static_url(path: str) -> str:
    """The address of a static file."""
    return f"{static_folder(current_app)}/{path}"


def figure_path(name: str) -> str:
    """Where a figure has a file of its own, below the static files."""
    return f"figures/{name}.svg"


def search_url(language: str) -> str:
    """The address of what the search of a language knows. It changes with each word, so no other address may."""
    return f"{language_folder(current_app, language)}/search/{language}.json"


def static_folder(app: App) -> str:
    """Where the files lie that no page can do without, and that change with no word of it."""
    return str(app.static_url_path)


def language_folder(app: App, language: str) -> str:
    """Where the files lie that change with each word of a language."""
    return f"/static/{app.extensions['states'][language]}"
