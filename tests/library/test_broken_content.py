"""Broken content stops the start; the message names the file, the key and what to do."""

import re
import shutil
from pathlib import Path

import pytest

from tests.support.edits import replace
from tests.support.languages import LANGUAGES
from webapp import create_app
from webapp.config import Settings
from webapp.library.loader import load
from webapp.library.problems import BrokenContent


def surprise(path: Path) -> None:
    path.write_text(path.read_text() + "surprise = 1\n")


WARMTH = 'grade = "weak"\ngroup = "comfort"\norder = 1\n'

CASES = {
    "an unknown key": ("stretches/calf-wall/en.toml", surprise, "surprise: is not a key of this kind"),
    "a missing key": (
        "stretches/calf-wall/nl.toml",
        replace("feel =", "# feel ="),
        "feel: is missing; add it",
    ),
    "a missing language": ("care/walk/es.toml", Path.unlink, "is missing; write it"),
    "a dangling reference": (
        "areas/calf/facts.toml",
        replace('stretch = "calf-bed"', 'stretch = "calf-bath"'),
        "variants[0].steps[0].stretch: names 'calf-bath', which is not in content/stretches",
    ),
    "an impossible time": (
        "areas/calf/facts.toml",
        replace("hold = 30", "hold = 3000"),
        "variants[0].steps[0].hold: is 3000; give a number from 1 to 1200",
    ),
    "two ways of one case": (
        "areas/helping/facts.toml",
        replace('case = "foot"', 'case = "calf"'),
        "variants: each need a case of their own, out of calf, foot",
    ),
    "words for the wrong one of two": (
        "areas/helping/facts.toml",
        replace('stretch = "help-foot"', 'stretch = "foot-stand"'),
        "variants: name 'foot-stand', which tells the one with the cramp what to do",
    ),
    "a sign that is not there": (
        "areas/helping/facts.toml",
        replace('"rhabdo"', '"rhubarb"'),
        "signs[2]: names 'rhubarb', which is not in content/warnings",
    ),
    "a word for a number": (
        "areas/calf/facts.toml",
        replace("hold = 30", 'hold = "thirty"'),
        "variants[0].steps[0].hold: Expected `int`, got `str`; correct the value",
    ),
    "a claim without a source": (
        "evidence/warmth/facts.toml",
        lambda path: path.write_text(WARMTH + "sources = []\n"),
        "sources: is a claim without a source",
    ),
    "an unknown source": (
        "evidence/warmth/facts.toml",
        lambda path: path.write_text(WARMTH + 'sources = ["hearsay"]\n'),
        "sources: names 'hearsay', which is not in content/sources",
    ),
    "an empty text": ("care/walk/es.toml", lambda path: _empty(path, "do"), "do: is empty; write it"),
    "an empty text inside another": (
        "articles/why-cramps/nl.toml",
        lambda path: path.write_text(re.sub("^title = .*$", 'title = ""', path.read_text(), flags=re.MULTILINE)),
        "sections.nerve.title: is empty; write it",
    ),
    "a text of blanks": ("care/walk/es.toml", lambda path: _empty(path, "do", "  "), "do: is empty; write it"),
    "a country without an emergency number": (
        "emergency/countries/facts.toml",
        replace('emergency = ["112"]', "emergency = []"),
        "countries[...].emergency: Expected `array` of length >= 1",
    ),
    "a number that nobody can dial": (
        "emergency/countries/facts.toml",
        replace('emergency = ["112"]', 'emergency = ["one one two"]'),
        "countries[...].emergency[0]: Expected `str` matching regex",
    ),
    "a country whose numbers have no source": (
        "emergency/countries/facts.toml",
        lambda path: path.write_text(
            re.sub("^sources = .*$", "sources = []", path.read_text(), count=1, flags=re.MULTILINE)
        ),
        "countries.nl.sources: is a claim without a source",
    ),
    "a cause of which there is no case": (
        "causes/acrodynia/facts.toml",
        lambda path: path.write_text(re.sub("^cases = .*$", "cases = 0", path.read_text(), flags=re.MULTILINE)),
        "cases: Expected `float` > 0",
    ),
    "a source whose address is a script": (
        "sources/nhs-fife-calf/facts.toml",
        replace('url = "https:', 'url = "javascript:'),
        "url: Expected `str` matching regex",
    ),
    "two sections in one place": (
        "articles/why-cramps/nl.toml",
        replace('id = "short"', 'id = "nerve"'),
        "sections.nerve: is there twice; rename one",
    ),
    "a guide and a page at one address": (
        "safety_pages/calf",
        lambda path: shutil.copytree(path.with_name("jaw"), path),
        "has the address of areas/calf; rename one of the folders",
    ),
    "a limit that is said where nothing is said": (
        "limits.toml",
        replace('"warnings/long"', '"languages/nl"'),
        "said_in.cramp.too_long_minutes: names 'languages/nl', which is not in the content",
    ),
    "the same source twice": (
        "evidence/warmth/facts.toml",
        lambda path: path.write_text(WARMTH + 'sources = ["general-knowledge", "general-knowledge"]\n'),
        "sources: names 'general-knowledge' twice; remove one",
    ),
    "a name that is no address": (
        "care/Cold Bath",
        lambda path: shutil.copytree(path.with_name("cold"), path),
        "is no name of an address; use a to z",
    ),
    "a file beside the items": (
        "care/quick.toml",
        lambda path: path.write_text('name = "Quick"'),
        "does not belong here; every item has a folder of its own",
    ),
    "a file beside the kinds": ("limit.toml", lambda path: path.write_text(""), "is no kind of content"),
    "massage before the warning signs": (
        "care/massage/facts.toml",
        replace("after_check = true", "after_check = false"),
        "after_check: must be true",
    ),
    "broken TOML": ("care/walk/nl.toml", lambda path: path.write_text("name = = 1"), "is not valid TOML"),
}


