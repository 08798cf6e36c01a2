"""What patients ask and the articles answer: found by the words they type, told once, with its sources."""

import re

import pytest
from flask import Flask

from tests.support.node import node_answer
from webapp.build.search_file import documents_in
from webapp.library.items import Library
from webapp.library.signs import included_in

ASKED = {
    "driving": ("safe-place/", "driving", "autorijden", "conduciendo"),
    "stairs": ("safe-place/#stairs", "stairs", "trap", "escaleras"),
    "ladder": ("safe-place/#stairs", "ladder", "ladder", "escalera de mano"),
    "swimming": ("safe-place/", "swimming", "zwemmen", "nadar"),
    "getting up": ("safe-place/", "getting up at night", "’s nachts opstaan", "levantarse por la noche"),
    "pregnancy": ("pregnancy/", "second trimester", "tweede trimester", "segundo trimestre"),
    "midwife in Flanders": ("pregnancy/", "midwife", "vroedvrouw", "matrona"),
    "after the birth": ("pregnancy/#after", "after the birth", "na de bevalling", "después del parto"),
    "rest pain": ("night-cramps/#rest-pain", "pain artery", "pijn slagader", "dolor arteria"),
    "restless legs": ("not-a-cramp/#restless", "restless legs", "rusteloze benen", "piernas inquietas"),
    "ferritin": ("not-a-cramp/#restless", "ferritin urge", "ferritine drang", "ferritina ganas"),
    "varicose veins": ("veins-and-stockings/", "varicose veins", "spataderen", "varices"),
    "stockings": ("veins-and-stockings/", "compression stockings", "compressiekousen", "medias de compresión"),
    "doppler": ("veins-and-stockings/", "doppler", "doppler", "doppler"),
    "what the GP does": ("when-to-see-a-doctor/#what", "doctor does blood", "dokter doet bloed", "médico hace sangre"),
    "what to take": ("when-to-see-a-doctor/#take", "what to take with you", "wat je meeneemt", "qué llevar"),
    "a doctor may discuss": ("when-to-see-a-doctor/#medicines", "naftidrofuryl", "gabapentine", "gabapentina"),
    "quinine": ("quinine/", "Inhibin", "Inhibin", "Inhibin"),
    "quinine here": ("quinine/#countries", "quinine Belgium", "hydrokinine België", "quinina España"),
    "what quinine can do": ("quinine/#effect", "quinine heart rhythm", "kinine hartritme", "quinina ritmo"),
    "tonic water": ("quinine/#tonic", "tonic water", "tonic", "agua tónica"),
    "magnesium": ("questions/#magnesium", "magnesium infusion", "magnesium infuus", "magnesio por vena"),
    "vitamin E": ("food/", "vitamin E trial", "vitamine E", "vitamina E"),
    "vitamin K2": ("questions/#k2", "vitamin K2", "vitamine K2", "vitamina K2"),
    "pickle juice": ("questions/#pickle-juice", "pickle juice", "augurkennat", "líquido de los pepinillos"),
    "bananas": ("questions/#bananas", "bananas", "bananen", "plátanos"),
    "soap": ("questions/#soap", "soap in bed", "zeep in bed", "jabón en la cama"),
    "shoes": ("questions/#shoes", "shoes", "schoenen", "zapatos"),
    "blankets": ("night-cramps/#bed", "sheets", "lakens", "sábanas"),
    "sleeping positions": ("night-cramps/#bed", "edge of the mattress", "rand van het matras", "sobresalgan colchón"),
    "alcohol": ("night-cramps/#habits", "alcohol", "alcohol", "alcohol"),
    "sitting": ("night-cramps/#habits", "alcohol and sitting", "veel zitten", "estar sentado"),
    "dialysis": ("kidney-and-liver/", "dialysis", "dialyse", "diálisis"),
    "cirrhosis": ("kidney-and-liver/", "cirrhosis", "levercirrose", "cirrosis"),
    "heat": ("sport/#alarm", "heat and hard effort", "hitte en zware inspanning", "calor y esfuerzo intenso"),
    "growing pains": ("not-a-cramp/#growing-pains", "growing pains", "groeipijn", "dolores de crecimiento"),
    "spasm": ("what-is-a-cramp/", "spasm", "spasme", "espasmo"),
    "other names": ("what-is-a-cramp/", "charley horse", "pijnlijke spiersamentrekking", "contractura"),
    "after effort": ("what-is-a-cramp/#who", "hard effort most people", "zware inspanning mensen", "esfuerzo intenso"),
    "one treatment": ("what-helps/", "no one treatment", "behandeling", "un solo tratamiento"),
}
"""What patients expect to find (docs/medical.md), where it stands, and how it is typed."""


