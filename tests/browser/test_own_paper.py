"""A routine of one's own on paper: two cards to a sheet of A4, or one on the whole of it, in every language."""

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.support.languages import LANGUAGES
from tests.support.own import EVENING, ROOM, open_room, play
from tests.support.paper import PAPER, sheets, unreadable
from tests.support.qr_reader import modules_of, read_qr
from tests.support.server import Server

ONE_SHEET = [(841, 594)]


LONGEST_NAME = "W" * 60


def routine(stretches: list[str]) -> str:
    return f"1~{LONGEST_NAME}~" + "~".join(f"{stretch}.180.60.10.b" for stretch in stretches)


def batches(app: Flask, size: int) -> list[list[str]]:
    """Every stretch that there is, in routines of this many."""
    # What needs someone else's hands stands in no routine of one's own.
    stretches = app.extensions["library"].stretches.values()
    every = [stretch.id for stretch in stretches if "helper" not in stretch.facts.equipment]
    return [every[start : start + size] for start in range(0, len(every), size)]


def on_paper(page: Page, code: str, language: str = "en") -> None:
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    page.goto("about:blank")
    page.goto(f"{ROOM.replace('/en/', f'/{language}/')}#r={code}")
    expect(page.locator("[data-paper-code] svg").last).to_be_visible()


@pytest.mark.parametrize("size", range(1, 7))
def test_up_to_six_stretches_stand_on_two_equal_cards(page: Page, app: Flask, size: int) -> None:
    on_paper(page, routine(batches(app, size)[0]))
    first, second = page.locator(".bedside:visible").all()
    assert first.inner_text() == second.inner_text()
    assert [first.get_attribute("aria-hidden"), second.get_attribute("aria-hidden")] == [None, "true"]
    expect(first.locator(".drawing svg:visible")).to_have_count(size)
    assert unreadable(page) == []
    assert sheets(page) == ONE_SHEET


@pytest.mark.parametrize(("size", "least"), [(7, 11), (12, 11), (13, 9.5), (20, 9.5)])
def test_more_stretches_make_one_card_on_the_whole_sheet(page: Page, app: Flask, size: int, least: float) -> None:
    on_paper(page, routine(batches(app, size)[0]))
    expect(page.locator(".bedside:visible")).to_have_count(1)
    expect(page.locator(".bedside .drawing svg:visible")).to_have_count(size)
    assert unreadable(page, least) == []
    assert sheets(page) == ONE_SHEET


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("size", "least"), [(6, 11), (12, 11), (20, 9.5)])
def test_every_stretch_fits_on_the_fullest_cards(
    page: Page, app: Flask, language: str, size: int, least: float
) -> None:
    wrong = []
    for stretches in batches(app, size):
        on_paper(page, routine(stretches), language)
        wrong += [f"{stretches}: {problem}" for problem in unreadable(page, least)]
    assert not wrong, "\n".join(wrong)


def test_only_the_card_is_printed_also_while_the_routine_is_played(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.night', 'always')")
    open_room(page, f"#r={EVENING}")
    play(page)
    page.emulate_media(media="print")
    expect(page.locator(".bedside:visible")).to_have_count(2)
    expect(page.locator("main :is(button, h1, .step):visible")).to_have_count(0)
    expect(page.locator("[data-paper-name]").first).to_have_css("color", "rgb(0, 0, 0)")


def test_the_card_tells_what_not_to_do_with_a_condition_and_leads_back(page: Page, server: Server) -> None:
    open_room(page, f"#r={EVENING}")
    card = page.locator(".bedside").first
    expect(card.locator("[data-paper-unfit]")).to_contain_text("(")
    expect(card).to_contain_text("Leave out a step with:")
    code = card.locator("[data-paper-code] svg")
    _left, _top, side, _ = map(int, (code.get_attribute("viewBox") or "").split())
    _level, address = read_qr(modules_of(code.locator("path").get_attribute("d") or "", side - 8))
    assert address == f"{server.url}{ROOM}#r={EVENING}"


def test_a_single_stretch_is_left_out_without_a_number(page: Page) -> None:
    open_room(page, "#r=1~Evening~calf-wall.10.5.1.b")
    unfit = page.locator("[data-paper-unfit]").first
    expect(unfit).to_contain_text("Best avoided with:")
    expect(unfit).not_to_contain_text("(1)")


def test_the_button_prints(page: Page) -> None:
    page.add_init_script("window.print = () => { document.documentElement.dataset.printed = 'once' }")
    open_room(page, f"#r={EVENING}")
    page.get_by_role("button", name="Print", exact=True).tap()
    expect(page.locator("html")).to_have_attribute("data-printed", "once")
