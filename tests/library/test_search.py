"""What the search knows and finds: guides first, slips of the finger forgiven, and clean sentences to show."""

import re

import pytest
from flask import Flask
from flask_babel import force_locale

from tests.support.node import node_answer
from webapp.build.search_file import Document, documents_in
from webapp.library.items import Library

SLIPS = {
    "en": {
        "cafl": "/en/relief/calf/",
        "calf": "/en/relief/calf/",
        "cafl crmap": "/en/relief/calf/",
        "clfa": "/en/relief/calf/",
        "fooot": "/en/relief/foot/",
        "hamstirng": "/en/relief/hamstring/",
        "thihg": "/en/relief/",
        "quadricpes": "/en/relief/quadriceps/",
        "simvasttain": "/en/learn/causes/#simvastatin",
        "magnsum": "/en/learn/",
    },
    "nl": {
        "kiut": "/nl/relief/calf/",
        "kuti": "/nl/relief/calf/",
        "veot": "/nl/relief/foot/",
        "kutt": "/nl/relief/calf/",
        "dijbene": "/nl/relief/",
        "hamstirng": "/nl/relief/hamstring/",
        "zwagner": "/nl/stretch/pregnancy/",
        "simvastaitne": "/nl/learn/causes/#simvastatin",
    },
    "es": {
        "pantorila": "/es/relief/calf/",
        "pantorirlla": "/es/relief/calf/",
        "gmeleo": "/es/relief/calf/",
        "cuadriceps": "/es/relief/quadriceps/",
        "isquoitibiales": "/es/relief/hamstring/",
        "mulso": "/es/relief/",
        "embraazo": "/es/stretch/pregnancy/",
    },
}
"""As people type, and where the first thing found begins."""

CALLS = {
    "en": ["112", "999", "911", "emergency", "emergency number", "numbers to call", "emergency room", "ambulance"],
    "nl": ["112", "1733", "alarmnummer", "noodgeval", "belnummers", "spoed", "spoedeisende hulp", "ambulance"],
    "es": ["112", "061", "emergencias", "número de emergencias", "telefonos", "urgencias", "ambulancia"],
}
"""What somebody types who wants to call."""

ALSO = {
    "en": {
        "tummy": "/en/relief/side/",
        "nocturnal": "/en/learn/night-cramps/",
        "elderly": "/en/learn/older-people/",
        "electrolytes": "/en/learn/water/",
        "dehydrated": "/en/learn/water/",
        "dvt": "/en/relief/warning-signs/#dvt",
        "ice": "/en/relief/comfort/cold/",
        "medication": "/en/relief/warning-signs/#new-medicine",
        "apple cider vinegar": "/en/learn/what-helps/#pickle-juice",
        "mustard": "/en/learn/what-helps/#pickle-juice",
        "achilles": "/en/relief/calf/",
        "cramp in bed": "/en/relief/calf/",
        "leg lock": "/en/relief/calf/",
        "menstrual cramps": "/en/relief/side/",
        "plantar fasciitis": "/en/learn/what-helps/#foot-stretches",
        "pins and needles": "/en/relief/warning-signs/#numbness",
        "pulled muscle": "/en/relief/warning-signs/#injury",
        "rls": "/en/learn/not-a-cramp/",
        "prevention": "/en/learn/what-helps/",
        "heat pad": "/en/relief/comfort/warmth/",
    },
    "nl": {
        "been": "/nl/relief/calf/",
        "beenkramp": "/nl/relief/calf/",
        "teen": "/nl/relief/toes/",
        "voetkramp": "/nl/relief/foot/",
        "nachtkramp": "/nl/learn/night-cramps/",
        "restless legs": "/nl/learn/not-a-cramp/",
        "hartaanval": "/nl/relief/warning-signs/#heart",
        "longembolie": "/nl/relief/warning-signs/#pe",
        "uitdroging": "/nl/learn/water/",
        "ijs": "/nl/relief/comfort/cold/",
        "azijn": "/nl/learn/what-helps/#pickle-juice",
        "mosterd": "/nl/learn/what-helps/#pickle-juice",
        "achillespees": "/nl/relief/calf/",
        "kramp in kuit": "/nl/relief/calf/",
        "kramp in bed": "/nl/relief/calf/",
        "zijsteek": "/nl/relief/side/",
        "ongesteld": "/nl/relief/side/",
        "spit": "/nl/relief/back/",
        "stijve nek": "/nl/relief/neck/",
        "hielspoor": "/nl/learn/what-helps/#foot-stretches",
        "zweepslag": "/nl/relief/warning-signs/#injury",
        "bloeddrukpillen": "/nl/learn/causes/#diuretics",
    },
    "es": {
        "tibia": "/es/relief/shin/",
        "banana": "/es/learn/food/",
        "hielo": "/es/relief/comfort/cold/",
        "electrolitos": "/es/learn/water/",
        "medicina": "/es/relief/warning-signs/#new-medicine",
        "vinagre": "/es/learn/what-helps/#pickle-juice",
        "mostaza": "/es/learn/what-helps/#pickle-juice",
        "aquiles": "/es/relief/calf/",
        "tirón": "/es/relief/calf/",
        "se me sube el gemelo": "/es/relief/calf/",
        "dolor de regla": "/es/relief/side/",
        "estómago": "/es/relief/side/",
        "tortícolis": "/es/relief/neck/",
        "fascitis plantar": "/es/learn/what-helps/#foot-stretches",
        "entumecido": "/es/relief/warning-signs/#numbness",
        "remedios caseros": "/es/learn/what-helps/",
    },
}
"""What people call what our own words call otherwise, and the first thing found."""


