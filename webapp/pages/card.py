"""Bedside cards: a guide or a routine for paper, two to a sheet."""

from collections.abc import Sequence
from typing import Any

from flask import abort, url_for
from flask_babel import gettext as _

from webapp.i18n import current_language
from webapp.library.items import Item
from webapp.library.models.guides import Step
from webapp.library.steps import duration, not_with, unfit
from webapp.pages import pages
from webapp.pages.rendering import library, render, site_origin


@pages.page("/relief/<area>/card/", argument="area", kinds=("areas",))
def guide_card(area: str) -> str:
    item = library().areas.get(area) or abort(404)
    return _card(item, url_for("pages.guide", language=current_language(), area=area), routine=False)


@pages.page("/stretch/<routine>/card/", argument="routine", kinds=("routines",))
def routine_card(routine: str) -> str:
    item = library().routines.get(routine) or abort(404)
    return _card(item, url_for("pages.routine", language=current_language(), routine=routine), routine=True)


def _card(item: Item[Any, Any], back: str, *, routine: bool) -> str:
    """The card of a guide or a routine; `back` is the path that its QR code leads to."""
    words = item.words[current_language()]
    return render(
        "card.html",
        page="card",
        title=_("Bedside card: %(name)s", name=words.name),
        description=_(
            "“%(name)s” on paper: drawings, warning signs and who to call, two cards to a sheet.", name=words.title
        ),
        body=item.facts.body,
        item=item,
        routine=routine,
        back=back,
        address=site_origin() + back,
        duration=duration,
        unfit=lambda variant: unfit(library(), variant),
        left_out=_left_out,
    )


def _left_out(steps: Sequence[Step]) -> dict[str, list[int]]:
    """For each condition that some steps do not go with, the numbers of those steps on the card."""
    numbers: dict[str, list[int]] = {}
    for number, step in enumerate(steps, start=1):
        for condition in not_with(library(), [step]):
            numbers.setdefault(condition, []).append(number)
    return numbers