@pytest.mark.parametrize(("language", "column"), [("en", 1), ("nl", 2), ("es", 3)])
def test_what_a_patient_expects_is_found_by_the_words_they_type(
    app: Flask, library: Library, language: str, column: int
) -> None:
    with app.test_request_context():
        documents = list(documents_in(library, language))
    found = node_answer("find.js", {"documents": documents, "queries": [asked[column] for asked in ASKED.values()]})
    missing = [
        f"{topic}: {asked[column]!r} finds {paths}"
        for (topic, asked), paths in zip(ASKED.items(), found, strict=True)
        if not any(path.startswith(f"/{language}/learn/{asked[0]}") for path in paths)
    ]
    assert not missing, "\n".join(missing)


def test_other_words_for_an_article_are_searched_and_never_shown(app: Flask, library: Library) -> None:
    with app.test_request_context():
        documents = {document.path: document for document in documents_in(library, "en")}
    assert "charley horse" in documents["/en/learn/what-is-a-cramp/"].names
    assert "charley horse" not in app.test_client().get("/en/learn/what-is-a-cramp/").text


def test_nobody_is_told_how_many_more_people_die_as_if_it_were_their_own_risk(library: Library) -> None:
    """The Dutch figure came from British cohorts; only that study's own two rates stand here, with their doubt."""
    for language, doubt in (
        ("en", "not your own risk"),
        ("nl", "niet jouw eigen risico"),
        ("es", "no es, por tanto, tu"),
    ):
        effect = next(each for each in library.articles["quinine"].words[language].sections if each.id == "effect")
        assert doubt in effect.text
    words = str([item.words for kind in (library.articles, library.evidence) for item in kind.values()])
    assert not re.search(r"\b1 (extra|more) death|1 extra sterfgeval|1 muerte más", words)


@pytest.mark.parametrize(
    ("language", "neither"),
    [("en", "no tonic water: never"), ("nl", "geen tonic: nooit"), ("es", "agua tónica: nunca")],
)
def test_tonic_water_is_ruled_out_in_pregnancy_not_only_as_a_remedy(
    library: Library, language: str, neither: str
) -> None:
    sections = library.articles["pregnancy"].words[language].sections
    assert neither in next(each.text for each in sections if each.id == "fewer")


@pytest.mark.parametrize("language", ["nl", "es"])
def test_a_rule_of_one_country_names_it(library: Library, language: str) -> None:
    """Dutch is read in Belgium and Spanish in Spain: only the list by country says where a prescription is needed."""
    prescription = {"nl": "op recept te krijgen", "es": "solo con receta"}[language]
    telling = {
        f"{article.id}#{section.id}"
        for article in library.articles.values()
        for section in article.words[language].sections
        if prescription in section.text
    }
    assert telling == {"quinine#countries"}


def test_rest_pain_and_growing_pains_end_in_their_signs(library: Library) -> None:
    def signs(article: str, section: str) -> list[str]:
        words = library.articles[article].words["en"]
        return included_in(next(each.text for each in words.sections if each.id == section))

    assert signs("night-cramps", "rest-pain") == ["rest-pain"]
    assert signs("not-a-cramp", "growing-pains") == ["child-today", "child"]
    assert "dvt" in signs("veins-and-stockings", "clot")
    assert signs("kidney-and-liver", "doctor") == ["other-illness"]
