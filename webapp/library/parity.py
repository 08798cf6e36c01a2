"""All languages of an item say the same things: as many entries, the same sections and sources, the same numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from webapp.library.citing import CITATION, citations_in
from webapp.library.items import Item, Library
from webapp.library.kinds import WITH_WORDS
from webapp.library.numbers import numbers_in
from webapp.library.pieces import pieces
from webapp.library.problems import Problem
from webapp.library.translations import SOURCE_LANGUAGE

OWN_LENGTH = ("also", "key_words")
"""Fields that hold words of each language to be found by: one has more names for a thing than another."""

OWN_NUMBERS = ("description", *OWN_LENGTH)
"""Fields whose numbers may differ: a description is cut to the length that fits its language. Of a name only how often
a number stands in it may: one language explains in brackets what another need not."""

_INDEX = re.compile(r"\[\d+\]")
_TARGET = re.compile(r"\]\([^)]*\)")

Texts = dict[str, str]
"""The texts of one file by their keys."""


def parity_problems(library: Library) -> Iterator[Problem]:
    """Everything that the file of one language says otherwise than the English one, or not at all."""
    for kind in WITH_WORDS:
        for item in getattr(library, kind).values():
            yield from _problems_of(kind, item)
    for nutrient in library.nutrients.values():
        yield from _foods(nutrient)


def _problems_of(kind: str, item: Item[Any, Any]) -> Iterator[Problem]:
    english = dict(pieces(item.words[SOURCE_LANGUAGE]))
    for language, words in item.words.items():
        if language != SOURCE_LANGUAGE:
            file = f"{kind}/{item.id}/{language}.toml"
            texts = dict(pieces(words))
            yield from _shape(file, english, texts)
            yield from _citations(file, english, texts)
            yield from _numbers(file, language, english, texts)


def _shape(file: str, english: Texts, texts: Texts) -> Iterator[Problem]:
    expected, found = ([key for key in each if _field(key) not in OWN_LENGTH] for each in (english, texts))
    for key in expected:
        if key not in found:
            yield Problem(file, key, f"is in {SOURCE_LANGUAGE}.toml and not here; translate it")
    for key in found:
        if key not in expected:
            yield Problem(file, key, f"is not in {SOURCE_LANGUAGE}.toml; remove it here, or write it there too")
    if set(expected) == set(found) and _sections(expected) != _sections(found):
        yield Problem(
            file, "sections", f"stand in another order than in {SOURCE_LANGUAGE}.toml; put them in that order"
        )


def _sections(keys: list[str]) -> list[str]:
    return [key for key in keys if key.startswith("sections.")]


def _citations(file: str, english: Texts, texts: Texts) -> Iterator[Problem]:
    for key in english.keys() & texts.keys():
        expected, found = (set(citations_in(each[key])) for each in (english, texts))
        if expected != found:
            differing = ", ".join(sorted(expected ^ found))
            yield Problem(file, key, f"does not cite the same sources as {SOURCE_LANGUAGE}.toml; look at {differing}")


def _numbers(file: str, language: str, english: Texts, texts: Texts) -> Iterator[Problem]:
    """A mistyped dose is the mistake to fear most."""
    expected, found = _numbers_by_key(english, SOURCE_LANGUAGE), _numbers_by_key(texts, language)
    for key in expected.keys() & found.keys():
        if expected[key] != found[key]:
            advice = f"gives {_list(found[key] - expected[key])} where {SOURCE_LANGUAGE}.toml gives "
            advice += f"{_list(expected[key] - found[key])}; write the same numbers, in digits, as often"
            yield Problem(file, key, advice)


def _numbers_by_key(texts: Texts, language: str) -> dict[str, Counter[Decimal]]:
    """The entries of a list count as one text: a language may begin the next sentence earlier."""
    found: dict[str, Counter[Decimal]] = {}
    for key, text in texts.items():
        if _field(key) not in OWN_NUMBERS:
            said = numbers_in(_TARGET.sub("", CITATION.sub("", text)), language)
            found.setdefault(_INDEX.sub("", key), Counter()).update(set(said) if key == "name" else said)
    return found


def _list(numbers: Counter[Decimal]) -> str:
    return ", ".join(f"{number:f}" for number in sorted(numbers)) or "none"


def _foods(item: Item[Any, Any]) -> Iterator[Problem]:
    expected = {food.id for food in item.facts.foods}
    for language, words in item.words.items():
        for name in sorted(expected ^ words.foods.keys()):
            file = f"nutrients/{item.id}/{language}.toml"
            yield Problem(file, f"foods.{name}", "is here or in facts.toml, not in both; name the same foods")


def _field(key: str) -> str:
    return re.split(r"[.[]", key, maxsplit=1)[0]
