"""From the switch to the server and back: what it hears, and that nothing stays there once it is off."""

import json
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, Route, expect

from tests.support.modules import started
from tests.support.reminded import REMINDERS, WATER
from tests.support.reminders import Phone
from tests.support.waiting import becomes
from tests.support.water import drink, keep_drinks

IPHONE = (
    "Object.defineProperty(navigator, 'userAgent', {get: () => 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)"
    " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'});"
)

IPHONE_APP = IPHONE.replace(" Version/18.5", "").replace(" Safari/604.1", "") + (
    "Object.defineProperty(navigator, 'standalone', {value: true});"
)


def asked(phone: Phone, device: dict[str, Any]) -> int:
    headers = {"Authorization": f"Bearer {device['secret']}"}
    return phone.context.request.get(f"{phone.url}/api/reminders/{device['device']}", headers=headers).status


def test_a_test_goes_the_whole_way_and_the_page_says_that_it_was_shown(phone: Phone) -> None:
    phone.switch_on()
    phone.page.locator("[data-reminders-test]").click()
    expect(phone.page.locator("[data-said]")).to_contain_text("on its way")
    received = phone.until(lambda: phone.subscriptions[0].received, len)
    phone.deliver(received[0].body.decode())
    assert [note["title"] for note in phone.notes(1)] == ["It works"]
    phone.page.reload()
    expect(phone.page.locator("[data-health]")).to_contain_text("shown ")
    assert phone.stored()["deliveries"][0]["shown_at"]


def test_the_server_hears_times_at_once_and_nothing_else_and_forgets_them_when_switched_off(phone: Phone) -> None:
    phone.switch_on()
    stored = phone.stored()
    assert stored["timezone"] == "Europe/Madrid"
    usual = ("water", [1, 2, 3, 4, 5, 6, 7], ["09:00", "12:00", "15:00", "18:00"])
    assert [(each["kind"], each["days"], each["times"]) for each in stored["reminders"]] == [usual]
    phone.page.locator("[data-times] summary").click()
    phone.page.locator("[name=stretch]").check()
    expect(phone.page.locator("[data-said]")).to_have_text("Kept.")
    assert [each["kind"] for each in phone.stored()["reminders"]] == ["water", "stretch"]
    before = phone.device()
    phone.switch.click()
    expect(phone.page.locator("[data-said]")).to_contain_text("Nothing about this device is kept on the server")
    expect(phone.switch).to_have_attribute("aria-checked", "false")
    expect(phone.page.locator("[data-way=none]")).to_be_visible()
    assert asked(phone, before) == 404
    assert phone.page.evaluate("() => localStorage.getItem('platform.push')") is None


def test_switched_off_while_the_server_is_still_told_of_a_wish_they_stay_off(phone: Phone) -> None:
    held: list[str] = []
    waiting: list[Route] = []
    # From the first on: what is under way when a browser begins to hold requests back may be lost.
    phone.page.route("**/api/reminders/*", lambda route: hold_back(route, held, waiting))
    phone.switch_on()
    before = phone.device()
    held.append("PUT")
    phone.page.locator("[data-times] summary").click()
    phone.page.locator("[name=stretch]").check()
    becomes(phone.page, lambda: len(waiting), 1)
    phone.switch.click()
    # The server has forgotten the phone, and hears of the wish only now.
    phone.until(lambda: asked(phone, before), lambda status: status == 404)
    waiting[0].continue_()
    expect(phone.page.locator("[data-said]")).to_contain_text("Nothing about this device is kept on the server")
    expect(phone.switch).to_have_attribute("aria-checked", "false")
    phone.until(lambda: asked(phone, before), lambda status: status == 404)
    assert phone.page.evaluate("() => localStorage.getItem('platform.push')") is None


def test_asked_for_anew_without_a_network_they_come_once_there_is_one_though_they_were_refused_before(
    phone: Phone,
) -> None:
    refused: list[str] = ["PUT"]
    phone.page.route("**/api/reminders/*", lambda route: refuse(route, refused))
    phone.open()
    started(phone.page, "reminders")
    phone.switch.click()
    expect(phone.page.locator("[data-problem=refused]")).to_be_visible()
    refused.clear()
    phone.context.set_offline(True)
    phone.switch.click()
    expect(phone.page.locator("[data-problem=offline]")).to_be_visible()
    phone.context.set_offline(False)
    expect(phone.switch).to_have_attribute("aria-checked", "true")
    assert phone.stored()["timezone"] == "Europe/Madrid"


def refuse(route: Route, refused: list[str]) -> None:
    """The server's own answer, or with these methods what it says of a phone that it will not send to."""
    if route.request.method in refused:
        route.fulfill(status=422, content_type="application/problem+json", body='{"status": 422}')
    else:
        route.continue_()


def hold_back(route: Route, held: list[str], waiting: list[Route]) -> None:
    """What asks with these methods waits; all else goes through."""
    if route.request.method in held:
        waiting.append(route)
    else:
        route.continue_()


