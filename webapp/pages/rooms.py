"""Water, diary and learn: rooms that are not, or half, furnished say so in one honest sentence."""

from flask_babel import gettext as _

from webapp.library.citing import cited_sources
from webapp.pages import pages
from webapp.pages.rendering import library, render


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


@pages.page("/learn/")
def learn() -> str:
    return render(
        "learn.html",
        page="learn",
        title=_("Learn"),
        description=_("What is known about cramp, how sure we are of it, and where it comes from."),
    )


@pages.page("/learn/sources/")
def sources() -> str:
    return render(
        "sources.html",
        page="sources",
        title=_("Sources"),
        description=_("Every study, guideline and leaflet that Uncramp's advice rests on."),
        cited=cited_sources(library()),
    )
