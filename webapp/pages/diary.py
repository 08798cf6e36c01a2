"""The diary room. Its entries are on the device only: the page brings the words for them."""

from flask_babel import gettext as _

from webapp.library.models.guides import AreaFacts
from webapp.pages import pages
from webapp.pages.rendering import render


@pages.page("/diary/")
def diary() -> str:
    return render(
        "diary.html",
        page="diary",
        title=_("Diary"),
        description=_("A cramp diary for you and your doctor that stays on your phone."),
        guide_stretches=guide_stretches,
    )


def guide_stretches(area: AreaFacts) -> list[str]:
    """The stretches of an area's guide, each once, in the order of the guide."""
    return list(dict.fromkeys(step.stretch for variant in area.variants for step in variant.steps))
