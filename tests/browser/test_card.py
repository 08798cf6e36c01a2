"""Bedside cards: two of them fill one sheet of A4 in every language, and a code leads back to the guide."""

import re

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from tests.support.languages import LANGUAGES
from tests.support.pages import paths
from tests.support.paper import PAPER, sheets, unreadable
from tests.support.qr_reader import modules_of, read_qr
from tests.support.server import Server
from tests.support.waiting import becomes


def cards(app: Flask, language: str) -> list[str]:
    return [path for path in paths(app, language) if path.endswith("/card/")]


def open_card(page: Page, path: str, *, printed: bool = False) -> None:
    page.set_viewport_size(PAPER)
    if printed:
        page.emulate_media(media="print")
    page.goto(path)
    page.locator("[data-qr] svg").first.wait_for(state="attached")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_prints_on_one_sheet_of_a4(app: Flask, page: Page, language: str) -> None:
    everything = cards(app, language)
    assert len(everything) == 22
    # Each card is printed in one of the languages.
    third = everything[LANGUAGES.index(language) :: len(LANGUAGES)]
    for path in third:
        open_card(page, path)
        assert sheets(page) == [(841, 594)], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_of_every_card_fits_its_half_and_can_be_read(app: Flask, page: Page, language: str) -> None:
    wrong = []
    for path in cards(app, language):
        open_card(page, path, printed=True)
        ways = page.locator("[name=way]").evaluate_all("radios => radios.map((radio) => radio.value)")
        for way in ways or [None]:
            if way:
                page.locator(f"[value={way}]").evaluate("radio => { radio.checked = true }")
            wrong += [f"{path} {way or ''}: {problem}" for problem in unreadable(page)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("area", ["forearm", "hand", "foot"])
def test_the_drawings_of_a_card_with_two_steps_stand_clear_of_each_other(page: Page, area: str) -> None:
    open_card(page, f"/en/relief/{area}/card/", printed=True)
    first, second = [drawing.bounding_box() for drawing in page.locator(".bedside").first.locator(".figure").all()]
    assert first
    assert second
    assert second["y"] - first["y"] - first["height"] >= 15, "four millimetres"


def test_only_the_chosen_way_is_printed_and_both_cards_say_the_same(page: Page) -> None:
    open_card(page, "/en/stretch/bedtime/card/")
    page.get_by_label("Sitting").check()
    page.emulate_media(media="print")
    shown = page.locator(".bedside:visible")
    expect(shown).to_have_count(2)
    expect(shown.first).to_contain_text("Sitting.")
    first, second = shown.evaluate_all(MEASURED)
    assert first == second
    assert [card.get_attribute("aria-hidden") for card in shown.all()] == [None, "true"]


def test_on_a_screen_there_is_one_card(page: Page) -> None:
    open_card(page, "/es/relief/calf/card/")
    expect(page.locator(".bedside:visible")).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_first_way_that_fits_the_person_is_chosen(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.conditions', 'balance')")
    open_card(page, "/en/stretch/bedtime/card/")
    expect(page.get_by_label("Sitting")).to_be_checked()
    page.get_by_label("Standing").check()
    expect(page.locator(".bedside:visible")).to_contain_text("Standing.")


@pytest.mark.parametrize("guide", ["/nl/relief/inner-thigh/", "/es/stretch/after-sport/"])
def test_the_code_reads_as_the_address_of_the_guide(page: Page, server: Server, guide: str) -> None:
    open_card(page, f"{guide}card/")
    for code in page.locator("[data-qr] svg").all():
        left, top, side, _ = map(int, (code.get_attribute("viewBox") or "").split())
        assert left == top == -4, "a quiet zone of four modules"
        path = code.locator("path").get_attribute("d") or ""
        level, address = read_qr(modules_of(path, side - 8))
        assert level in "MQH"
        assert address == server.url + guide
    expect(page.locator("[data-address]").first).to_have_text(server.url + guide)


def test_the_button_prints(page: Page) -> None:
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1 }")
    open_card(page, "/en/relief/calf/card/")
    page.get_by_role("button", name="Print", exact=True).click()
    becomes(page, lambda: page.evaluate("window.printed"), 1)


@pytest.mark.parametrize("theme", ["night", "dark"])
def test_ink_is_black_on_white_paper_whatever_the_screen_looked_like(page: Page, theme: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.add_init_script(f"localStorage.setItem('uncramp.night', '{'always' if theme == 'night' else 'never'}')")
    open_card(page, "/nl/stretch/morning/card/", printed=True)
    expect(page.locator("html")).to_have_attribute("data-theme", theme)
    assert page.evaluate(COLOURS) == {"ink": ["rgb(0, 0, 0)"], "ground": "rgb(255, 255, 255)", "painted": []}


def test_without_scripts_a_card_prints_with_its_address_in_words(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/es/relief/calf/card/")
    expect(page.locator("[data-address]:visible")).to_have_text(re.compile(r"^http\S+/es/relief/calf/$"))
    expect(page.locator("[data-print]")).to_be_hidden()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1
    context.close()


MEASURED = """(cards) => cards.map((card) => {
  const { left, top } = card.getBoundingClientRect();
  return [...card.querySelectorAll("*:not(title, desc)")].map((part) => {
    const box = part.getBoundingClientRect();
    const words = part.children.length ? "" : part.textContent;
    return [part.localName, words, box.left - left, box.top - top, box.width, box.height].map((value) =>
      typeof value === "number" ? Math.round(value) : value);
  });
})"""

COLOURS = """() => {
  const shown = [...document.querySelectorAll(".bedside, .bedside *:not(svg, svg *)")].map(getComputedStyle);
  const own = shown.map((style) => style.backgroundColor);
  return {
    ink: [...new Set(shown.map((style) => style.color))],
    ground: getComputedStyle(document.documentElement).backgroundColor,
    painted: [...new Set(own)].filter((colour) => !["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(colour)),
  };
}"""
