"""Relief: where is the cramp, the guide for each area, and the warning signs."""

from flask import abort, url_for
from flask_babel import gettext as _

from webapp.figures.bodymap import Region
from webapp.i18n import current_language
from webapp.library.items import Library
from webapp.pages import pages
from webapp.pages.rendering import library, render

START_AREA = "calf"
"""The area of the big button until someone has used another one: the most common cramp there is."""


@pages.page("/")
def relief_home() -> str:
    return render(
        "home.html",
        page="relief-home",
        title=_("Where is the cramp?"),
        description=_("Tap where it cramps and be led through it, step by step, also without a network."),
        regions=_regions(library(), current_language()),
        start=START_AREA,
    )


@pages.page("/relief/warning-signs/")
def warning_signs() -> str:
    return render(
        "warning_signs.html",
        page="warning-signs",
        title=_("Warning signs"),
        description=_("When a cramp is not just a cramp: what to look for, what to do, and whom to call."),
    )


@pages.page("/relief/<area>/", argument="area", items=lambda library: library.areas)
def guide(area: str) -> str:
    item = library().areas.get(area) or abort(404)
    words = item.words[current_language()]
    return render(
        "guide.html", page="guide", title=words.title, description=words.description, area=item, player="auto"
    )


def _regions(known: Library, language: str) -> list[Region]:
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
        for area in known.areas.values()
        for spot in area.facts.spots
    ]
