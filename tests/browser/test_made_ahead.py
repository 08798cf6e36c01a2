"""What a tap in a guide needs is made while the person waits for it, and not in the frame of the tap."""

from playwright.sync_api import Page, expect

from tests.support.player import NIGHT, open_at, open_stopped, player, step

COUNT_FORMATS = """
  window.formatsMade = [];
  Intl.NumberFormat = class extends Intl.NumberFormat {
    constructor(...how) {
      super(...how);
      formatsMade.push(document.querySelector("[data-player]").dataset.phase);
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


def test_numbers_are_formatted_by_one_format_that_is_made_while_one_gets_ready(page: Page) -> None:
    page.add_init_script(COUNT_FORMATS)
    open_stopped(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(4_000)
    player(page, "ready")
    assert page.evaluate("formatsMade") == ["ready"]
    page.clock.run_for(20_000)
    player(page, "hold")
    expect(page.locator("[data-current] .stage")).to_contain_text("1 of 3")
    assert page.evaluate("formatsMade") == ["ready"]


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
