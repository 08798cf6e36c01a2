"""What reminders say, in every language. They ask, they never urge."""

from flask import Flask
from flask_babel import force_locale
from flask_babel import gettext as _

from webapp.reminders.message import Say


def words_of(app: Flask) -> Say:
    """All words, fetched once: a worker has no requests whose language could be asked."""
    table: dict[tuple[str, str, bool], tuple[str, str]] = {}
    for language in app.extensions["languages"]:
        with app.app_context(), force_locale(language.code):
            for (kind, discreet), said in _words().items():
                table[language.code, kind, discreet] = said
    return lambda language, kind, discreet: table[language, kind, discreet]


def _words() -> dict[tuple[str, bool], tuple[str, str]]:
    discreet = _("Your reminder"), _("Tap to open it.")
    test = _("It works"), _("Reminders reach this device.")
    last = (
        _("Keep reminders on?"),
        _("You have not opened Uncramp for two months. Open it within a week, or they will stop."),
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
