"""Learn: articles, what helps, causes and medicines, food, and where all of it comes from."""

from babel.dates import format_date
from flask import abort, url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from webapp.i18n import current_language
from webapp.library.causes import brands_shown, groups_of, kinds_of, rounded
from webapp.library.citing import uses_of_sources
from webapp.pages import pages, structured
from webapp.pages.chart import estimates_chart
from webapp.pages.places import place_of
from webapp.pages.prose import Prose
from webapp.pages.quality import Quality
from webapp.pages.rendering import library, render, trail


@pages.page("/learn/")
def learn() -> str:
    return render(
        "learn.html",
        page="learn",
        title=_("Learn"),
        description=_("What is known about cramp, how sure we are of it, and where it comes from."),
    )


@pages.page("/learn/causes/")
def causes() -> str:
    language = current_language()
    return render(
        "causes.html",
        page="causes",
        title=_("Causes and medicine check"),
        description=ngettext(
            "Can my medicine cause cramp? %(num)d cause with a yearly estimate, found as you type, offline.",
            "Can my medicine cause cramp? %(num)d causes with yearly estimates, found as you type, offline.",
            len(library().causes),
        ),
        data=[structured.medical_page(_("Causes and medicine check"))],
        kinds=kinds_of(library()),
        groups=groups_of(library(), language),
        brands_shown=brands_shown,
        rounded=rounded,
        chart=estimates_chart(library(), language),
    )


@pages.page("/learn/sources/")
def sources() -> str:
    return render(
        "sources.html",
        page="sources",
        title=_("Sources"),
        description=_("Every study, guideline and leaflet behind Uncramp’s advice."),
        data=[structured.references(_("Sources"), (source.facts for source in library().sources.values()))],
        uses=uses_of_sources(library()),
        day=lambda checked: format_date(checked, "d MMM y", locale=current_language()),
        place_of=lambda kind, name: place_of(library(), current_language(), kind, name),
    )


@pages.page("/learn/<article>/", argument="article", kinds=("articles",))
def article(article: str) -> str:
    item = library().articles.get(article) or abort(404)
    language = current_language()
    words = item.words[language]
    return render(
        "article.html",
        page="article",
        title=words.title,
        description=words.description,
        body=item.facts.body,
        article=item,
        data=[
            *structured.article(item, language),
            trail((_("Learn"), url_for("pages.learn", language=language)), title=words.title),
        ],
        prose=lambda sign: Prose(f"/{language}/", sign),
        quality=Quality(library(), language),
    )
