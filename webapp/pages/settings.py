"""Settings of this device, the person's own data, and the page for when there is no network."""

from flask import url_for
from flask_babel import gettext as _

from webapp.i18n import current_language
from webapp.pages import pages
from webapp.pages.rendering import render, trail
from webapp.reminders.prune import LONGEST


@pages.page("/settings/")
def settings() -> str:
    return render(
        "settings.html",
        page="settings",
        title=_("Settings"),
        description=_("Night mode, sound, language, and how to put Uncramp on your home screen."),
    )


@pages.page("/settings/data/")
def data() -> str:
    return render(
        "data.html",
        page="data",
        title=_("Your data"),
        description=_("What is kept about you, where, and one button that erases all of it."),
        data=[trail((_("Settings"), url_for("pages.settings", language=current_language())), title=_("Your data"))],
        longest=LONGEST.days,
    )


@pages.page("/offline/")
def offline() -> str:
    return render(
        "offline.html",
        page="offline",
        title=_("You are offline"),
        description=_("This page is not on your phone. The guides are."),
    )
