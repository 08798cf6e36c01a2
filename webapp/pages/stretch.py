"""Stretch: routines for a calm moment, and every stretch on a page of its own."""

from flask import abort
from flask_babel import gettext as _

from webapp.i18n import current_language
from webapp.library.plans import duration, equipment, evidence_for
from webapp.pages import pages
from webapp.pages.rendering import library, render


@pages.page("/stretch/")
def stretch_home() -> str:
    return render(
        "stretch.html",
        page="stretch",
        title=_("Stretch"),
        description=_("Short stretching routines with their evidence, and every stretch drawn and explained."),
        duration=duration,
    )


@pages.page("/stretch/<routine>/", argument="routine", items=lambda library: library.routines)
def routine(routine: str) -> str:
    item = library().routines.get(routine) or abort(404)
    words = item.words[current_language()]
    return render(
        "routine.html",
        page="routine",
        title=words.title,
        description=words.description,
        routine=item,
        duration=duration,
        equipment=lambda steps: equipment(library(), steps),
        player="manual",
    )


@pages.page("/stretch/exercises/<stretch>/", argument="stretch", items=lambda library: library.stretches)
def exercise(stretch: str) -> str:
    item = library().stretches.get(stretch) or abort(404)
    words = item.words[current_language()]
    return render(
        "exercise.html",
        page="exercise",
        title=words.name,
        description=words.description,
        stretch=item,
        evidence=evidence_for(library(), stretch),
    )
