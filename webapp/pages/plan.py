"""The six-week plan: what it is, and on the device where the person is in it."""

from flask import abort, url_for
from flask_babel import gettext as _

from webapp.i18n import current_language
from webapp.pages import pages
from webapp.pages.rendering import library, render, trail

ROUTINE = "bedtime"
"""The routine that was tried for six weeks (docs/medical.md, section 3.1)."""


@pages.page("/stretch/plan/")
def plan() -> str:
    routine = library().routines.get(ROUTINE) or abort(404)
    title = _("Six weeks of bedtime stretching")
    room = _("Stretch"), url_for("pages.stretch_home", language=current_language())
    return render(
        "plan.html",
        page="plan",
        title=title,
        description=_("A bedtime plan of six weeks: three minutes an evening, no streaks, a pause when you need one."),
        body=routine.facts.body,
        routine=routine,
        data=[trail(room, title=title)],
    )
