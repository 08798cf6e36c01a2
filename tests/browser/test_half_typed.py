"""What is half typed, in whichever form, is told to a worker that asks: it leads no such window away."""

import re
from functools import partial

from flask import Flask
from playwright.sync_api import Page, expect

from tests.support.half_typed import IS_HALF_TYPED
from tests.support.modules import started
from tests.support.pages import paths
from tests.support.reminded import REMINDERS
from tests.support.story import BEGUN
from tests.support.waiting import becomes, until
from tests.support.water import cups_page, goal_page, saved

FIELDS = re.compile("<(form|input|textarea)")
FORMS = "form:not([role=search])"
"""All but those that only narrow a list."""
BRING_OUT = """(forms) => {
  for (const { content } of document.querySelectorAll("template"))
    for (const form of content.querySelectorAll(forms)) document.body.append(form.cloneNode(true));
  for (const hidden of document.querySelectorAll(`${forms}[hidden], [hidden]:has(${forms})`)) hidden.hidden = false;
}"""
TYPE = """(form) => [...form.elements].find((part) => part.matches("input:not([type=submit]), select, textarea"))
  .dispatchEvent(new Event("input", { bubbles: true }))"""
LOOSE = """[document, ...document.querySelectorAll("template")]
  .flatMap((part) => (part.closest?.("form") ? [] : (part.content ?? part)))
  .flatMap((part) => [...part.querySelectorAll("input, textarea")])
  .filter((field) => field.matches("textarea, input:not([type=search], [type=radio], [type=checkbox], [type=file])"))
  .filter((field) => !field.readOnly && !field.closest("form"))
  .map((field) => field.outerHTML)"""
SAVED_BY_EACH_LETTER = "data-name-field"
"""The name of an own routine: nothing of it is ever unsaved."""


def test_every_form_of_every_page_answers_from_the_first_letter_until_it_is_emptied(app: Flask, page: Page) -> None:
    found = 0
    for path in paths(app, "en"):
        if not FIELDS.search(page.request.get(path).text()):
            continue
        page.goto(path)
        # All of it: what begins later may hide the form of a lock that is off.
        until(page, f"() => {BEGUN}")
        assert all(SAVED_BY_EACH_LETTER in field for field in page.evaluate(LOOSE)), path
        page.evaluate(BRING_OUT, FORMS)
        for form in page.locator(FORMS).all():
            found += 1
            name = f"{path} {form.evaluate('(form) => form.cloneNode().outerHTML')}"
            assert not page.evaluate(IS_HALF_TYPED), name
            form.evaluate(TYPE)
            # The first letter brings the script that hears it.
            becomes(page, partial(half_typed, page, name), (True, name))
            form.evaluate("(form) => { form.hidden = true; }")
            assert not page.evaluate(IS_HALF_TYPED), f"hidden: {name}"
            form.evaluate("(form) => { form.hidden = false; }")
            form.evaluate("(form) => form.reset()")
            assert not page.evaluate(IS_HALF_TYPED), f"emptied: {name}"
    assert found > 12


def test_what_was_saved_is_not_half_typed_any_more_and_a_cup_that_was_moved_is(page: Page) -> None:
    card = goal_page(page)
    card.locator("[name=goal]").fill("1800")
    until(page, IS_HALF_TYPED)
    saved(card)
    assert not page.evaluate(IS_HALF_TYPED)
    card = cups_page(page)
    card.get_by_role("button", name="Move down: Cup 1").click()
    until(page, IS_HALF_TYPED)
    saved(card)
    assert not page.evaluate(IS_HALF_TYPED)


def test_a_wish_for_reminders_counts_until_it_is_kept(page: Page) -> None:
    page.goto(REMINDERS)
    started(page, "reminders")
    page.locator("[data-times] summary").click()
    page.locator("[name=stretch]").check()
    expect(page.locator("[data-said]").first).to_have_text("Kept.")
    assert not page.evaluate(IS_HALF_TYPED)


def half_typed(page: Page, name: str) -> tuple[bool, str]:
    """With the name of the form, so that a failure says which."""
    return page.evaluate(IS_HALF_TYPED), name