def in_two_tabs(phone: Phone) -> Page:
    """The room is open in the phone's page and in this one."""
    phone.open()
    started(phone.page, "reminders")
    other = phone.context.new_page()
    other.goto(REMINDERS)
    started(other, "reminders")
    return other


def test_two_tabs_that_change_different_wishes_lose_neither(phone: Phone) -> None:
    other = in_two_tabs(phone)
    for page, name, value in ((phone.page, "bed", "23:15"), (other, "quietTo", "07:30")):
        page.locator("[data-times] summary").click()
        page.locator(f"[name={name}]").fill(value)
        page.locator(f"[name={name}]").blur()
        expect(page.locator("[data-said]")).to_have_text("Kept.")
    wishes = phone.device()["wishes"]
    assert (wishes["bed"], wishes["quietTo"]) == ("23:15", "07:30")


def test_a_tab_shows_what_was_wished_in_another_one(phone: Phone) -> None:
    other = in_two_tabs(phone)
    for page in (phone.page, other):
        page.locator("[data-times] summary").click()
    phone.page.locator("[name=mode][value=times]").check()
    phone.page.get_by_role("button", name="Add a time").click()
    phone.page.locator("[name=time]").last.fill("20:15")
    phone.page.locator("[name=time]").last.blur()
    expect(other.locator("[name=time]")).to_have_count(4)
    expect(other.locator("[name=time]").last).to_have_value("20:15")
    other.get_by_role("button", name="Remove").first.click()
    expect(phone.page.locator("[name=time]")).to_have_count(3)
    assert phone.device()["wishes"]["times"] == ["13:00", "16:00", "20:15"]


def test_a_time_that_is_cleared_stays_what_it_was_and_keeps_no_other_wish_away(phone: Phone) -> None:
    phone.open()
    started(phone.page, "reminders")
    phone.page.locator("[data-times] summary").click()
    bed = phone.page.locator("[name=bed]")
    bed.fill("23:15")
    bed.fill("")
    expect(bed).to_have_value("")
    phone.page.locator("[name=discreet]").check()
    expect(bed).to_have_value("23:15")
    expect(phone.page.locator("[data-said]")).to_have_text("Kept.")
    wishes = phone.until(lambda: phone.device()["wishes"], lambda wishes: wishes["discreet"])
    assert wishes["bed"] == "23:15"


def test_who_removes_a_time_by_keyboard_stays_among_the_times(phone: Phone) -> None:
    phone.open()
    started(phone.page, "reminders")
    phone.page.locator("[data-times] summary").click()
    phone.page.locator("[name=mode][value=times]").check()
    removals = phone.page.locator("[data-remove-time]")
    removals.last.focus()
    for left in (2, 1):
        phone.page.keyboard.press("Enter")
        expect(removals).to_have_count(left)
        expect(removals.last).to_be_focused()
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator("[data-add-time]")).to_be_focused()


def test_where_nothing_will_come_the_page_says_which_choice_keeps_it_away(phone: Phone) -> None:
    phone.open()
    started(phone.page, "reminders")
    preview = phone.page.locator("[data-preview]")
    phone.page.locator("[data-times] summary").click()
    days = phone.page.locator("[name=day]")
    for number in range(7):
        days.nth(number).uncheck()
    expect(preview).to_have_text("With these choices you will get no reminders. No day is chosen.")
    days.first.check()
    phone.page.locator("[name=quietFrom]").fill("08:05")
    expect(preview).to_have_text("With these choices you will get no reminders. Your quiet hours cover them all.")
    phone.page.locator("[name=water]").uncheck()
    expect(preview).to_have_text("With these choices you will get no reminders.")


def test_switched_off_without_a_network_the_server_is_told_at_the_next_opening(phone: Phone) -> None:
    phone.switch_on()
    before = phone.device()
    phone.context.set_offline(True)
    phone.switch.click()
    expect(phone.page.locator("[data-said]")).to_contain_text("could not yet be deleted from the server")
    assert asked(phone, before) == 200
    phone.page.reload()
    expect(phone.page.locator("[data-said]")).to_contain_text("could not yet be deleted from the server")
    phone.context.set_offline(False)
    phone.open("/en/")
    phone.until(lambda: asked(phone, before), lambda status: status == 404)


@pytest.mark.parametrize("path", ["", "/en/"])
def test_a_wish_without_a_network_reaches_the_server_once_there_is_one(phone: Phone, path: str) -> None:
    phone.switch_on()
    phone.context.set_offline(True)
    phone.page.locator("[data-times] summary").click()
    phone.page.locator("[name=stretch]").check()
    expect(phone.page.locator("[data-said]")).to_contain_text("The server is told once you are back online.")
    told = phone.device()["toldAt"]
    if path:
        phone.open(path)
    phone.context.set_offline(False)
    if path:
        phone.page.reload()
    phone.until(phone.device, lambda mine: mine["toldAt"] != told)
    assert [each["kind"] for each in phone.stored()["reminders"]] == ["water", "stretch"]
    if not path:
        expect(phone.page.locator("[data-said]")).to_have_text("Kept.")


