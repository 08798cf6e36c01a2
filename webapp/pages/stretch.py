"""Stretch: routines for a calm moment, and every stretch on a page of its own."""

from flask import abort, url_for
from flask_babel import gettext as _

from webapp.i18n import current_language
from webapp.library.filters import choices
from webapp.library.shelf import areas_of, unfit_for, usual
from webapp.library.steps import duration, equipment, evidence_for, not_with, uses_of
from webapp.pages import pages, structured
from webapp.pages.rendering import label, library, render, trail


@pages.page("/stretch/")
def stretch_home() -> str:
    return render(
        "stretch.html",
        page="stretch",
        title=_("Stretch"),
        description=_("Short stretching routines with their evidence, and every stretch drawn and explained."),
        duration=duration,
        equipment=lambda steps: equipment(library(), steps),
        areas_of=lambda routine: areas_of(library(), routine),
        unfit_for=lambda routine: unfit_for(library(), routine.facts.variants),
    )


@pages.page("/stretch/exercises/")
def exercises() -> str:
    return render(
        "exercises.html",
        page="exercises",
        title=_("Every stretch"),
        description=_("Every stretch with a moving drawing, by muscle, by position, and by what you have to hand."),
        choices=choices(library()),
        duration=duration,
        usual=lambda stretch: usual(library(), stretch),
    )


@pages.page("/stretch/<routine>/", argument="routine", kinds=("routines",))
def routine(routine: str) -> str:
    item = library().routines.get(routine) or abort(404)
    language = current_language()
    words = item.words[language]
    return render(
        "routine.html",
        page="routine",
        title=words.title,
        description=words.description,
        body=item.facts.body,
        routine=item,
        duration=duration,
        equipment=lambda steps: equipment(library(), steps),
        not_with=lambda steps: not_with(library(), steps),
        player="manual",
        data=[structured.routine(library(), item, language), trail(_room(language), title=words.title)],
    )


@pages.page("/stretch/exercises/<stretch>/", argument="stretch", kinds=("stretches",))
def exercise(stretch: str) -> str:
    item = library().stretches.get(stretch) or abort(404)
    language = current_language()
    words = item.words[language]
    return render(
        "exercise.html",
        page="exercise",
        title=words.name,
        description=words.description,
        stretch=item,
        data=[
            structured.exercise(item, language, [label("equipment_name", name) for name in item.facts.equipment]),
            trail(
                _room(language), (_("Every stretch"), url_for("pages.exercises", language=language)), title=words.name
            ),
        ],
        evidence=evidence_for(library(), stretch),
        uses=uses_of(library(), stretch),
    )


def _room(language: str) -> tuple[str, str]:
    return _("Stretch"), url_for("pages.stretch_home", language=language)
