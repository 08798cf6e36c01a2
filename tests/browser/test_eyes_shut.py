"""A guide and a routine as somebody hears and feels them who keeps their eyes shut."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser import PHONE
from tests.support.eyes_shut import Heard, guide, routine
from tests.support.server import Server

COUNTED = ["3.", "2.", "1."]
ROUND = ["Halfway.", *COUNTED]
CRAMP = [
    *("Calf stretch in bed. Knee straight. Pull your toes towards your shin.", "Hold. 30 seconds.", *ROUND),
    *("Let go and breathe.", "Hold. 2 of 3.", *ROUND),
    *("Let go and breathe.", "Hold. 3 of 3.", *ROUND),
    *("Next. Toes up, no hands. Your shin does the work.", "Hold. 60 seconds."),
    "It let go. What helped?",
]


def says(heard: list[Heard]) -> list[Heard]:
    return [each for each in heard if each.kind == "says"]


def test_a_cramp_is_told_from_the_first_stretch_to_the_last_word(page: Page) -> None:
    heard = guide(page, "en")
    said = [each.what for each in says(heard)]
    assert said[: len(CRAMP)] == CRAMP
    signs, choice, end = said[len(CRAMP) :]
    assert signs.startswith("One look before you rub or warm it. One leg or arm swollen, warm or red?")
    assert (choice, end) == ("What would feel good now?", "All done. Rest well.")
    # The tap that says it let go is answered, and nothing of before is said again.
    assert [each.what for each in heard if each.kind == "is cut off"] == []
    # Every moment sounds too, but for a first that a slow machine would sound too late.
    assert len(said) - 1 <= len([each for each in heard if each.kind == "sounds"]) <= len(said)


@pytest.mark.parametrize("language", ["nl", "es"])
def test_a_routine_says_every_change_in_time_and_nothing_twice(browser: Browser, server: Server, language: str) -> None:
    context = browser.new_context(base_url=server.url, viewport=PHONE, has_touch=True, service_workers="block")
    heard = routine(context.new_page(), language)
    context.close()
    said = says(heard)
    assert len(said) == len([each for each in heard if each.kind == "feels"])
    # Two stretches: what to do, then three times both sides, each with its change and its last three seconds.
    assert len(said) == 2 * (1 + 3 * (1 + 3 + 1 + 1 + 3) + 2) + 1
    # Of the first tone a slow machine knows that it would be late.
    moments = [each for each in heard if each.kind == "sounds"][1 - len(said) :]
    for words, moment in zip(said[1:-1], moments[:-1], strict=True):
        assert words.at - moment.at < 2, words
    assert all(one.what != other.what for one, other in pairwise(said))
    assert "is cut off" not in {each.kind for each in heard}
    # The end belongs to its tones.
    assert 3 < said[-1].at - moments[-1].at < 4
