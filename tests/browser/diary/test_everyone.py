"""The diary by keyboard, without scripts, with axe, on narrow phones and for large thumbs."""

from collections.abc import Iterator

from playwright.sync_api import Browser, Page, expect

from tests.support.browser import NOTHING_COVERED, axe_problems_in_looks, set_letters
from tests.support.diary import DIARY, EARLIER, EVENING, NIGHT, WEEKS_AGO, button, edit, entries, entry, said, save
from tests.support.modules import started
from tests.support.server import Server
from tests.support.store import keep


def test_everything_works_by_keyboard(page: Page) -> None:
    page.goto(DIARY)
    started(page, "diary")
    button(page, "Add a cramp").focus()
    page.keyboard.press("Enter")
    expect(button(page, "Calf")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button(page, "Add a cramp")).to_be_focused()
    expect(page.locator("[data-places]")).to_be_hidden()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(button(page, "Add details")).to_be_focused()
    page.keyboard.press("Enter")
    form = page.locator("[data-days] form")
    expect(form.get_by_label("Date and time")).to_be_focused()
    form.get_by_label("minutes", exact=True).focus()
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    expect(entry(page, "Calf").get_by_role("button", name="Edit")).to_be_focused()
    expect(entry(page, "Calf")).to_contain_text("about 4 minutes")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(button(page, "Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(entry(page, "Calf")).to_contain_text("about 4 minutes")


def test_without_scripts_the_page_is_something_to_read(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(DIARY)
    expect(page.get_by_text("Note the time, the place and the side.")).to_be_visible()
    expect(page.get_by_text("Keeping a cramp diary.")).to_be_visible()
    expect(page.locator("main button:visible, main input:visible")).to_have_count(0)
    context.close()


def states(page: Page) -> Iterator[str]:
    """The diary in each of its states, one after the other."""
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(DIARY)
    expect(page.locator("[data-empty]")).to_be_visible()
    yield "empty"
    button(page, "Add a cramp").click()
    yield "choosing a place"
    button(page, "Calf").click()
    expect(said(page)).to_contain_text("Noted")
    keep(page, NIGHT, EVENING, EARLIER, WEEKS_AGO)
    expect(entries(page)).to_have_count(5)
    yield "filled, with a notice"
    form = edit(page, "03:12")
    form.get_by_label("Date and time").fill("2026-12-01T03:00")
    form.get_by_label("minutes", exact=True).fill("x")
    form.locator("[name=pain][value='6']").check()
    form.locator("[name=woke][value=yes]").check()
    form.get_by_text("More", exact=True).click()
    button(page, "Another stretch").click()
    save(form)
    expect(form.locator(".problem:visible")).to_have_count(2)
    yield "editing"
    button(page, "Delete the whole diary").click()
    yield "asking before everything goes"


def test_axe_finds_nothing_in_any_state_by_day_and_night(page: Page) -> None:
    page.add_init_script(NOTHING_COVERED)
    page.add_init_script("localStorage.setItem('uncramp.night', 'never')")
    page.set_viewport_size({"width": 390, "height": 6000})
    problems = [f"{state}: {problem}" for state in states(page) for problem in axe_problems_in_looks(page, "night")]
    assert not problems, "\n".join(problems)


def test_in_every_state_targets_fit_a_thumb_and_nothing_scrolls_sideways_at_320_px_and_in_letters_of_200_percent(
    page: Page,
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for state in states(page):
        small = page.evaluate(SMALL)
        assert not small, f"{state}: {small}"
        for size in ("200%", "100%"):
            set_letters(page, size)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, f"{state}, {size}"


SMALL = """() => {
  const box = "[type=radio], [type=checkbox]";
  const targets = `button, select, textarea, summary, input:not(${box}), label:has(${box})`;
  return [...document.querySelectorAll(`main :is(${targets})`)]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.getBoundingClientRect(), each.outerHTML.slice(0, 80)])
    .filter(([box]) => box.width < 48 || box.height < 48)
    .map(([box, html]) => `${box.width} x ${box.height}: ${html}`);
}"""
