"""Each warning sign has one urgency and one wording: what two editors and a GP found in conflict cannot come back."""

import tomllib
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.support.languages import LANGUAGES
from webapp.library.items import Library
from webapp.library.loader import load
from webapp.library.problems import BrokenContent
from webapp.library.retold import sign_told_in
from webapp.library.signs import included_in


def urgency(library: Library, sign: str) -> str:
    return library.warnings[sign].facts.urgency


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("whole-body", "emergency"),
        ("everywhere", "days"),
        ("everywhere-new", "today"),
        ("stroke-nerve", "emergency"),
        ("twitching", "days"),
        ("weak-breathing", "emergency"),
        ("preg", "now"),
        ("preg-labour", "now"),
        ("belly", "today"),
        ("cauda", "emergency"),
        ("rhabdo", "emergency"),
        ("statin", "today"),
        ("limb", "emergency"),
        ("neck", "emergency"),
        ("neck-arm", "today"),
        ("other-illness", "days"),
        ("numb-foot", "today"),
        ("rest-pain", "today"),
        ("walking-pain", "days"),
        ("toxin", "now"),
        ("toxin-severe", "emergency"),
        ("long", "today"),
        ("fluid-loss", "today"),
        ("loss-of-salts", "days"),
        ("child", "days"),
        ("child-today", "today"),
        ("dvt", "today"),
        ("pe", "emergency"),
        ("heatcramp", "now"),
        ("heatstroke", "emergency"),
    ],
)
def test_a_sign_is_as_urgent_as_the_table_says(library: Library, sign: str, expected: str) -> None:
    assert urgency(library, sign) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_to_see_a_doctor_has_every_sign_that_cannot_wait_under_its_own_urgency(
    library: Library, language: str
) -> None:
    said = {section.id: section.text for section in library.articles["when-to-see-a-doctor"].words[language].sections}
    for section, classes in {"now": {"emergency", "now"}, "today": {"today"}}.items():
        waiting = {sign.id for sign in library.warnings.values() if sign.facts.urgency in classes}
        assert set(included_in(said[section])) == waiting


def words(library: Library, sign: str, language: str = "en") -> str:
    said = library.warnings[sign].words[language]
    return f"{said.name} {said.quick} {said.signs} {said.action}".casefold()


def test_cramp_in_the_whole_body_at_once_and_cramps_in_several_places_are_told_apart(library: Library) -> None:
    assert "at the same time" in words(library, "whole-body")
    assert "at different moments" in words(library, "everywhere")
    assert "whole body" not in words(library, "long")


def test_what_to_do_and_what_hurts_can_be_read_in_one_way_only(library: Library) -> None:
    assert "sip something" not in words(library, "heatcramp")
    assert "the pain eases" in words(library, "rest-pain")
    assert "keeps getting worse" in words(library, "limb")


def test_a_hand_cramp_after_writing_sends_nobody_to_a_doctor(library: Library) -> None:
    assert "after writing" in library.warnings["everywhere"].words["en"].meaning


def test_slow_and_sudden_weakness_are_told_apart(library: Library) -> None:
    assert "suddenly, within minutes or hours" in words(library, "stroke-nerve")
    assert "slowly, over weeks" in words(library, "twitching")
    assert "slurred" not in words(library, "twitching")


def test_a_swollen_leg_in_pregnancy_and_after_birth_is_called_about_now(library: Library) -> None:
    assert library.warnings["preg"].facts.whom == "midwife"
    assert "six weeks" in words(library, "preg")
    assert "pregnan" not in words(library, "belly")


def test_not_being_able_to_hold_urine_or_stool_belongs_to_the_back(library: Library) -> None:
    assert "passing or holding urine or stool" in words(library, "cauda")
    assert "ophouden" in words(library, "cauda", "nl")
    assert "aguantarte" in words(library, "cauda", "es")
    assert library.areas["back"].facts.watch == "cauda"


def test_a_limb_that_went_to_sleep_gets_no_ambulance(library: Library) -> None:
    assert "suddenly" in words(library, "limb")
    assert "went to sleep" in words(library, "limb")
    assert "numb" not in library.warnings["limb"].words["en"].quick.casefold()


