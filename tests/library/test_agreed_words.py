"""What the glossary has agreed on, where a pattern can tell: no sentence that people read says it otherwise."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from webapp.config import ROOT
from webapp.library.items import Library
from webapp.library.kinds import WITH_WORDS
from webapp.library.pieces import pieces

NOT_READ = {"also", "key_words", "brands"}
"""Words that a search knows: whatever people may type."""

RULED_OUT = {
    # The second line and those after it: Dutch in English words, and what can be read in two ways.
    "en": r"\bnew hip\b|\bafter-care\b|\bpills or\b"
    r"|\bis not shown\b|\bprotects? from\b|\blet it go on\b|\bfor the way back\b|\bfrom in front\b|, without reading\b"
    r"|\bcramps slowly\b|\bhalf asleep: stretch\b|\bOnly the foot up\b|\bor the nerves\b"
    r"|\d% faster than\b",
    "nl": r"\bnieuwe heup\b|\bhoe lang\b|\btestbericht\b|\bkrampen per\b|\d% sneller weg\b",
    # "a las 1:00" is no Spanish: a sentence that is filled with a time leaves the article out.
    "es": r"\blas? \{(?:time|later|from|to)\}|\bqueráis\b|\bpastillas\b|\bconsejo neerlandés\b|\brecién parida\b"
    r"|\bpas(?:ó|aron) un \d"
    r"|\b(?:este|tu|propio|el) teléfono\b(?! d)|\bbulto duro\b|\b[Tt]odas las guías\b(?! clínicas)",
}


@pytest.mark.parametrize("language", RULED_OUT)
def test_no_sentence_uses_a_word_that_another_was_agreed_for(library: Library, language: str) -> None:
    found = [f"{place}: {text}" for place, text in read(library, language) if re.search(RULED_OUT[language], text)]
    assert not found, "\n".join(found)


def read(library: Library, language: str) -> Iterator[tuple[str, str]]:
    """Every text of a language with its place: of the content, and of the interface."""
    for kind in WITH_WORDS:
        for item in getattr(library, kind).values():
            for key, text in pieces(item.words[language]):
                if re.split(r"[.[]", key, maxsplit=1)[0] not in NOT_READ:
                    yield f"{kind}/{item.id}: {key}", text
    with Path(ROOT, "translations", language, "LC_MESSAGES", "messages.po").open("rb") as file:
        for message in read_po(file):
            # English is what the code says, so its own catalogue is empty.
            said = message.id if language == "en" else message.string
            for text in [said] if isinstance(said, str) else said or []:
                yield f"interface: {message.id}", text