def documents(app: Flask, library: Library, language: str) -> list[Document]:
    with app.test_request_context(f"/{language}/"), force_locale(language):
        return list(documents_in(library, language))


@pytest.mark.parametrize("language", SLIPS)
def test_a_slip_of_two_letters_finds_the_guide_first(app: Flask, library: Library, language: str) -> None:
    asked = SLIPS[language]
    found = node_answer("find.js", {"documents": documents(app, library, language), "queries": list(asked)})
    first = {query: paths[:1] for query, paths in zip(asked, found, strict=True)}
    wrong = {query: paths for query, paths in first.items() if not paths or not paths[0].startswith(asked[query])}
    assert not wrong


@pytest.mark.parametrize("language", ALSO)
def test_what_people_call_otherwise_is_found_too(app: Flask, library: Library, language: str) -> None:
    asked = ALSO[language]
    found = node_answer("find.js", {"documents": documents(app, library, language), "queries": list(asked)})
    assert {query: paths[0] for query, paths in zip(asked, found, strict=True) if paths} == asked


@pytest.mark.parametrize(("language", "word"), [("en", "cramp"), ("nl", "kramp"), ("es", "calambre")])
def test_the_word_for_a_cramp_finds_the_guides_first_in_the_order_of_the_app(
    app: Flask, library: Library, language: str, word: str
) -> None:
    asked = {"documents": documents(app, library, language), "queries": [word, f"{word} "]}
    for found in node_answer("find.js", asked):
        assert found == [f"/{language}/relief/{area}/" for area in list(library.areas)[:8]]


@pytest.mark.parametrize("language", CALLS)
def test_who_looks_for_a_number_to_call_finds_the_numbers_first(app: Flask, library: Library, language: str) -> None:
    asked = CALLS[language]
    found = node_answer("find.js", {"documents": documents(app, library, language), "queries": asked})
    first = {query: paths[:1] for query, paths in zip(asked, found, strict=True)}
    assert first == {query: [f"/{language}/relief/warning-signs/#numbers"] for query in asked}


@pytest.mark.parametrize("language", SLIPS)
def test_what_is_shown_of_a_text_is_whole_sentences_without_marks(app: Flask, library: Library, language: str) -> None:
    shown = documents(app, library, language)
    marks = re.compile(r"(^|[.:;] )- |\[|\]|\*\*|`|sign: |\(/")
    assert not [(each.path, each.text) for each in shown if marks.search(each.text)]
    # A title that runs into the sentence after it reads as one.
    assert not [each.path for each in shown if each.text and each.text[-1] not in ".!?:…”"]


def test_a_medicine_says_its_verdict_and_its_warning_signs(app: Flask, library: Library) -> None:
    known = {each.path: each for each in documents(app, library, "en")}
    statin = known["/en/learn/causes/#simvastatin"]
    assert statin.verdict == "medicine"
    assert "Know the warning signs: Muscle pain on a statin; Severe pain and dark urine." in statin.text
    assert known["/en/learn/what-helps/#magnesium"].verdict == library.evidence["magnesium"].facts.grade
    assert known["/en/relief/calf/"].start
    assert not known["/en/learn/water/"].start
