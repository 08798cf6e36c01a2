"""The list can be searched: place, note, what helped and what may have set it off, also in months that are folded."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser import axe_problems, set_letters
from tests.support.diary import EARLIER, EVENING, NIGHT, WEEKS_AGO, add, button, cramp, edit, entries, entry, phone
from tests.support.modules import started
from tests.support.server import Server
from tests.support.store import keep
from tests.support.waiting import until

NOW = "2026-11-26T09:00:00Z"
WINE = cramp("wine", "2026-10-03T02:00:00+00:00", triggers=["alcohol"], note="Después de la boda")


@pytest.fixture
def diary(browser: Browser, server: Server) -> Iterator[Page]:
    with phone(browser, server, "UTC", NOW) as page:
        started(page, "diary")
        keep(page, NIGHT, EVENING, EARLIER, WEEKS_AGO, WINE)
        expect(entries(page)).to_have_count(5)
        yield page


def field(page: Page) -> Locator:
    return page.locator("main input[type=search]")


def found(page: Page) -> Locator:
    return page.locator("main [data-found]")


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("FOOT", "04:05"),
        ("long ride", "04:05"),
        ("walking", "02:00"),
        ("alcohol", "02:00"),
        ("despues", "02:00"),
        ("calf left", "03:12"),
    ],
)
def test_one_word_of_it_finds_a_cramp(diary: Page, query: str, note: str) -> None:
    field(diary).fill(query)
    expect(entries(diary)).to_have_count(1)
    expect(entries(diary)).to_be_visible()
    expect(entries(diary)).to_contain_text(note)
    expect(found(diary)).to_have_text("One result")


def test_folded_months_open_for_what_is_found_and_fold_again(diary: Page) -> None:
    months = diary.locator("[data-days] details")
    expect(months).to_have_count(1)
    field(diary).fill("calf")
    expect(found(diary)).to_have_text("2 results")
    expect(entry(diary, "boda")).to_be_visible()
    field(diary).fill("zebra")
    expect(found(diary)).to_have_text("Nothing found. Try another word.")
    expect(entries(diary)).to_have_count(0)
    field(diary).fill("")
    expect(entries(diary)).to_have_count(5)
    expect(found(diary)).to_have_text("")
    assert not months.evaluate("fold => fold.open")


def test_a_new_cramp_is_in_sight_whatever_was_looked_for(diary: Page) -> None:
    field(diary).fill("zebra")
    add(diary, "Foot")
    expect(entries(diary)).to_have_count(6)
    expect(field(diary)).to_have_value("")
    button(diary, "Add details").click()
    expect(diary.locator("[data-days] form")).to_be_visible()


def test_what_is_being_written_stays_in_sight(diary: Page) -> None:
    entry(diary, "long ride").get_by_role("button", name="Edit").click()
    note = diary.locator("[data-days] form").get_by_label("Note")
    note.fill("half a sentence")
    field(diary).fill("zebra")
    expect(note).to_have_value("half a sentence")


def test_a_change_that_takes_an_entry_out_of_what_is_found_leaves_the_keyboard_on_the_page(diary: Page) -> None:
    field(diary).fill("long ride")
    expect(entries(diary)).to_have_count(1)
    form = edit(diary, "long ride")
    form.get_by_label("Note").fill("After a walk")
    form.get_by_role("button", name="Save").press("Enter")
    expect(entries(diary)).to_have_count(0)
    expect(button(diary, "Add a cramp")).to_be_focused()


def test_three_hundred_cramps_are_searched_within_a_frame_or_two(diary: Page) -> None:
    many = [
        cramp(f"c{n}", f"20{20 + n // 60:02}-{n % 12 + 1:02}-{n % 28 + 1:02}T03:00:00+00:00", note=f"night {n}")
        for n in range(300)
    ]
    keep(diary, *many)
    until(diary, "() => document.querySelectorAll('[data-days] li').length === 305")
    spent = diary.evaluate("""() => {
      const field = document.querySelector("main input[type=search]");
      const spent = ["n", "ni", "nig", "nigh", "night"].map((query) => {
        const began = performance.now();
        field.value = query;
        field.dispatchEvent(new Event("input"));
        return performance.now() - began;
      });
      return Math.min(...spent);
    }""")
    assert spent < 150, "milliseconds a letter, of which a machine that is shared leaves one alone"


def test_axe_finds_nothing_and_it_fits_a_narrow_phone(diary: Page) -> None:
    field(diary).fill("calf")
    expect(found(diary)).to_have_text("2 results")
    assert axe_problems(diary) == []
    diary.set_viewport_size({"width": 320, "height": 568})
    set_letters(diary, "200%")
    assert diary.evaluate("document.documentElement.scrollWidth") <= 320
