"""The water room, and its pages for the goal, the cups and the reminders. What was drunk and what is chosen are on the
device only: the pages bring the words for it."""

from flask import url_for
from flask_babel import gettext as _

from webapp.i18n import current_language
from webapp.pages import pages
from webapp.pages.rendering import render, trail


@pages.page("/water/")
def water() -> str:
    return render(
        "water.html",
        page="water",
        title=_("Water"),
        description=_("How much to drink in a day, and a one-tap log that stays on your phone."),
    )


@pages.page("/water/goal/")
def goal() -> str:
    return _below(
        "goal",
        title=_("Your daily goal"),
        description=_("How much most people drink in a day, your own goal, or the limit that your doctor set."),
    )


@pages.page("/water/cups/")
def cups() -> str:
    return _below(
        "cups",
        title=_("Your cups and unit"),
        description=_("Four cups for one tap each: what they look like, what they hold, and what you call them."),
    )


@pages.page("/water/reminders/")
def reminders() -> str:
    return _below(
        "reminders",
        title=_("Reminders"),
        description=_("A few quiet reminders to drink or to stretch, never in your quiet hours."),
    )


def _below(page: str, *, title: str, description: str) -> str:
    room = _("Water"), url_for("pages.water", language=current_language())
    return render(f"{page}.html", page=page, title=title, description=description, data=[trail(room, title=title)])
