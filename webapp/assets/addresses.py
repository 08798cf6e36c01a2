"""The addresses of what stands beside the pages, in this build."""

from flask import current_app

SHEET, MOTIONS = "figures.svg", "motion.json"
"""What is drawn rather than kept: the sheet of all figures, and how they move."""


def static_url(path: str) -> str:
    """The address of a static file."""
    return f"{current_app.static_url_path}/{path}"


def language_file(name: str, language: str) -> str:
    """The address of a file of data in one language."""
    return static_url(f"{name}/{language}.json")
