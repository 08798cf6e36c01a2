"""What is shown when a message comes, and what its buttons do, with and without a network."""

from playwright.sync_api import expect

from tests.browser.reminders.messages import message
from tests.support.diary import add, edit
from tests.support.reminders import Phone

GARBAGE = ["", "not json", "{}", '{"notification": {"title": 7}}', "null"]
HOUR = 3_600_000
TOMORROW = """() => {
    const now = new Date();
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 9).getTime();
  }"""


def until_shown(phone: Phone, delivery: str) -> None:
    phone.until(lambda: phone.notes(1)[0], lambda note: note["data"]["delivery"] == delivery)


def test_even_garbage_is_shown(phone: Phone) -> None:
    phone.switch_on()
    for garbage in GARBAGE:
        phone.deliver(garbage)
        assert phone.notes(1)[0]["title"] == "Your reminder", garbage
        phone.tap("uncramp", "none")
        phone.notes(0)


def test_a_message_that_the_browser_has_read_by_itself_is_shown_as_it_is(phone: Phone) -> None:
    phone.switch_on()
    phone.deliver_read(
        {
            "title": "A glass?",
            "body": "",
            "lang": "en",
            "tag": "water",
            "navigate": "/en/water/#reminder=abc",
            "data": {"kind": "water", "delivery": "abc", "due": "2026-11-22T12:00:00Z"},
        }
    )
    note = phone.notes(1)[0]
    assert (note["title"], note["actions"]) == ("A glass?", ["drank", "later"])


def test_a_reminder_replaces_the_one_before_and_leads_to_a_page_of_ours_and_only_water_has_buttons(
    phone: Phone,
) -> None:
    phone.switch_on()
    phone.deliver(message("water", "one"))
    phone.deliver(message("water", "two"))
    phone.deliver(message("stretch", "three"))
    notes = {note["tag"]: note for note in phone.notes(2)}
    assert notes["water"]["data"]["delivery"] == "two"
    assert notes["water"]["data"]["navigate"] == "/en/water/#reminder=two"
    assert notes["water"]["actions"] == ["drank", "later"]
    assert notes["stretch"]["actions"] == []


def test_discreet_buttons_name_no_drink_in_any_language(phone: Phone) -> None:
    phone.switch_on()
    phone.deliver(message())
    phone.notes(1)
    assert phone.buttons() == [["Drank a glass", "Later"]]
    phone.page.locator("[data-times] summary").click()
    phone.page.get_by_label("Discreet").check()
    phone.until(phone.stored, lambda found: found["discreet"])
    for language, words in (("en", ["Done", "Later"]), ("nl", ["Klaar", "Later"]), ("es", ["Listo", "Luego"])):
        phone.deliver(message("water", language, language))
        until_shown(phone, language)
        assert phone.buttons() == [words]


def test_drank_notes_the_first_own_cup_and_after_enough_nothing_comes_before_tomorrow(phone: Phone) -> None:
    phone.switch_on()
    # A page without the log: what follows is the worker's own doing.
    phone.open("/en/learn/")
    bodies: list[str] = []
    phone.context.on("request", lambda request: bodies.append(request.post_data or ""))
    phone.deliver(message())
    phone.notes(1)
    phone.tap("water", "drank")
    (usual,) = phone.records("drinks")
    assert (usual["ml"], usual["drink"], usual["counts"], usual["offset"]) == (150, "water", True, 60)
    assert abs(phone.held()["time"] - usual["at"] - 3 * HOUR) < 2_000
    assert phone.notes(0) == []
    jug = {"id": "jug", "ml": 900, "drink": "tea"}
    phone.choose(goal=1000, cups=[jug] * 4)
    phone.deliver(message())
    phone.notes(1)
    phone.tap("water", "drank")
    assert sorted((each["ml"], each["drink"]) for each in phone.records("drinks", 2)) == [(150, "water"), (900, "tea")]
    tomorrow = phone.page.evaluate(TOMORROW)
    phone.until_held(lambda held: held["time"] == tomorrow and held["sent"])
    assert not any('"ml"' in body or "drink" in body for body in bodies)


