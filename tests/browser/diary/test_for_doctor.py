"""The doctor's sheet: one page that a phone makes of its diary, in any language of the app."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import NOTHING_COVERED, axe_problems
from tests.support.diary import DIARY, INSTALLED_ON_AN_IPHONE, button, cramp
from tests.support.languages import LANGUAGES
from tests.support.paper import sheets
from tests.support.pdf_reader import Sheet, read_pdf
from tests.support.store import keep, store

A4 = (595.28, 841.89)
MEDICINE = {
    "id": "medicine",
    "name": "Furosemide 40 mg",
    "known": "loop-diuretics",
    "events": [{"on": "2026-09-03", "turn": "start"}],
    "note": "",
    "changedAt": 1,
}

TRIAL = {
    **{"id": "t", "what": "warm-bath", "own": "", "first": "without", "drawn": True, "from": "2026-11-08"},
    **{"days": 14, "ended": None, "changedAt": 1},
}


def make(page: Page, folder: Path) -> Sheet:
    with page.expect_download() as download:
        page.locator("[data-sheet]").click()
    assert download.value.suggested_filename == "uncramp-sheet-2026-11-22.pdf"
    download.value.save_as(folder / "sheet.pdf")
    return read_pdf((folder / "sheet.pdf").read_bytes())


def open_more(page: Page) -> None:
    page.locator("[data-sheet-more] summary").click()


TITLES = {
    "en": ("Muscle cramp: overview for my doctor", "This is your own record. It draws no conclusions."),
    "nl": ("Spierkramp: overzicht voor mijn arts", "Dit is je eigen overzicht. Het trekt geen conclusies."),
    "es": ("Calambres: resumen para mi médico", "Es tu propio registro. No saca conclusiones."),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_tagged_page_in_the_doctors_language(diary: Page, tmp_path: Path, language: str) -> None:
    store(diary, "(s, medicine) => s.put('medicines', medicine)", MEDICINE)
    diary.locator("[name=sheet-language]").select_option(language)
    sheet = make(diary, tmp_path)
    title, judges = TITLES[language]
    assert (sheet.title, sheet.language, sheet.pages, sheet.size) == (title, language, 1, A4)
    assert sheet.texts[0] == title
    assert judges in sheet.texts[-1]
    assert {"H1", "H2", "P", "Figure", "Table", "TR", "TH", "TD"} <= set(sheet.tags)
    assert len(sheet.alts) == 3
    assert "Furosemide 40 mg" in sheet.texts
    expect(diary.locator("[data-sheet-said]")).to_have_text("The sheet is made.")


def test_it_counts_what_was_logged(diary: Page, tmp_path: Path) -> None:
    store(diary, "(s) => s.put('nights', {id: '2026-11-20', at: 1795300000000, offset: 0})")
    texts = make(diary, tmp_path).texts
    assert "12 Oct – 22 Nov 2026" in texts
    for said in ("3 of 4", "3 of 4 cramps came between 02:00 and 05:00.", "Foot: right 1", "Calf: left 1"):
        assert said in texts, texts
    assert any("4 of 42 nights logged. Left out by choice: warning signs." in text for text in texts)
    store(diary, "(s, trial) => s.put('trials', trial)", TRIAL)
    left_out = "Left out by choice: what was compared, warning signs."
    assert any(left_out in text for text in make(diary, tmp_path).texts)
    open_more(diary)
    diary.get_by_label("What was compared").check()
    texts = make(diary, tmp_path).texts
    assert "What was compared" in texts
    assert "1 of 1 with it and 1 of 2 without it." in " ".join(texts), texts


def test_a_comparison_counts_the_same_nights_on_it_as_in_the_diary(diary: Page, tmp_path: Path) -> None:
    store(diary, "(s) => s.put('nights', {id: '2026-11-20', at: 1795300000000, offset: 0})")
    store(diary, "(s, trial) => s.put('trials', trial)", TRIAL)
    # This night has a cramp and is not over.
    diary.clock.set_fixed_time("2026-11-22T04:00:00Z")
    diary.reload()
    expect(diary.locator("[data-trials] [data-logged]")).to_have_text("2 of 14 nights logged.")
    open_more(diary)
    diary.get_by_label("What was compared").check()
    texts = make(diary, tmp_path).texts
    assert "0 of 0 with it and 1 of 2 without it." in " ".join(texts), texts


def test_a_comparison_that_was_broken_off_before_its_first_night_is_not_on_it(diary: Page, tmp_path: Path) -> None:
    store(diary, "(s, trial) => s.put('trials', trial)", TRIAL | {"from": "2026-11-09", "ended": "2026-11-08"})
    assert any("Left out by choice: warning signs." in text for text in make(diary, tmp_path).texts)
    open_more(diary)
    diary.get_by_label("What was compared").check()
    assert "What was compared" not in make(diary, tmp_path).texts


def test_an_empty_diary_says_so(page: Page, tmp_path: Path) -> None:
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(DIARY)
    expect(page.locator("[data-empty]")).to_be_visible()
    page.locator("[name=sheet-nights]").select_option("14")
    sheet = make(page, tmp_path)
    assert "No night was logged in this period." in sheet.texts
    assert not sheet.alts
    assert any("0 of 14 nights logged." in text for text in sheet.texts)


def test_sixty_cramps_and_twelve_medicines_stand_on_one_page(page: Page, tmp_path: Path) -> None:
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(DIARY)
    expect(page.locator("[data-empty]")).to_be_visible()
    many = [
        cramp(str(day * 2 + hour), f"2026-10-{day + 14:02}T0{hour + 2}:00:00+00:00", pain=6)
        for day in range(17)
        for hour in (0, 1)
    ]
    more = [
        cramp(f"n{day * 2 + hour}", f"2026-11-{day + 1:02}T0{hour + 2}:00:00+00:00", side="left")
        for day in range(13)
        for hour in (0, 1)
    ]
    keep(page, *many, *more)
    medicines = [{**MEDICINE, "id": str(number), "name": f"Medicine {number}"} for number in range(12)]
    store(page, "(s, some) => s.put('medicines', ...some)", medicines)
    sheet = make(page, tmp_path)
    assert sheet.pages == 1
    assert {f"Medicine {number}" for number in range(12)} <= set(sheet.texts)
    assert "30 of 30" in sheet.texts


def test_signs_questions_and_words_are_on_it_and_nowhere_else(diary: Page, tmp_path: Path) -> None:
    diary.add_init_script(NOTHING_COVERED)
    diary.reload()
    open_more(diary)
    diary.locator("[name=sheet-signs]").check()
    signs = diary.locator("[data-sign-asked]")
    signs.first.get_by_label("Yes").check()
    signs.nth(1).get_by_label("No", exact=True).check()
    diary.locator("[name=sheet-questions]").fill("¿Por qué?\n\nIs it the water tablet?")
    diary.locator("[name=sheet-note]").fill("Worse since May 😀")
    assert not axe_problems(diary)
    texts = make(diary, tmp_path).texts
    for said in (
        "Yes: Swollen, warm, sore leg",
        "No: Short of breath, chest pain",
        "1. ¿Por qué?",
        "2. Is it the water tablet?",
        "Worse since May ?",
    ):
        assert said in texts, texts
    assert any("stands for a character that this page cannot print" in text for text in texts)
    kept = diary.evaluate("JSON.stringify({...localStorage})")
    assert "water tablet" not in json.dumps([kept, store(diary, "(s) => s.all('settings')")])


def test_somebody_may_leave_out_the_medicines_and_choose_the_dates(diary: Page, tmp_path: Path) -> None:
    store(diary, "(s, medicine) => s.put('medicines', medicine)", MEDICINE)
    open_more(diary)
    diary.locator("[name=sheet-medicines]").uncheck()
    diary.locator("[name=sheet-nights]").select_option("own")
    diary.locator("[name=sheet-from]").fill("2026-11-01")
    diary.locator("[name=sheet-to]").fill("2026-11-10")
    texts = make(diary, tmp_path).texts
    assert "Furosemide 40 mg" not in texts
    assert "1 – 10 Nov 2026" in texts
    assert any("Left out by choice: medicines and supplements, warning signs." in text for text in texts)


def test_what_is_printed_is_the_same_sheet_and_nothing_else(diary: Page) -> None:
    diary.evaluate("window.print = () => { document.documentElement.dataset.printed = '' }")
    button(diary, "Print it").click()
    expect(diary.locator("[data-printed]")).to_be_attached()
    drawing = diary.get_by_role("img", name="Muscle cramp: overview for my doctor")
    expect(drawing).to_contain_text("Calf: left 1")
    assert sheets(diary) == [(594, 841)]
    diary.emulate_media(media="print")
    expect(diary.locator("[data-days]")).to_be_hidden()
    expect(button(diary, "Print it")).to_be_hidden()
    diary.emulate_media(media="screen")
    diary.locator("[name=sheet-nights]").select_option("14")
    expect(drawing).to_be_hidden()


def test_an_app_on_an_iphones_home_screen_shares_it(diary: Page) -> None:
    diary.evaluate(f"() => {{ {INSTALLED_ON_AN_IPHONE} }}")
    diary.locator("[data-sheet]").click()
    expect(diary.locator("html")).to_have_attribute(
        "data-shared", "uncramp-sheet-2026-11-22.pdf application/pdf %PDF-1.7"
    )
