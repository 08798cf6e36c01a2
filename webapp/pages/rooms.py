"""Water and diary: rooms that are not furnished yet say so in one honest sentence."""

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


@pages.page("/diary/")
def diary() -> str:
    return render(
        "room.html",
        page="diary",
        title=_("Diary"),
        description=_("A cramp diary for you and your doctor that stays on your phone: being built."),
        sentence=_("This room is not ready yet: here you will note a cramp in two taps, for you and your doctor."),
    )
