"""Whom a stretch is not for is said once, as a fact: its sentence is made from that, and no text says it otherwise."""

import re

import pytest

from tests.support.page_rules import CheckingClient
from webapp.library.items import Library
from webapp.library.pieces import pieces

CONDITIONS = {
    "en": r"osteopor|spine fracture|pregnan|new hip|hip replacement|unsteady|dizz|over 75|knee surgery|painful knee",
    "nl": r"osteopor|botontkalk|wervelbreuk|zwanger|nieuwe heup|heupprothese|wankel|duizelig|knieoperatie",
    "es": r"osteopor|fractura|embaraz|prótesis|cadera nueva|mareo|mareas|inestab|pierdes el equilibrio|rodilla operada",
}
FOR_THEM = ("ankle-pumps", "ankle-circles", "help-older", "help-pregnant")
"""Stretches that are made for who has one of the conditions, and say so."""


@pytest.mark.parametrize("language", CONDITIONS)
def test_no_words_of_a_stretch_say_whom_it_is_not_for(library: Library, language: str) -> None:
    told = []
    for stretch in library.stretches.values():
        for key, text in pieces(stretch.words[language]):
            if re.search(CONDITIONS[language], text, re.IGNORECASE) and stretch.id not in FOR_THEM:
                told.append(f"{stretch.id}: {key}: {text}")
    assert not told


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        ("hamstring-long-sit", "osteoporosis"),
        ("hamstring-heel-up", "osteoporosis"),
        ("hamstring-seated", "osteoporosis"),
        ("calf-wall", "hip"),
        ("calf-wall-deep", "hip"),
        ("heel-raises", "knee"),
        ("side-stitch", "balance"),
    ],
)
def test_what_an_editor_missed_in_the_words_is_among_the_facts(library: Library, stretch: str, expected: str) -> None:
    assert expected in library.stretches[stretch].facts.not_with


def test_the_sentence_stands_wherever_the_stretch_does(pages: CheckingClient) -> None:
    for path in ("/en/stretch/exercises/hamstring-seated/", "/en/relief/hamstring/"):
        said = " ".join(" ".join(pages.get(path).itertext()).split())
        assert "Best avoided with:" in said
        assert "osteoporosis or a spine fracture" in said
