"""Settings of this device, and the page for when there is no network."""

from flask_babel import gettext as _

from webapp.pages import pages
from webapp.pages.rendering import render


@pages.page("/settings/")
def settings() -> str:
    return render(
        "settings.html",
        page="settings",
        title=_("Settings"),
        description=_("Night look, sound, language, and how to put Uncramp on your home screen."),
    )


@pages.page("/offline/")
def offline() -> str:
    return render(
        "offline.html",
        page="offline",
        title=_("No network"),
        description=_("This page is not on your phone. The guides are."),
    )
