"""Relief: where is the cramp, the guide for each area, and the warning signs."""

from typing import Any

from flask import abort, url_for
from flask_babel import gettext as _

from webapp.figures.bodies import USUAL
from webapp.figures.spots import Region
from webapp.i18n import current_language
from webapp.library.items import Item, Library
from webapp.library.models.safety import SafetyPageFacts, SafetyPageWords
from webapp.library.signs import most_urgent_first, signs_by_urgency
from webapp.library.steps import variants_for_boot
from webapp.pages import pages, structured
from webapp.pages.rendering import library, render

START_AREA = "calf"
"""The area of the big button until someone has used another one: the most common cramp there is."""

NARROW = ("inner-thigh",)
"""The areas between whose neighbours the body map has no room for a finger: they have their tile below it."""

PICTURED = ("calf", "foot", "hamstring", "quadriceps", "hand", "side")
"""The areas whose tile has a drawing; the others are words, so that the first screen stays light."""


@pages.page("/")
def relief_home() -> str:
    return render(
        "home.html",
        page="relief-home",
        # One body: what the others need would make the first screen heavier.
        body=USUAL,
        title=_("Where is the cramp?"),
        description=_("Tap where it cramps and be guided through it, step by step, even offline."),
        data=[
            structured.app(
                name="Uncramp",
                description=_("Tap where it cramps and be guided through it, step by step, even offline."),
                language=current_language(),
            )
        ],
        regions=_regions(library(), current_language()),
        start=START_AREA,
        pictured=PICTURED,
        helping=[area for area in library().areas.values() if area.facts.for_other],
        area_figure=lambda area: library().stretches[area.facts.variants[-1].steps[0].stretch].facts.figure,
    )


@pages.page("/relief/warning-signs/")
def warning_signs() -> str:
    return render(
        "warning_signs.html",
        page="warning-signs",
        title=_("Warning signs"),
        description=_("When a cramp is not just a cramp: what to look for, what to do, and who to call."),
        data=[structured.medical_page(_("Warning signs"))],
        signs=signs_by_urgency(library()),
    )


@pages.page("/relief/<area>/", argument="area", kinds=("areas", "safety_pages"))
def guide(area: str) -> str:
    """A guide for where it cramps or for someone else, or the page of a place and an age for which there is none."""
    if page := library().safety_pages.get(area):
        return _safety_page(page)
    item = library().areas.get(area) or abort(404)
    words = item.words[current_language()]
    return render(
        "guide.html",
        page="helping" if item.facts.for_other else "guide",
        title=words.title,
        description=words.description,
        body=item.facts.body,
        area=item,
        player="auto",
        data=[structured.guide(library(), item, current_language())],
        ways=variants_for_boot(library(), item.facts.variants),
    )


def _safety_page(item: Item[SafetyPageFacts, SafetyPageWords]) -> str:
    words = item.words[current_language()]
    return render(
        "safety_page.html",
        page="safety",
        title=words.title,
        description=words.description,
        data=[structured.medical_page(words.title)],
        safety=item,
        signs=most_urgent_first(library(), item.facts.warnings),
    )


def _regions(known: Library, language: str) -> list[Region]:
    places: list[Item[Any, Any]] = [*known.areas.values(), *known.safety_pages.values()]
    return [
        Region(
            view=spot.view,
            start=spot.start,
            end=spot.end,
            radii=spot.radii,
            href=url_for("pages.guide", language=language, area=area.id),
            label=area.words[language].name,
            current=area.id == START_AREA,
        )
        for area in places
        if area.id not in NARROW
        for spot in area.facts.spots
    ]
