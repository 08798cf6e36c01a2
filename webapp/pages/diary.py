"""The diary room. Its entries are on the device only: the page brings the words for them."""

from flask import current_app
from flask_babel import gettext as _

from webapp.library.models.guides import AreaFacts
from webapp.library.signs import sheet_signs
from webapp.pages import pages
from webapp.pages.rendering import library, render


@pages.page("/diary/")
def diary() -> str:
    return render(
        "diary.html",
        page="diary",
        title=_("Diary"),
        description=_("A cramp diary for you and your doctor that stays on your phone."),
        guide_stretches=guide_stretches,
        signs=sheet_signs(library()),
        sheet_languages=current_app.extensions["languages"],
    )


def guide_stretches(area: AreaFacts) -> list[str]:
    """The stretches of an area's guide, each once, in the order of the guide."""
    return list(dict.fromkeys(step.stretch for variant in area.variants for step in variant.steps))