OWN_PAGES = {
    "articles/causes": "articles/food",
    "routines/own": "routines/bedtime",
    "safety_pages/warning-signs": "safety_pages/jaw",
}
"""Items that would lie behind a page, and what each is a copy of."""


def _empty(path: Path, key: str, blanks: str = "") -> None:
    lines = [f'{key} = "{blanks}"' if line.startswith(f"{key} =") else line for line in path.read_text().splitlines()]
    path.write_text("\n".join(lines))


@pytest.mark.parametrize("case", CASES)
def test_the_start_is_refused_for(case: str, content_copy: Path) -> None:
    file, change, message = CASES[case]
    change(content_copy / file)
    with pytest.raises(BrokenContent) as refused:
        load(content_copy, LANGUAGES)
    assert f"content/{file}: {message}" in str(refused.value)


@pytest.mark.parametrize("item", OWN_PAGES)
def test_an_item_with_the_address_of_a_page_is_refused(item: str, content_copy: Path, tmp_path: Path) -> None:
    shutil.copytree(content_copy / OWN_PAGES[item], content_copy / item)
    with pytest.raises(BrokenContent, match=f"content/{item}: has the address of the page /"):
        create_app(Settings(instance=tmp_path, content=content_copy))


def test_what_a_system_hides_in_the_content_is_let_be(content_copy: Path) -> None:
    (content_copy / ".DS_Store").write_text("")
    (content_copy / "care/.DS_Store").write_text("")
    load(content_copy, LANGUAGES)


def test_all_problems_are_told_at_once(content_copy: Path) -> None:
    (content_copy / "care/walk/es.toml").unlink()
    (content_copy / "care/drink/nl.toml").unlink()
    with pytest.raises(BrokenContent) as refused:
        load(content_copy, LANGUAGES)
    assert len(refused.value.problems) == 2


def test_a_file_that_does_not_belong_is_named(content_copy: Path) -> None:
    (content_copy / "care/walk/fr.toml").write_text("")
    with pytest.raises(BrokenContent, match=r"care/walk/fr\.toml: does not belong here"):
        load(content_copy, LANGUAGES)
