"""The water room. What was drunk and what is chosen are on the device only: the page brings the words for them."""

from flask_babel import gettext as _

from webapp.pages import pages
from webapp.pages.rendering import render


@pages.page("/water/")
def water() -> str:
    return render(
        "water.html",
        page="water",
        title=_("Water"),
        description=_("How much to drink in a day, and a one-tap log that stays on your phone."),
    )
