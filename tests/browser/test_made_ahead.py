"""What a tap in a guide needs is made while the person waits for it, and not in the frame of the tap."""

from playwright.sync_api import Page, expect

from tests.support.player import NIGHT, open_at, open_stopped, pass_check, player, step

COUNT_FORMATS = """
  window.formatsMade = [];
  Intl.NumberFormat = class extends Intl.NumberFormat {
    constructor(...how) {
      super(...how);
      formatsMade.push(document.querySelector("[data-current]").dataset.kind);
    }
  };
"""
A_DATABASE_THAT_NEVER_OPENS = """
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...how) {
    const request = open.apply(this, how);
    request.addEventListener("success", (event) => event.stopImmediatePropagation());
    return request;
  };
"""


def test_no_tap_in_a_guide_waits_for_the_first_format_of_a_number(page: Page) -> None:
    page.add_init_script(COUNT_FORMATS)
    open_stopped(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(24_000)
    player(page, "hold")
    expect(page.locator("[data-current] .stage")).to_contain_text("1 of 3")
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    page.locator("[data-current] [data-helped]").first.tap()
    pass_check(page)
    step(page, "pick")
    page.clock.run_for(100)
    made = page.evaluate("formatsMade.length")
    assert made, "they are made while one chooses what would feel good"
    assert set(page.evaluate("formatsMade")) == {"pick"}
    page.locator("button[data-gone]").tap()
    step(page, "done")
    expect(page.locator("[data-current]")).to_contain_text("24 sec")
    assert page.evaluate("formatsMade.length") == made


def test_the_next_drawing_is_there_before_its_step(page: Page) -> None:
    open_stopped(page, NIGHT, "/en/relief/calf/")
    folded = page.locator(".step:not([data-current]) .drawing noscript")
    before = folded.count()
    page.clock.run_for(9_000)
    player(page, "hold")
    expect(folded).to_have_count(before - 1)


def test_the_questions_after_a_cramp_come_with_their_screen(page: Page) -> None:
    """Not when the diary has answered: what comes later moves the answer that a thumb is about to tap."""
    page.add_init_script(A_DATABASE_THAT_NEVER_OPENS)
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-next]").tap()
    player(page, "hold")
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    expect(page.get_by_role("toolbar", name="How bad was it?")).to_be_visible()
