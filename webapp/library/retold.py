"""A warning sign is told in one place. A sentence of any other text that gives a sign's key words tells it again."""

import re
from collections.abc import Iterator
from functools import cache

from webapp.library.items import Library
from webapp.library.kinds import WITH_WORDS
from webapp.library.pieces import pieces
from webapp.library.problems import Problem

ELSEWHERE = ("warnings", "figures", "quality")
"""Kinds that are not read for it: the signs themselves, drawings, what is said about this app."""

SEARCHED = ("also",)
"""Fields that nobody reads: they are only found by who types them."""

_SENTENCE = re.compile(r"[.!?]\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)?")


def retold_signs(library: Library) -> Iterator[Problem]:
    """Every sentence outside `content/warnings` that tells a sign again, in every language."""
    for kind in (name for name in WITH_WORDS if name not in ELSEWHERE):
        for item in getattr(library, kind).values():
            for language, words in item.words.items():
                for key, text in pieces(words):
                    if key.split("[")[0] not in SEARCHED:
                        yield from _problems(library, f"{kind}/{item.id}/{language}.toml", key, text, language)


def sign_told_in(library: Library, sentence: str, language: str) -> str | None:
    """The id of the sign whose key words a sentence has; None if it tells none."""
    words = _words(sentence)
    for sign in library.warnings.values():
        for longest, others in _stems(sign.words[language].key_words):
            if longest in words and all(stem in words for stem in others):
                return sign.id
    return None


def sentences_of(text: str) -> list[str]:
    """A text taken apart where a sentence or a line ends."""
    return [sentence for sentence in _SENTENCE.split(text) if sentence.strip()]


def _problems(library: Library, file: str, key: str, text: str, language: str) -> Iterator[Problem]:
    # Nearly every text tells none, and neither do its sentences then.
    if sign_told_in(library, text, language) is None:
        return
    for sentence in sentences_of(text):
        if sign := sign_told_in(library, sentence, language):
            advice = f"tells the warning sign {sign!r} again in {sentence.strip()[:70]!r}; include it instead"
            yield Problem(file, key, advice)


def _words(sentence: str) -> str:
    """A space before each word, so that one search through the text finds every word that begins with a stem."""
    return "".join(f" {word}" for word in _WORD.findall(sentence.casefold()))


@cache
def _stems(key_words: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """The longest of each entry, which decides of most sentences that they do not tell it, and the others."""
    found = []
    for entry in key_words:
        longest, *others = sorted((f" {stem.casefold()}" for stem in entry.split()), key=len, reverse=True)
        found.append((longest, others))
    return found
