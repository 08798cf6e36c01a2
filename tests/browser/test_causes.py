"""The medicine check: caveats first, the list folded by group, and what people type found where they look."""

import re
from collections.abc import Iterable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import axe_problems
from tests.support.large_text import PHONES, measured
from tests.support.server import Server

LANGUAGES = ("nl", "en", "es")
COMMA_AFTER = """sources => {
  const name = sources.querySelector("a"), comma = document.createRange();
  comma.selectNodeContents(name.nextSibling);
  return comma.getBoundingClientRect().left - name.getBoundingClientRect().right;
}"""
"""Pixels between the first source and the comma after it."""


@pytest.fixture
def found_by(page: Page) -> "Finder":
    return Finder(page)


class Finder:
    """Types on the page of one language and tells the names of what is found, the best first."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, language: str) -> dict[str, str]:
        """The id of each entry of the list by its text, which is what a copy of it keeps."""
        self.page.goto(f"/{language}/learn/causes/")
        script = (
            "() => Object.fromEntries([...document.querySelectorAll('li[id]')].map((li) => [li.textContent, li.id]))"
        )
        ids: dict[str, str] = self.page.evaluate(script)
        return ids

    def __call__(self, ids: dict[str, str], words: str) -> list[str]:
        field = self.page.locator("input[type=search]")
        field.fill("")
        expect(self.page.locator("[data-found]")).to_be_empty()
        field.fill(words)
        expect(self.page.locator("[data-found]")).not_to_be_empty()
        # After the entries of the page comes what else is found.
        return [ids[text] for text in self.page.locator("[data-results] > li").all_text_contents() if text in ids]

    def firsts(self, ids: dict[str, str], many: Iterable[str]) -> dict[str, str]:
        """What is found first for each of many words, typed one after the other."""
        one, *others = many
        # The first goes in as a person types it; the page is ready then, and the others need no way to it and back.
        found = {one: self(ids, one)[0]}
        return found | {words: ids.get(text, "nothing") for words, text in self.page.evaluate(FIRSTS, others).items()}


FIRSTS = """async (many) => {
  const field = document.querySelector("input[type=search]");
  const found = document.querySelector("[data-found]");
  const type = async (words) => {
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    for (let turn = 0; !found.textContent === Boolean(words); ++turn) {
      if (turn > 2000) throw new Error(`nothing is said of ${words}`);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const firsts = {};
  for (const words of many) {
    await type("");
    await type(words);
    firsts[words] = document.querySelector("[data-results] > li")?.textContent ?? "";
  }
  return firsts;
}"""


OTHER_NAMES = {
    "magnesiumdeficiëntie": "magnesium-deficiency",
    "vanadiumintoxicatie": "vanadium-poisoning",
    "DuaklirGenuair": "aclidinium-formoterol",
    "aclidinium bromide/formoterol": "aclidinium-formoterol",
    "chronische koolmonoxideintoxicatie": "chronic-carbon-monoxide-poisoning",
    "koolmonoxide-intoxicatie": "chronic-carbon-monoxide-poisoning",
    "CO-intoxicatie": "chronic-carbon-monoxide-poisoning",
    "fosfoglyceraatmutase deficiëntie": "phosphoglycerate-mutase-deficiency",
    "musculaire dystrofie van Becker": "becker-muscular-dystrophy",
    "rachitis door vitamine D-deficiëntie": "rickets-vitamin-d-deficiency",
    "strychnine-intoxicatie": "strychnine-poisoning",
    "aconitine-intoxicatie": "aconitine-poisoning",
    "aconitine-vergiftiging": "aconitine-poisoning",
    "Ebola hemorrhagische koorts": "ebola-virus-disease",
    "virale hemorragische koorts Ebola": "ebola-virus-disease",
    "dengue hemorrhagische koorts": "dengue-haemorrhagic-fever",
    "autosomal dominant hypocalcemia": "autosomal-dominant-hypocalcaemia",
    "verlaagd calcium gehalte door een erfelijke afwijking": "autosomal-dominant-hypocalcaemia",
    "verlaagd kalium gehalte in het bloed": "hypokalaemia",
    "verhoogde activiteit van het enzym creatinekinase zonder duidelijke oorzaak": "idiopathic-hyperckaemia",
    "aantasting van de zenuwen door langdurig alcoholgebruik": "alcoholic-neuropathy",
    "te snel werkende schildklier door de ziekte van Plummer": "toxic-multinodular-goitre",
    "te langzaam werkende schildklier door bestraling in het halsgebied": "radiotherapy-induced-hypothyroidism",
    "zoutverlies door aandoening van de hersenen": "cerebral-salt-wasting",
    "tekort aan het enzym fosfoglyceraatkinase": "phosphoglycerate-kinase-deficiency",
    "fosfoglyceraatkinase deficiëntie": "phosphoglycerate-kinase-deficiency",
    "infectie door een parasiet (trichinose)": "trichinellosis",
    "parkinsonisme na een ontsteking aan de hersenen": "postencephalitic-parkinsonism",
    "de anticonceptiepil": "contraceptive-pill",
    "beta-blokkers": "beta-blockers",
    "tekort aan het enzym myoadenylate deaminase": "myoadenylate-deaminase-deficiency",
    "kaliumgevoelige myotonie": "potassium-aggravated-myotonia",
    "chronische fibreuze thyreoïditis van Riedel": "riedel-thyroiditis",
    "primaire hemofagocytaire lymfohistiocytose": "primary-haemophagocytic-lymphohistiocytosis",
}
"""The names by which the source of the list calls its causes, and what each is."""


def test_every_name_that_the_source_gives_finds_its_cause_first(found_by: Finder) -> None:
    ids = found_by.open("nl")
    assert found_by.firsts(ids, OTHER_NAMES) == OTHER_NAMES


BRANDS = {
    "hydrochlorothiazide": "Esidrex, Hidrosaluretil, Co-Diovan, Hyzaar, Exforge HCT, Coaprovel",
    "medicine-loop-diuretics": "Lasix, Burinex, Seguril, Fordiuran, Dilutol, Sutril, Frusol, Torem",
    "medicine-thiazide-like-diuretics": "Hygroton, Fludex, Higrotona, Tertensif, Natrilix SR",
    "medicine-potassium-sparing-diuretics": "Aldactone, Inspra, Elecor",
    "contraceptive-pill": "Microgynon, Stediril, Yasmin, Loette, Yasminelle, Diane 35, Rigevidon",
    "nifedipine": "Adalat, Coracten, Adipine",
    "salmeterol-fluticasone": "Seretide, AirFluSal, Inaladuo, Anasma, Plusvent, Brisair, Amaira, Seffalair, Sirdupla, "
    "Fusacomb, Combisal, Sereflo",
    "medicine-long-acting-beta-agonists": "Serevent, Foradil, Oxis, Onbrez, Beglan, Betamican, Inaspir, Neblik, "
    "Hirobriz, Oslif, Atimos",
    "olodaterol": "Striverdi, Spiolto, Yanimo",
    "aclidinium-formoterol": "Duaklir, Brimica",
    "beta-blockers": "Selokeen, Tenormin, Emcor, Inderal, Nebilet, Lopresor, Beloken, Blokium, Emconcor, Sumial, "
    "Lobivon, Betaloc, Cardicor",
    "labetalol": "Trandate",
    "pindolol": "Viskeen, Visken",
    "salbutamol": "Ventolin, Airomir, Buto-Asma, Salamol, Easyhaler",
    "simvastatin": "Zocor, Pantok, Colemin, Glutasey, Simvador",
    "lovastatin": "Mevacor, Liposcler, Nergadan, Taucor",
    "medicine-atorvastatin": "Lipitor, Cardyl, Zarator, Prevencor",
    "medicine-rosuvastatin": "Crestor, Provisacor",
    "tramadol": "Tramagetic, Tramal, Zaldiar, Adolonta, Tradonal, Zytram, Tioner, Pontalsic, Enanplus, Zydol, "
    "Zamadol, Maxitram, Marol, Tramacet",
    "fentanyl": "Durogesic, Abstral, Effentora, Instanyl, Matrifen, Fendivia, Actiq, PecFent, Mezolar, Fencino",
    "cisplatin": "Platinol",
    "vincristine": "Oncovin, Vincrisul",
    "donepezil": "Aricept",
    "propofol": "Diprivan, Propoven",
    "valproic-acid": "Depakine, Orfiril, Convulex, Depakine Crono, Epilim, Episenta, Depakote",
    "pregabalin": "Lyrica, Alzain, Axalid",
    "vardenafil": "Levitra, Vivanza",
    "estradiol-tablets": "Zumenon, Progynova, Estrofem, Meriestra, Elleste Solo",
    "medicine-conjugated-oestrogens": "Dagynil, Premarin",
    "medicine-raloxifene": "Evista, Optruma",
    "zoledronic-acid-aclasta": "Aclasta",
    "zoledronic-acid-zometa": "Zometa",
    "teriparatide": "Forsteo, Movymia, Terrosa",
    "gentamicin": "Genta-Gobens, Cidomycin",
    "ganciclovir": "Cymevene, Virgan",
    "sodium-oxybate": "Xyrem",
    "febuxostat": "Adenuric",
    "nilotinib": "Tasigna",
    "dexamfetamine": "Amfexa, Tentin, Dexedrine, Elvanse",
    "isotretinoin": "Roaccutane, Acnemin, Dercutane, Isdiben, Isoacne, Mayesta, Reticutan",
    "tacrolimus": "Prograf, Advagraf, Envarsus, Adoport, Conferoport",
    "glatiramer-acetate": "Copaxone, Brabio",
    "paliperidone-invega": "Invega",
    "paliperidone-xeplion": "Xeplion, Trevicta, Byannli",
    "etacrynic-acid": "Edecrin",
    "tranylcypromine": "Tracydal, Tracydan, Parnate",
    "medicine-lithium": "Priadel, Camcolit, Plenur, Liskonum",
    "medicine-naproxen": "Aleve, Naprosyne, Naprosyn, Antalgin, Feminax Ultra",
    "medicine-intravenous-iron": "Venofer, Ferinject, Monofer, CosmoFer, Feriv, Monoferro",
}
"""Names on boxes in the Netherlands, Spain and the United Kingdom, by what is inside."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_brand_finds_its_medicine_first_in_every_language(found_by: Finder, language: str) -> None:
    ids = found_by.open(language)
    wanted = {brand: medicine for medicine, brands in BRANDS.items() for brand in brands.split(", ")}
    found = found_by.firsts(ids, wanted)
    # Teriparatide has an estimate and stands among the further medicines too; either comes first.
    wanted |= {brand: found[brand] for brand in wanted if found[brand] == f"medicine-{wanted[brand]}"}
    assert found == wanted


@pytest.mark.parametrize("language", ["en", "es"])
def test_dutch_brands_are_not_shown_to_others(page: Page, language: str) -> None:
    page.goto(f"/{language}/learn/causes/")
    said = page.locator("main").text_content() or ""
    assert not [brand for brand in ("Tramagetic", "Tracydal", "Tracydan", "Viskeen", "Zocor") if brand in said]


FORGIVEN = {
    "en": {"simvastain": "simvastatin", "albuterol": "salbutamol"},
    "nl": {"betablokker": "beta-blockers", "plastablet": "diuretics", "de pil": "contraceptive-pill"},
    "es": {"tetanos": "tetanus", "acido valproico": "valproic-acid", "pastilla del colesterol": "simvastatin"},
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_medicine_check_forgives_accents_and_typing_errors(found_by: Finder, language: str) -> None:
    ids = found_by.open(language)
    for words, entry in FORGIVEN[language].items():
        found = found_by(ids, words)
        assert entry in found, words
        assert len(found) < 20, words


def test_the_medicine_check_narrows_by_kind_and_says_so(page: Page, found_by: Finder) -> None:
    ids = found_by.open("en")
    page.locator("select").select_option("infection")
    expect(page.locator("[data-found]")).to_have_text("5 results")
    page.locator("input[type=search]").fill("rabies")
    expect(page.locator("[data-found]")).to_have_text("One result")
    assert ids[page.locator("[data-results] > li").text_content() or ""] == "rabies"
    page.locator("input[type=search]").fill("tramadol")
    expect(page.locator("[data-results] > li")).to_have_count(0)


def test_a_kind_shows_as_many_entries_as_it_says(page: Page) -> None:
    page.goto("/nl/learn/causes/")
    for option in page.locator("option").all()[1:]:
        page.locator("select").select_option(option.get_attribute("value"))
        count = re.search(r"\((\d+)\)", option.text_content() or "")
        assert count
        expect(page.locator("[data-results] > li")).to_have_count(int(count[1]))


def test_a_medicine_that_is_not_on_the_list_is_not_called_safe(page: Page) -> None:
    page.goto("/en/learn/causes/")
    page.locator("input[type=search]").fill("xyzzyxyzzy")
    expect(page.locator("[data-found]")).to_contain_text("can still be the cause")
    expect(page.locator(".notice")).to_contain_text("small print on the box")


def test_what_is_found_goes_when_the_field_is_emptied(page: Page) -> None:
    page.goto("/en/learn/causes/")
    field = page.locator("input[type=search]")
    field.fill("tramadol")
    expect(page.locator("[data-results] > li").first).to_be_visible()
    field.fill("")
    expect(page.locator("[data-results]")).to_be_hidden()
    expect(page.locator("[data-found]")).to_be_empty()


def test_the_medicine_check_sends_nothing(page: Page) -> None:
    page.goto("/en/learn/causes/")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + str(request.post_data)))
    page.locator("input[type=search]").fill("tramadol")
    expect(page.locator("[data-results] > li").first).to_be_visible()
    assert not [request for request in sent if "tramadol" in request]


@pytest.mark.service_worker
def test_the_medicine_check_works_without_a_network(context: BrowserContext, page: Page) -> None:
    page.goto("/nl/learn/causes/")
    page.locator("html[data-offline-ready]").wait_for(timeout=60_000)
    context.set_offline(True)
    page.reload()
    page.locator("input[type=search]").fill("zocor")
    expect(page.locator("[data-results] > li").first).to_contain_text("simvastatine")


def test_a_search_that_cannot_start_says_so_and_tries_again(context: BrowserContext) -> None:
    page = context.new_page()
    page.route("**/search/en.json", lambda route: route.abort())
    page.goto("/en/learn/causes/")
    page.locator("input[type=search]").fill("zocor")
    expect(page.locator("[data-found]")).to_have_text("Search could not start. The whole list is below.")
    page.unroute("**/search/en.json")
    page.locator("input[type=search]").fill("zocor ")
    expect(page.locator("[data-results] > li").first).to_contain_text("simvastatin")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_result_stands_above_the_keyboard(page: Page, found_by: Finder, language: str) -> None:
    found_by(found_by.open(language), "zocor")
    # A phone scrolls to a field that is typed in; this is where it stands without that.
    assert page.evaluate("scrollY") == 0
    box = page.locator("[data-results] > li").first.bounding_box()
    assert box
    assert box["y"] < 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_of_what_is_found_are_parted_by_a_comma_alone(page: Page, found_by: Finder, language: str) -> None:
    found_by(found_by.open(language), "furo")
    sources = page.locator("[data-results] .sources").filter(has=page.locator("a + a")).first
    expect(sources).to_be_visible()
    assert sources.evaluate(COMMA_AFTER) <= 1


def test_every_medicine_that_is_found_says_not_to_stop_it(page: Page) -> None:
    page.goto("/en/learn/causes/")
    page.locator("select").select_option("medicine")
    found = page.locator("[data-results] > li")
    expect(found.first).to_be_visible()
    assert all("Do not stop or change it yourself." in text for text in found.all_text_contents())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_caveats_stand_before_the_list_and_every_group_is_folded(page: Page, language: str) -> None:
    page.goto(f"/{language}/learn/causes/")
    groups = page.locator("details.group")
    assert groups.evaluate_all("all => all.map((group) => group.querySelectorAll('li').length)") == [27, 42, 29, 13]
    assert groups.locator("summary .small").all_text_contents() == ["27", "42", "29", "13"]
    expect(page.locator("details.group[open]")).to_have_count(0)
    tops = [page.locator(part).first.bounding_box() for part in (".notice", "#estimates", "svg.chart", "details.group")]
    heights = [box["y"] for box in tops if box]
    assert heights == sorted(heights)
    assert len(heights) == 4
    assert page.evaluate("document.documentElement.scrollHeight") < 3000


@pytest.mark.parametrize("place", ["simvastatin", "keutel-syndrome", "medicine-lithium", "further"])
def test_a_link_opens_the_group_that_it_leads_into(page: Page, place: str) -> None:
    page.goto(f"/en/learn/causes/#{place}")
    expect(page.locator("details.group[open]")).to_have_count(1)
    expect(page.locator(f"#{place}")).to_be_in_viewport()


def test_a_link_on_the_page_opens_its_group_too(page: Page) -> None:
    page.goto("/en/learn/causes/")
    page.locator("input[type=search]").fill("statins")
    page.locator("[data-results] a[href='#further']").first.click()
    expect(page.locator("#further")).to_have_attribute("open", "")
    expect(page.locator("#further")).to_be_in_viewport()


def test_the_way_through_by_keyboard(page: Page) -> None:
    page.goto("/en/learn/causes/")
    page.locator("input[type=search]").focus()
    page.keyboard.type("seretide")
    expect(page.locator("[data-results] > li").first).to_contain_text("salmeterol")
    summary = page.locator("details.group summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details.group").first).to_have_attribute("open", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_with_results_and_groups_open(page: Page, found_by: Finder, language: str) -> None:
    found_by(found_by.open(language), "statin")
    for group in page.locator("details.group summary").all():
        group.click()
    # It lies over the end of what is in view, and axe judges only what it could scroll free.
    page.locator(".tabbar").evaluate("bar => bar.style.setProperty('position', 'static')")
    assert not axe_problems(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_and_open_groups_stay_whole_with_letters_twice_as_large(
    page: Page, found_by: Finder, language: str
) -> None:
    found_by(found_by.open(language), "statin")
    page.locator("details.group").evaluate_all("all => all.forEach((group) => { group.open = true })")
    for phone in PHONES:
        assert not measured(page, phone, "200%", "brokenWords", "cutOff")
        assert page.evaluate("document.documentElement.scrollWidth") <= phone["width"]


def test_the_list_of_causes_can_be_read_without_scripts(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=server.url)
    page = context.new_page()
    page.goto("/en/learn/causes/")
    expect(page.locator("input[type=search]")).to_be_hidden()
    page.locator("details.group summary").nth(1).click()
    expect(page.locator("#donepezil")).to_be_visible()
    expect(page.locator("#donepezil")).to_contain_text("Do not stop or change it yourself.")
    context.close()
