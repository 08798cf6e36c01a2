"""Water: a room that is not furnished yet says so in one honest sentence."""

from flask_babel import gettext as _

from webapp.pages import pages
from webapp.pages.rendering import render


@pages.page("/water/")
def water() -> str:
    return render(
        "room.html",
        page="water",
        title=_("Water"),
        description=_("A log of what you drink, and reminders that respect your nights: being built."),
        sentence=_("This room is not ready yet: here you will log a drink in one tap and choose your reminders."),
    )
