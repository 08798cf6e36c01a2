"""Today: one tap notes a cup, the ring follows, and everything can be taken back or put right."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.support.server import Server
from tests.support.store import store
from tests.support.water import (
    NOW,
    WATER,
    back_in_the_room,
    cup,
    cups,
    cups_page,
    done,
    drink,
    drinks,
    entries,
    keep_drinks,
    ring,
    visit,
)


def test_on_a_phone_on_its_side_the_top_bar_is_as_wide_as_the_page(page: Page) -> None:
    page.set_viewport_size({"width": 844, "height": 390})
    page.goto(WATER)
    edges = "(part) => { const { left, right } = part.getBoundingClientRect(); return [left, right]; }"
    assert page.locator(".topbar").evaluate(edges) == page.locator("main").evaluate(edges)


def test_from_the_icon_a_drink_is_noted_in_two_taps(page: Page) -> None:
    page.goto("/en/")
    page.get_by_role("link", name="Water", exact=True).click()
    cup(page, "200 ml").click()
    expect(entries(page)).to_have_count(1)
    assert [(each["ml"], each["drink"], each["counts"]) for each in drinks(page)] == [(200, "water", True)]
    manifest = page.request.get(page.locator("link[rel=manifest]").get_attribute("href") or "").json()
    page.goto(next(shortcut["url"] for shortcut in manifest["shortcuts"] if shortcut["name"] == "Water"))
    cup(page, "200 ml").click()
    expect(entries(page)).to_have_count(2)


def test_the_ring_says_the_whole_number_also_where_a_space_parts_the_thousands(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(base_url=server.url, locale="en-ZA", timezone_id="UTC", service_workers="block")
    page = context.new_page()
    visit(page)
    keep_drinks(page, drink("a", "2026-11-22T08:00:00+00:00", 600), drink("b", "2026-11-22T11:00:00+00:00", 720))
    expect(ring(page).locator("[data-number]")).to_have_text("1\u00a0320")
    expect(ring(page).locator("[data-unit]")).to_have_text("ml")
    context.close()


def test_the_ring_says_what_counts_of_the_goal(page: Page) -> None:
    visit(page)
    expect(ring(page)).to_have_attribute("aria-label", "0\u00a0ml of 1,750\u00a0ml")
    cup(page, "250 ml").click()
    cup(page, "330 ml").click()
    expect(ring(page)).to_have_attribute("aria-label", "580\u00a0ml of 1,750\u00a0ml")
    expect(ring(page).locator("[data-number]")).to_have_text("580")
    expect(ring(page).locator("[data-arc]")).to_have_attribute("stroke-dasharray", re.compile(r"^33\.1"))


def test_a_tap_can_be_undone(page: Page) -> None:
    visit(page)
    cup(page, "150 ml").click()
    expect(done(page)).to_contain_text("Noted: Water, 150\u00a0ml.")
    done(page).get_by_role("button", name="Undo").click()
    expect(entries(page)).to_have_count(0)
    expect(done(page)).to_contain_text("Undone.")
    assert drinks(page) == []


def test_an_entry_can_be_deleted_and_brought_back(page: Page) -> None:
    visit(page)
    keep_drinks(page, drink("tea", "2026-11-22T09:05:00+00:00", 250, "tea"))
    expect(entries(page)).to_contain_text("09:05 Tea, 250\u00a0ml")
    before = drinks(page)
    entries(page).get_by_role("button", name="Delete: Tea, 250 ml, 09:05").click()
    expect(entries(page)).to_have_count(0)
    expect(done(page).get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(entries(page)).to_have_count(1)
    assert drinks(page) == before


def test_an_entry_can_be_put_right(page: Page) -> None:
    visit(page)
    cup(page, "200 ml").click()
    entries(page).get_by_role("button", name=re.compile("Edit")).click()
    form = page.locator("[data-log] form")
    form.get_by_label("Amount").fill("175")
    form.get_by_label("Drink").select_option("coffee")
    form.get_by_label("Date and time").fill("2026-11-22T08:30")
    form.get_by_role("button", name="Save").click()
    expect(entries(page)).to_contain_text("08:30 Coffee, 175\u00a0ml")
    assert [(each["ml"], each["drink"]) for each in drinks(page)] == [(175, "coffee")]
    done(page).get_by_role("button", name="Undo").click()
    expect(entries(page)).to_contain_text("14:00 Water, 200\u00a0ml")


AMOUNT = "Enter an amount from 10 ml to 2 litres."
MISTAKES = [
    ("Amount", "x", AMOUNT),
    ("Amount", "9", AMOUNT),
    ("Amount", "2001", AMOUNT),
    ("Date and time", "", "Enter the date, with a four-digit year, and the time."),
    ("Date and time", "2026-11-22T14:01", "This time is still to come. Choose an earlier one."),
]


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_changed(page: Page) -> None:
    visit(page)
    cup(page, "200 ml").click()
    entries(page).get_by_role("button", name=re.compile("Edit")).click()
    form = page.locator("[data-log] form")
    expect(form.get_by_label("Drink")).to_have_accessible_description(re.compile("^Alcohol does not count"))
    for label, value, words in MISTAKES:
        field = form.get_by_label(label)
        before = field.input_value()
        field.fill(value)
        form.get_by_role("button", name="Save").click()
        expect(field).to_be_focused()
        expect(field).to_have_accessible_description(words)
        assert [each["ml"] for each in drinks(page)] == [200], value
        field.fill(before)


def test_another_amount_is_noted_without_making_it_a_cup(page: Page) -> None:
    visit(page)
    page.get_by_role("button", name="Another amount").click()
    form = page.get_by_role("form", name="Another amount")
    form.get_by_label("Amount").fill("500")
    form.get_by_label("Drink").select_option("juice")
    form.get_by_role("button", name="Save").click()
    expect(entries(page)).to_contain_text("Juice, 500\u00a0ml")
    expect(page.get_by_role("button", name="Another amount")).to_be_focused()
    expect(cups(page).locator("[data-amount]")).to_have_text([f"{ml}\u00a0ml" for ml in (150, 200, 250, 330)])


def test_alcohol_is_noted_and_does_not_count(page: Page) -> None:
    visit(page)
    keep_drinks(page, drink("beer", "2026-11-22T12:00:00+00:00", 330, "alcohol"))
    cup(page, "200 ml").click()
    expect(ring(page)).to_have_attribute("aria-label", "200\u00a0ml of 1,750\u00a0ml")
    expect(page.get_by_text("Not counted: 330\u00a0ml")).to_be_visible()
    expect(entries(page).filter(has_text="Alcohol")).to_contain_text("does not count")
    expect(entries(page).filter(has_text="Water")).not_to_contain_text("does not count", use_inner_text=True)


def test_a_past_day_can_be_seen_and_added_to(page: Page) -> None:
    visit(page)
    keep_drinks(page, drink("yesterday", "2026-11-21T10:00:00+00:00", 300))
    expect(entries(page)).to_have_count(0)
    page.get_by_role("button", name="The day before").click()
    expect(page.get_by_role("heading", name="Yesterday").first).to_be_visible()
    expect(entries(page)).to_have_count(1)
    cup(page, "150 ml").click()
    expect(entries(page)).to_have_count(2)
    assert [each["at"] for each in drinks(page)][1] == drink("", "2026-11-21T14:00:00+00:00", 0)["at"]
    page.get_by_role("button", name="The day after").click()
    expect(page.locator("[data-day-steps] [data-later]")).to_be_disabled()
    expect(entries(page)).to_have_count(0)


def test_too_much_within_an_hour_is_said_calmly_and_then_plainly(page: Page) -> None:
    visit(page)
    moments = ["2026-11-22T13:00:30+00:00", "2026-11-22T13:59:00+00:00"]
    for amounts, level in (([400, 350], ""), ([500, 251], "slow"), ([500, 500], "slow"), ([500, 501], "stop")):
        keep_drinks(page, *(drink(str(n), moments[n], ml) for n, ml in enumerate(amounts)))
        expect(ring(page)).to_have_attribute("aria-label", re.compile(f"^{sum(amounts):,}"))
        for each in ("slow", "stop"):
            expect(page.locator(f"[data-level={each}]")).to_be_visible(visible=each == level)
    expect(page.locator("[data-level=stop]")).to_contain_text(
        "headache, vomiting, swollen hands or feet, confusion or fits"
    )
    expect(page.locator("[data-level=stop]")).to_be_in_viewport()


def test_the_notice_goes_when_the_hour_has_passed(page: Page) -> None:
    page.clock.install(time=NOW)
    page.goto(WATER)
    keep_drinks(page, drink("bottle", "2026-11-22T13:30:00+00:00", 800))
    expect(page.locator("[data-level=slow]")).to_be_visible()
    page.clock.run_for(31 * 60 * 1000)
    expect(page.locator("[data-level=slow]")).to_be_hidden()


def test_what_counts_not_is_fluid_for_the_kidneys_all_the_same(page: Page) -> None:
    visit(page)
    keep_drinks(page, drink("beer", "2026-11-22T13:30:00+00:00", 800, "alcohol"))
    expect(page.locator("[data-level=slow]")).to_be_visible()


def test_amounts_are_read_in_the_unit_of_the_person(page: Page) -> None:
    visit(page)
    cups(page).first.click()
    expect(entries(page)).to_have_count(1)
    for unit, cup_words, whole in (
        ("cl", "15\u00a0cl", "175\u00a0cl"),
        ("floz", "5.1\u00a0fl\u00a0oz", "59\u00a0fl\u00a0oz"),
    ):
        card = cups_page(page)
        card.get_by_label("Unit").select_option(unit)
        expect(done(page)).to_contain_text("Saved.")
        back_in_the_room(page)
        expect(cups(page).first).to_contain_text(cup_words)
        expect(ring(page)).to_have_attribute("aria-label", re.compile(f"of {whole}$"))
        entries(page).get_by_role("button", name=re.compile("Edit")).click()
        page.locator("[data-log] form").get_by_role("button", name="Save").click()
        expect(page.locator("[data-log] form")).to_have_count(0)
        assert [each["ml"] for each in drinks(page)] == [150], "what was not touched stays exact"


def test_it_says_kindly_how_far_it_is_and_praises_no_one_who_is_to_slow_down(page: Page) -> None:
    visit(page)
    said = page.locator("[data-kind]")
    expect(said).to_be_hidden()
    cup(page, "200 ml").click()
    expect(said).to_have_text("On the way.")
    keep_drinks(page, drink("morning", "2026-11-22T09:00:00+00:00", 1550))
    expect(said).to_have_text("Goal reached. From here on, drink when you are thirsty.")
    keep_drinks(page, drink("just now", "2026-11-22T13:20:00+00:00", 700))
    expect(page.locator("[data-level=slow]")).to_be_visible()
    expect(said).to_be_hidden()
    page.get_by_role("button", name="The day before").click()
    expect(said).to_be_hidden()


INSIDE = """() => {
  const box = (name) => document.querySelector(name).getBoundingClientRect();
  const ring = box("[data-drawing] .track"), number = box("[data-number]");
  const radius = (ring.width / 2) * 50 / 54, middle = { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 };
  return [number.top + number.height * 0.2, number.bottom - number.height * 0.2]
    .every((y) => Math.hypot(number.width / 2, y - middle.y) < radius - 2);
}"""


def test_the_numerals_never_touch_the_ring(page: Page) -> None:
    visit(page)
    for ml in (330, 2470, 12_345):
        keep_drinks(page, drink("a", "2026-11-22T09:00:00+00:00", ml))
        expect(ring(page).locator("[data-number]")).to_have_text(f"{ml:,}")
        assert page.evaluate(INSIDE), ml


REMINDED = """(s) => s.put('devices', {id: 'reminders', device: 'd', secret: 's', wanted: true, on: true,
    wishes: {mode: 'every', every: 2, from: '09:00', to: '19:00'}})"""


def test_it_says_that_a_drink_moves_the_next_reminder_and_when_it_has(page: Page) -> None:
    page.add_init_script("Object.defineProperty(Notification, 'permission', {get: () => 'granted'})")
    # The phone's name is made up: the server has nothing to say to it.
    page.route("**/api/**", lambda _route: None)
    visit(page, "2026-11-22T14:10:00Z")
    expect(page.locator("[data-next]")).to_be_hidden()
    store(page, REMINDED)
    here = page.evaluate("hour => new Date(Date.UTC(2026, 10, 22, hour)).getHours()", 15)
    next, later = f"{here:02}:00", f"{here + 2:02}:00"
    expect(page.locator("[data-next]")).to_have_text(f"Next reminder at {next}. A drink now moves it to {later}.")
    cup(page, "200 ml").click()
    expect(done(page).get_by_role("status")).to_have_text(
        f"Noted: Water, 200\u00a0ml. The next reminder now comes at {later}."
    )
    expect(page.locator("[data-next]")).to_have_text(f"Next reminder at {later}.")
    done(page).get_by_role("button", name="Undo").click()
    expect(page.locator("[data-next]")).to_contain_text(f"Next reminder at {next}.")
