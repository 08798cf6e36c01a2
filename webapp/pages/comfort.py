"""Quick relief without stretching: warmth, cold, massage, loose clothing, drinking, each a short guided card."""

from flask import abort
from flask_babel import gettext as _

from webapp.i18n import current_language
from webapp.pages import pages, structured
from webapp.pages.rendering import library, render


@pages.page("/relief/comfort/")
def comforts() -> str:
    return render(
        "comforts.html",
        page="comforts",
        title=_("Relief without stretching"),
        description=_(
            "Warmth, cold, gentle massage, loose clothing and a drink: what to do, for how long, "
            "and who should avoid it."
        ),
    )


@pages.page("/relief/comfort/<care>/", argument="care", kinds=("care",), where=lambda item: bool(item.facts.card))
def comfort(care: str) -> str:
    item = library().care.get(care)
    if item is None or not item.facts.card:
        abort(404)
    words = item.words[current_language()]
    return render(
        "comfort.html",
        page="comfort",
        title=words.title,
        description=words.description,
        care=item,
        player="manual",
        data=[structured.comfort(item, current_language())],
    )