def test_drank_is_noted_offline_and_the_server_hears_of_it_at_the_next_opening(phone: Phone) -> None:
    phone.switch_on()
    phone.deliver(message())
    phone.notes(1)
    phone.context.set_offline(True)
    phone.tap("water", "drank")
    assert len(phone.records("drinks")) == 1
    assert phone.held()["sent"] is False
    phone.context.set_offline(False)
    phone.page.reload()
    expect(phone.page.locator("[data-health]")).to_contain_text("Nothing before")
    phone.until_held(lambda held: held["sent"])
    assert phone.stored()["reminders"][0]["not_before"]


def test_later_comes_back_after_half_an_hour(phone: Phone) -> None:
    phone.switch_on()
    phone.deliver(message())
    phone.notes(1)
    phone.tap("water", "later")
    assert phone.held()["snoozed"] is True
    assert 29 < (phone.held()["time"] - phone.page.evaluate("() => Date.now()")) / 60_000 <= 30


def test_two_quick_taps_on_drank_are_one_glass(phone: Phone) -> None:
    phone.open("/en/water/#reminder=abc")
    drank = phone.page.locator("[data-tapped]").get_by_role("button", name="Drank a glass")
    drank.evaluate("(button) => { button.click(); button.click(); }")
    expect(phone.page.locator("[data-tapped-said]")).not_to_be_empty()
    expect(phone.page.locator("[data-log] [data-drop]")).to_have_count(1)
    assert len(phone.records("drinks")) == 1


def test_a_drink_on_the_page_holds_off_the_next_reminder_and_taking_it_back_brings_back_what_was_put_off(
    phone: Phone,
) -> None:
    phone.switch_on()
    phone.open("/en/water/")
    undo = phone.page.locator("[data-act=undo]")
    phone.page.locator("[data-cups] button").first.click()
    drink = phone.records("drinks")[0]
    phone.until_held(lambda held: held["time"] == drink["at"] + 3 * HOUR and not held["snoozed"])
    undo.click()
    phone.until_held(lambda held: held["time"] <= phone.page.evaluate("() => Date.now()") and held["sent"])
    assert phone.stored()["next_due"]
    phone.open()
    expect(phone.page.locator("[data-health]")).not_to_contain_text("Nothing before")

    phone.open("/en/water/#reminder=abc")
    tapped = phone.page.locator("[data-tapped]")
    tapped.get_by_role("button", name="2 hours").click()
    expect(tapped).to_be_hidden()
    assert "#reminder" not in phone.page.url
    later = phone.until_held(lambda held: held["snoozed"])["time"]
    jug = {"id": "jug", "ml": 1000, "drink": "water"}
    phone.choose(goal=1000, cups=[jug] * 4)
    phone.open("/en/water/?again#reminder=abc")
    tapped.get_by_role("button", name="Drank a glass").click()
    tomorrow = phone.page.evaluate(TOMORROW)
    phone.until_held(lambda held: held["time"] == tomorrow)
    phone.page.locator("[data-drop]").click()
    phone.until_held(lambda held: held["time"] == later and held["snoozed"] and held["sent"])


def test_a_tap_leads_no_window_away_in_which_something_is_half_typed(phone: Phone) -> None:
    phone.switch_on()
    phone.open("/en/diary/")
    worker = phone.worker
    worker.evaluate("""() => {
      globalThis.led = [];
      clients.openWindow = async () => { led.push("a new window"); };
      WindowClient.prototype.focus = async function () { return this; };
      WindowClient.prototype.navigate = async () => { led.push("this one"); };
    }""")
    add(phone.page, "Calf")
    form = edit(phone.page, "Calf")

    def leads_to() -> list[str]:
        phone.deliver(message())
        phone.notes(1)
        phone.tap("water")
        places: list[str] = phone.until(lambda: worker.evaluate("led.splice(0)"), bool)
        return places

    assert leads_to() == ["this one"]
    form.get_by_label("Note").fill("Half typ")
    assert leads_to() == ["a new window"]
    form.get_by_role("button", name="Cancel").click()
    assert leads_to() == ["this one"]
    phone.open("/en/water/goal/")
    phone.page.locator("[name=goal]").fill("1800")
    assert leads_to() == ["a new window"]
    phone.page.get_by_role("button", name="Save").click()
    expect(phone.page.locator("[data-notice]")).to_contain_text("Saved.")
    assert leads_to() == ["this one"]