@pytest.mark.parametrize(("script", "browser"), [("", "desktop"), (IPHONE_APP, "ios")])
def test_a_permission_that_was_taken_away_switches_off_and_says_the_way_back(
    phone: Phone, script: str, browser: str
) -> None:
    phone.switch_on()
    phone.context.add_init_script(
        f"{script} Object.defineProperty(Notification, 'permission', {{get: () => 'denied'}})"
    )
    phone.page.reload()
    started(phone.page, "reminders")
    expect(phone.switch).to_have_attribute("aria-checked", "false")
    expect(phone.page.locator("[data-problem=denied]")).to_be_visible()
    expect(phone.page.locator(f"[data-denied-on={browser}]")).to_be_visible()
    expect(phone.page.locator("[data-denied-on]:visible")).to_have_count(1)
    expect(phone.page.locator("[data-way=opened]")).to_be_visible()


@pytest.mark.parametrize(("script", "problem"), [("", "unsupported"), (IPHONE, "install")])
def test_where_nothing_can_come_by_itself_there_is_no_switch_but_a_line_at_the_next_opening(
    phone: Phone, script: str, problem: str
) -> None:
    phone.context.add_init_script(f"{script} delete window.PushManager")
    phone.page.clock.install(time="2026-11-24T10:30:00Z")
    phone.open()
    expect(phone.page.locator(f"[data-problem={problem}]")).to_be_visible()
    expect(phone.switch).to_be_hidden()
    phone.page.get_by_label("Tell me when I open Uncramp").check()
    expect(phone.page.locator("[data-way=opened]")).to_be_visible()
    phone.page.clock.set_fixed_time("2026-11-24T11:30:00Z")
    phone.open("/en/")
    strip = phone.page.locator("[data-module=opening]")
    start = phone.page.locator("[data-start]")
    expect(strip).to_contain_text("12:00")
    with_strip = start.bounding_box()
    strip.get_by_role("button", name="Not now").click()
    expect(strip).to_be_hidden()
    assert start.bounding_box() == with_strip, "the start button stays where the thumb expects it"
    phone.page.reload()
    expect(strip).to_be_hidden()


def test_a_drink_that_a_wrong_clock_noted_for_a_time_to_come_hides_nothing_that_is_due(phone: Phone) -> None:
    phone.context.add_init_script("delete window.PushManager")
    phone.page.clock.install(time="2026-11-24T10:30:00Z")
    phone.open()
    phone.page.get_by_label("Tell me when I open Uncramp").check()
    expect(phone.page.locator("[data-way=opened]")).to_be_visible()
    keep_drinks(phone.page, drink("ahead", "2027-06-01T10:00:00+02:00", 250))
    phone.page.clock.set_fixed_time("2026-11-24T11:30:00Z")
    phone.open("/en/")
    expect(phone.page.locator("[data-module=opening]")).to_contain_text("12:00")


def test_with_a_doctors_limit_that_is_taken_back_the_reminders_for_water_are_back(phone: Phone) -> None:
    phone.switch_on()
    phone.open(f"{WATER}goal/")
    card = phone.page.locator("[data-goal]")
    card.get_by_label("My doctor limits what I drink").check()
    card.get_by_label("My daily limit").fill("1500")
    card.get_by_role("button", name="Save").click()
    phone.until(phone.device, lambda mine: mine["told"]["reminders"] == [])
    phone.page.get_by_role("button", name="Undo").click()
    phone.until(phone.device, lambda mine: mine["told"]["reminders"])
    assert [each["kind"] for each in phone.stored()["reminders"]] == ["water"]


def test_a_doctors_limit_ends_the_reminders_for_water(phone: Phone) -> None:
    phone.switch_on()
    phone.choose(limited=True, limit=1200)
    phone.page.reload()
    expect(phone.page.locator("[data-limited]")).to_be_visible()
    phone.until(phone.stored, lambda found: found["reminders"] == [])


def test_a_doctors_limit_that_a_backup_brings_ends_the_reminders_for_water_until_it_is_taken_back(phone: Phone) -> None:
    phone.switch_on()
    phone.open("/en/settings/data/")
    started(phone.page, "backup")
    water = {"id": "water", "cups": [], "unit": "cl", "goal": 1600, "goalFor": "unsaid", "limited": True, "limit": 1200}
    file = json.dumps({"app": "uncramp", "schema": 2, "settings": [water | {"changedAt": 5}]})
    chosen: FilePayload = {"name": "backup.json", "mimeType": "application/json", "buffer": file.encode()}
    phone.page.locator("[data-restore]").set_input_files(chosen)
    phone.page.locator("[data-restore-confirm]").click()
    phone.until(phone.device, lambda mine: mine["told"]["reminders"] == [])
    assert phone.stored()["reminders"] == []
    phone.page.get_by_role("button", name="Undo").click()
    phone.until(phone.device, lambda mine: mine["told"]["reminders"])
    assert [each["kind"] for each in phone.stored()["reminders"]] == ["water"]