def test_one_cramp_sends_nobody_with_an_illness_to_the_doctor(library: Library) -> None:
    assert "come more often or wake you" in words(library, "other-illness")


def test_a_fever_and_a_weak_arm_are_two_signs_of_the_neck(library: Library) -> None:
    assert "arm" not in words(library, "neck")
    assert "chest" not in words(library, "neck")
    assert "neck" in words(library, "heart")


def test_dark_urine_on_a_statin_is_one_sign_and_muscle_pain_another(library: Library) -> None:
    assert "urine" not in words(library, "statin")
    for name in ("simvastatin", "lovastatin"):
        assert library.causes[name].facts.signs == ("statin", "rhabdo")
    for name in ("statins", "atorvastatin", "rosuvastatin"):
        assert library.medicines[name].facts.signs == ("statin", "rhabdo")


@pytest.mark.parametrize("name", ["raloxifene", "conjugated-oestrogens"])
def test_hormones_lead_to_the_signs_of_a_clot(library: Library, name: str) -> None:
    assert library.medicines[name].facts.signs == ("dvt", "pe")


def test_low_sodium_is_not_called_a_shortage_of_salt(library: Library) -> None:
    assert "zouttekort" not in library.causes["hyponatraemia"].words["nl"].name
    assert "zouttekort" not in library.causes["hyponatraemia"].words["nl"].also


def test_the_guide_for_the_belly_says_that_it_is_not_for_bowel_cramps_or_a_period(library: Library) -> None:
    assert "darmkramp" in library.areas["side"].words["nl"].lead


def test_nobody_with_heat_stroke_is_given_anything_to_drink(library: Library) -> None:
    assert "nothing to drink" in words(library, "heatstroke")
    assert "body temperature" in words(library, "heatstroke")


def test_no_sign_has_a_second_urgency_in_its_words(library: Library) -> None:
    calling = {"en": ("call ", "emergency"), "nl": ("bel ", "alarmnummer"), "es": ("llama", "emergencia")}
    for sign in library.warnings.values():
        for language, said in sign.words.items():
            for verb in calling[language]:
                assert verb not in said.action.casefold(), (sign.id, language)


def test_a_sign_that_is_told_again_refuses_the_start(content_copy: Path) -> None:
    path = content_copy / "areas" / "calf" / "en.toml"
    lead = tomllib.loads(path.read_text(encoding="utf-8"))["lead"]
    told = f"{lead} Is your urine the colour of cola? Then see a doctor."
    path.write_text(path.read_text(encoding="utf-8").replace(lead, told), encoding="utf-8")
    with pytest.raises(BrokenContent, match=r"areas/calf/en.toml: lead: tells the warning sign 'rhabdo' again"):
        load(content_copy, LANGUAGES)


def test_a_sign_that_is_not_there_cannot_be_included(content_copy: Path) -> None:
    path = content_copy / "articles" / "water" / "nl.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("[sign: water]", "[sign: wine]"), encoding="utf-8")
    with pytest.raises(BrokenContent, match="names 'wine', which is not in content/warnings"):
        load(content_copy, LANGUAGES)


def test_each_sign_gives_itself_away_by_its_key_words(library: Library) -> None:
    """Words that do not stand in the sign would never find it elsewhere either."""
    missed = []
    for sign in library.warnings.values():
        for language, said in sign.words.items():
            sentence = " ".join((said.name, said.quick, said.signs, said.action))
            if sign_told_in(library, sentence, language) is None:
                missed.append(f"{sign.id} {language}")
    assert not missed


def test_no_word_of_the_interface_tells_a_sign(library: Library) -> None:
    told = []
    for language in LANGUAGES:
        with Path(f"translations/{language}/LC_MESSAGES/messages.po").open("rb") as file:
            for message in read_po(file):
                texts = [message.string] if isinstance(message.string, str) else list(message.string or ())
                said = [message.id] if language == "en" and isinstance(message.id, str) else texts
                told += [text for text in said if text and sign_told_in(library, text, language)]
    assert not told
