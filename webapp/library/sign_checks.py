"""What can be said of warning signs and yet be wrong: signs that are not there, not asked about, or told twice."""

from collections.abc import Iterator

from webapp.library.items import Library
from webapp.library.problems import Problem
from webapp.library.referring import unknown, unsourced
from webapp.library.retold import retold_signs
from webapp.library.signs import included_in


def sign_problems(library: Library) -> Iterator[Problem]:
    """Every problem with the signs and with what includes them."""
    for file, key, name in _named(library):
        yield from unknown(library.warnings, "warnings", file, key, name)
    yield from _unasked(library)
    yield from _countries(library)
    yield from retold_signs(library)


def _named(library: Library) -> Iterator[tuple[str, str, str]]:
    """Each place that names a sign: file, key and the name."""
    lists = (("safety_pages", "warnings"), ("cautions", "signs"), ("causes", "signs"), ("medicines", "signs"))
    for kind, key in lists:
        for item in getattr(library, kind).values():
            for index, name in enumerate(getattr(item.facts, key)):
                yield f"{kind}/{item.id}/facts.toml", f"{key}[{index}]", name
    for kind, item in _watched(library):
        yield f"{kind}/{item}/facts.toml", "watch", getattr(library, kind)[item].facts.watch
    for article in library.articles.values():
        for language, words in article.words.items():
            for section in words.sections:
                for name in included_in(section.text):
                    yield f"articles/{article.id}/{language}.toml", f"sections.{section.id}", name


def _watched(library: Library) -> Iterator[tuple[str, str]]:
    yield from (("areas", area.id) for area in library.areas.values())
    yield from (("routines", routine.id) for routine in library.routines.values() if routine.facts.watch)


def _unasked(library: Library) -> Iterator[Problem]:
    """What is asked about in one line needs that line, in every language."""
    asked = {sign.id for sign in library.warnings.values() if sign.facts.quick}
    asked |= {getattr(library, kind)[item].facts.watch for kind, item in _watched(library)}
    for sign in library.warnings.values():
        for language, words in sign.words.items():
            if sign.id in asked and not words.quick:
                yield Problem(f"warnings/{sign.id}/{language}.toml", "quick", "is missing; this sign is asked about")


def _countries(library: Library) -> Iterator[Problem]:
    """Each country has its numbers, which some source gives, and its words."""
    for item in library.emergency.values():
        for country, facts in item.facts.countries.items():
            key = f"countries.{country}.sources"
            yield from unsourced(library, f"emergency/{item.id}/facts.toml", key, facts.sources)
        for language, words in item.words.items():
            for country in sorted(item.facts.countries.keys() ^ words.countries.keys()):
                file = f"emergency/{item.id}/{language}.toml"
                yield Problem(file, f"countries.{country}", "is here or in facts.toml, not in both")
