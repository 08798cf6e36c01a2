"""The words of the service worker: on the buttons of a reminder, and for a reminder that could not be read."""

from collections.abc import Sequence

from flask import Flask
from flask_babel import force_locale
from flask_babel import gettext as _


def worker_words(app: Flask, languages: Sequence[str]) -> dict[str, dict[str, str]]:
    """By language; `done` is what the first button says when reminders are discreet."""
    found = {}
    for language in languages:
        with app.app_context(), force_locale(language):
            found[language] = {
                "title": _("Your reminder"),
                "body": _("Tap to open it."),
                "drank": _("Drank a glass"),
                "done": _("Done"),
                "later": _("Later"),
            }
    return found
