"""The words that scripts say: every form of a plural reaches the page, and no word can end the block that holds it."""

import json

import pytest
from flask import Flask

from webapp.pages.data_block import data_block
from webapp.pages.words import PageWords, plurals


def test_a_language_without_its_own_form_for_a_category_leaves_it_to_the_general_one(app: Flask) -> None:
    with app.test_request_context("/es/"):
        # Spanish has a category for a million, and says it as it says two.
        assert plurals("One stretch", "{n} stretches") == {"one": "Un estiramiento", "other": "{n} estiramientos"}


def test_nothing_in_the_words_ends_their_block() -> None:
    said = {"end": "</script><!-- & \u2028"}
    block = data_block(said)
    assert not set("<&\u2028") & set(block)
    assert json.loads(block) == said


def test_one_name_cannot_mean_two_sentences() -> None:
    words = PageWords()
    words.add({"full": "Full."})
    words.add({"full": "Full."})
    with pytest.raises(ValueError, match="full"):
        words.add({"full": "Filled."})
