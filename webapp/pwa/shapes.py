"""What a page has in common with the same page in other languages: a shape with gaps, which the words of each fill."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import TypeVar

from msgspec import Struct

from webapp.pwa.pieces import Cut
from webapp.pwa.signs import OWN

Shape = list[str | int | None]
"""What all of them say, the index of a shared piece, and None for each gap."""

_Part = TypeVar("_Part", str | int, str | int | None)
_TOKEN = re.compile(r'(?<=>)|(?=<)|(?<==")|(?=")')
"""Between tags and text, and on both sides of what stands in quotes."""


class Filled(Struct):
    """A page as the index of its shape among the shared pieces, and what fills each gap of it."""

    shape: int
    words: list[Cut]


def shaped(pages: Mapping[str, Cut]) -> tuple[Shape, dict[str, list[Cut]]]:
    """The shape of one page in some languages, and what fills its gaps in each of them, all equally many."""
    tokens = [_tokens(language, page) for language, page in pages.items()]
    shape: Shape = []
    words: list[list[Cut]] = [[] for _ in tokens]
    ends = tuple(len(each) for each in tokens)
    before = (0,) * len(tokens)
    for places in (*_common(tokens), ends):
        if places != before:
            shape.append(None)
            for own, each, start, end in zip(words, tokens, before, places, strict=True):
                own.append(_joined(each[start:end]))
        if places != ends:
            shape.append(tokens[0][places[0]])
        before = tuple([place + 1 for place in places])
    return _joined(shape), dict(zip(pages, words, strict=True))


def _tokens(language: str, page: Cut) -> Cut:
    tokens: Cut = []
    for part in page:
        if isinstance(part, int):
            tokens.append(part)
        else:
            tokens += filter(None, _TOKEN.split(part.replace(f'"/{language}/', f'"/{OWN}/')))
    return tokens


def _common(tokens: Sequence[Cut]) -> list[tuple[int, ...]]:
    """Where tokens stand that all have in this order: a place in each."""
    first, *others = tokens
    if all(len(each) == len(first) for each in others):
        return [(place,) * len(tokens) for place, each in enumerate(zip(*tokens, strict=True)) if len(set(each)) == 1]
    found = [
        {mine + step: theirs + step for mine, theirs, size in _matches(first, each) for step in range(size)}
        for each in others
    ]
    return [
        (place, *(each[place] for each in found)) for place in range(len(first)) if all(place in each for each in found)
    ]


def _matches(first: Cut, other: Cut) -> list[tuple[int, int, int]]:
    return [(match.a, match.b, match.size) for match in SequenceMatcher(None, first, other).get_matching_blocks()]


def _joined(parts: Sequence[_Part]) -> list[_Part]:
    """With texts that follow one another in one."""
    joined: list[_Part] = []
    for is_text, group in groupby(parts, key=lambda part: isinstance(part, str)):
        if is_text:
            joined.append("".join(map(str, group)))
        else:
            joined += group
    return joined
