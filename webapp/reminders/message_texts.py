"""What reminders say, in every language. They ask, they never urge."""

from flask import Flask
from flask_babel import force_locale
from flask_babel import gettext as _

from webapp.reminders.message import MessageTexts


def message_texts(app: Flask) -> MessageTexts:
    """All texts, fetched once: a worker has no requests whose language could be asked."""
    table: dict[tuple[str, str, bool], tuple[str, str]] = {}
    for language in app.extensions["languages"]:
        with app.app_context(), force_locale(language.code):
            for (kind, discreet), text in _texts().items():
                table[language.code, kind, discreet] = text
    return lambda language, kind, discreet: table[language, kind, discreet]


def _texts() -> dict[tuple[str, bool], tuple[str, str]]:
    discreet = _("Your reminder"), _("Tap to open it.")
    test = _("It works"), _("Reminders reach this device.")
    last = (
        _("Keep reminders on?"),
        _("You have not opened Uncramp for a while. Open it within a week, or they will stop."),
    )
    return {
        ("water", False): (_("A glass of water?"), _("Only if you like. Tap to note it.")),
        ("stretch", False): (_("Time to stretch"), _("Three quiet minutes before you go to sleep.")),
        ("water", True): discreet,
        ("stretch", True): discreet,
        ("test", False): test,
        ("test", True): test,
        ("last", False): last,
        ("last", True): last,
    }
