"""Own routines: made, changed, shared and played on the device; the page brings the stretches and the words for it."""

from flask_babel import gettext as _
from msgspec import Struct

from webapp.i18n import current_language
from webapp.library.filters import choices
from webapp.library.items import Library
from webapp.library.models.guides import Step
from webapp.library.shelf import usual
from webapp.pages import pages
from webapp.pages.rendering import label, library, render


class Given(Struct, frozen=True):
    """One way of a routine of the app, as a start for an own one. `place` is where the page has it: `#{place}`."""

    routine: str
    way: str
    place: str
    name: str
    steps: str


@pages.page("/stretch/own/")
def own() -> str:
    return render(
        "own.html",
        page="own",
        title=_("Your own routines"),
        description=_(
            "Put stretches in your own order, set how long each lasts, and share the routine by link or QR code, "
            "even offline."
        ),
        player="manual",
        muscles=choices(library()).muscles,
        usual=lambda stretch: usual(library(), stretch),
        written=written,
        given=_given(library(), current_language()),
    )


def written(step: Step) -> str:
    """A step as js/core/routine.js reads it: stretch, hold, rest or time to change, rounds, and o, b or t for sides."""
    least_change, _most = library().limits.own_routine.change_seconds
    rest = max(least_change, step.switch) if step.sides == "both" else step.rest
    return f"{step.stretch}.{step.hold}.{rest}.{step.rounds}.{step.sides[0]}"


def _given(known: Library, language: str) -> list[Given]:
    return [
        Given(
            routine=routine.id,
            way=variant.position,
            place=f"from={routine.id}&way={variant.position}",
            name=f"{routine.words[language].name}: {label('position_name', variant.position).lower()}",
            steps="~".join(map(written, variant.steps)),
        )
        for routine in known.routines.values()
        for variant in routine.facts.variants
    ]
