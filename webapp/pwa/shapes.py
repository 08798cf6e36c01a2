"""What a page has in common with the same page in other languages: a shape with gaps, which the words of each fill."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TypeVar

from msgspec import Struct

from webapp.pwa.pieces import Cut
from webapp.pwa.signs import OWN

Shape = list[str | int | None]
"""What all of them say, the index of a shared piece, and None for each gap."""

_Part = TypeVar("_Part", str | int, str | int | None)
_BETWEEN = "\0"
_ENDS = ((">", ">\0"), ("<", "\0<"), ('"', '\0"'), ('=\0"', '=\0"\0'))
"""A sign between tags and text, and on both sides of what stands in quotes; no page holds it otherwise."""


class Filled(Struct):
    """A page as the index of its shape among the shared pieces, and what fills each gap of it."""

    shape: int
    words: list[Cut]


Shaped = tuple[Shape, dict[str, list[Cut]]]
"""The shape of one page in some languages, and what fills its gaps in each of them, all equally many."""


def shaped(pages: Mapping[str, Cut]) -> Shaped:
    """What one page has in common in these languages, and what each says by itself."""
    tokens = [_tokens(language, page) for language, page in pages.items()]
    shape: Shape = []
    words: list[list[Cut]] = [[] for _ in tokens]
    before = (0,) * len(tokens)
    for places, length in (*_common(tokens), (tuple(map(len, tokens)), 0)):
        if places != before:
            shape.append(None)
            for own, each, start, end in zip(words, tokens, before, places, strict=True):
                own.append(_joined(each[start:end]))
        shape += tokens[0][places[0] : places[0] + length]
        before = tuple([place + length for place in places])
    return _joined(shape), dict(zip(pages, words, strict=True))


def _tokens(language: str, page: Cut) -> Cut:
    tokens: Cut = []
    for part in page:
        if isinstance(part, int):
            tokens.append(part)
        elif _BETWEEN in part:
            raise ValueError(f"A page in {language} holds U+0000, which means something here: take it out.")
        else:
            text = part.replace(f'"/{language}/', f'"/{OWN}/')
            for end, marked in _ENDS:
                text = text.replace(end, marked)
            tokens += filter(None, text.split(_BETWEEN))
    return tokens


def _common(tokens: Sequence[Cut]) -> list[tuple[tuple[int, ...], int]]:
    """Runs of tokens that all have in this order: where one begins in each, and its length."""
    first, *others = tokens
    if all(len(each) == len(first) for each in others):
        same = [each.count(each[0]) == len(each) for each in zip(*tokens, strict=True)]
        ends = [place for place in range(1, len(same)) if same[place] != same[place - 1]]
        return [
            ((start,) * len(tokens), end - start)
            for start, end in pairwise([0, *ends, len(same)])
            if start < end and same[start]
        ]
    found = [
        {mine + step: theirs + step for mine, theirs, size in _matches(first, each) for step in range(size)}
        for each in others
    ]
    return [
        ((place, *(each[place] for each in found)), 1)
        for place in range(len(first))
        if all(place in each for each in found)
    ]


def _matches(first: Cut, other: Cut) -> list[tuple[int, int, int]]:
    return [(match.a, match.b, match.size) for match in SequenceMatcher(None, first, other).get_matching_blocks()]


def _joined(parts: Sequence[_Part]) -> list[_Part]:
    """With texts that follow one another in one."""
    joined: list[_Part] = []
    texts: list[str] = []
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
            continue
        if texts:
            joined.append("".join(texts))
            texts.clear()
        joined.append(part)
    if texts:
        joined.append("".join(texts))
    return joined
