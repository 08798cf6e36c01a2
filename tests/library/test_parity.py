"""All languages say the same: a missing step, another source or a mistyped dose refuses the start."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.support.edits import replace
from tests.support.languages import LANGUAGES
from webapp.library.loader import load
from webapp.library.numbers import numbers_in
from webapp.library.problems import BrokenContent

READ = {
    ("en", "1,500 ml, or 1.5 l"): ("1500", "1.5"),
    ("nl", "1.500 ml, of 1,5 l"): ("1500", "1.5"),
    ("es", "1500 ml, o 1,5 l"): ("1500", "1.5"),
    ("es", "10\u00a0000 µg"): ("10000",),
    ("en", "1½ glasses, 10–15 minutes"): ("1.5", "10", "15"),
    ("nl", "om 22.00 uur, 3 keer"): ("22", "00", "3"),
    ("en", "vitamin B12"): ("12",),
    ("nl", "0,50 mg"): ("0.5",),
}


@pytest.mark.parametrize(("language", "text"), READ)
def test_numbers_are_read_as_the_reader_of_the_language_reads_them(language: str, text: str) -> None:
    assert numbers_in(text, language) == [Decimal(number) for number in READ[language, text]]


def problems(content: Path) -> list[str]:
    with pytest.raises(BrokenContent) as refused:
        load(content, LANGUAGES)
    return [str(problem) for problem in refused.value.problems]


def test_a_mistyped_dose_is_told_with_both_numbers(content_copy: Path) -> None:
    replace("80", "800")(content_copy / "routines/bedtime/nl.toml")
    assert problems(content_copy) == [
        "routines/bedtime/nl.toml: result: gives 800 where en.toml gives 80; "
        "write the same numbers, in digits, as often"
    ]


def test_an_english_decimal_point_in_spanish_is_a_mistake(content_copy: Path) -> None:
    replace("1,2", "1.2")(content_copy / "routines/bedtime/es.toml")
    assert "routines/bedtime/es.toml: result: gives" in problems(content_copy)[0]


def test_a_step_too_few_is_named(content_copy: Path) -> None:
    path = content_copy / "stretches/calf-wall/en.toml"
    replace("steps = [", 'steps = ["Stand.", ')(path)
    found = problems(content_copy)
    for language in ("es", "nl"):
        start = f"stretches/calf-wall/{language}.toml: steps["
        assert any(problem.startswith(start) and "is in en.toml and not here" in problem for problem in found)


def test_a_step_too_many_is_named(content_copy: Path) -> None:
    replace("steps = [", 'steps = ["Sta.", ')(content_copy / "stretches/calf-wall/nl.toml")
    assert any("is not in en.toml; remove it here" in problem for problem in problems(content_copy))


def article(content: Path, language: str, sections: str) -> None:
    folder = content / "articles" / "made-up"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facts.toml").write_text('order = 999\ngroup = "cramp"\nsources = ["aaos"]\n')
    words = "".join(f'{key} = "Made up"\n' for key in ("name", "title", "description", "lead"))
    (folder / f"{language}.toml").write_text(words + sections)


def section(name: str, text: str) -> str:
    return f'[[sections]]\nid = "{name}"\ntitle = "Made up"\ntext = "{text}"\n'


def test_an_article_has_the_same_sections_sources_and_numbers(content_copy: Path) -> None:
    article(content_copy, "en", section("one", "About 1.5 l. [@aaos]") + section("two", "Rest. [@aaos]"))
    article(content_copy, "nl", section("one", "Zo'n 1,5 l. [@aaos]") + section("two", "Rust. [@coppin-2005]"))
    article(content_copy, "es", section("two", "Descansa. [@aaos]") + section("one", "Unos 1,6 l. [@aaos]"))
    assert sorted(problems(content_copy)) == [
        "articles/made-up/es.toml: sections.one.text: gives 1.6 where en.toml gives 1.5; "
        "write the same numbers, in digits, as often",
        "articles/made-up/es.toml: sections: stand in another order than in en.toml; put them in that order",
        "articles/made-up/nl.toml: sections.two.text: does not cite the same sources as en.toml; "
        "look at aaos, coppin-2005",
    ]


def test_a_nutrient_names_the_foods_of_its_facts(content_copy: Path) -> None:
    folder = content_copy / "nutrients" / "made-up"
    folder.mkdir(parents=True)
    food = '[[foods]]\nid = "{}"\nplace = "nl"\namount = 30\n'
    (folder / "facts.toml").write_text(
        'order = 999\nunit = "mg"\nevidence = "warmth"\nsources = ["aaos"]\nreference = []\n'
        + food.format("bread")
        + food.format("milk")
    )
    words = 'name = "Made up"\nupper = "None."\ncaution = "None."\n[foods]\nbread = "Bread"\n'
    for language in LANGUAGES:
        (folder / f"{language}.toml").write_text(words)
    found = problems(content_copy)
    assert len(found) == len(LANGUAGES)
    assert all("foods.milk: is here or in facts.toml, not in both" in problem for problem in found)
