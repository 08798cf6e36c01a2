"""The settings page: each choice is kept at once, works by keyboard, and can be tried out where it is made."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import axe_problems
from tests.support.recorder import ENGLISH, record, recorded, said, voice
from tests.support.server import Server
from tests.support.waiting import until

DAY = "2026-11-22T15:00:00"
NIGHT = "2026-11-22T03:00:00"
DUTCH = (voice("Xander", "nl-NL"), voice("Ellen", "nl-BE"), voice("Wolk", "nl-NL", local=False))


def settings(page: Page, time: str = DAY, language: str = "en") -> None:
    """Open the page and wait until its module has started."""
    page.clock.install(time=time)
    page.goto(f"/{language}/settings/")
    expect(page.locator("select[data-voices]")).to_have_attribute("name", f"voice-name.{language}")
    for more in page.locator("[data-module=settings] > details").all():
        more.evaluate("details => { details.open = true }")


def kept(page: Page, name: str) -> Any:
    return page.evaluate("name => localStorage.getItem(`uncramp.${name}`)", name)


def test_no_heading_of_a_card_touches_what_stands_below_it(page: Page) -> None:
    settings(page, language="nl")
    touched = page.locator(".card h2:visible").evaluate_all(
        """headings => headings.filter((heading) => {
          const below = document.createRange();
          below.setStartAfter(heading);
          below.setEndAfter(heading.closest(".card, summary"));
          const tops = [...below.getClientRects()].map(({ top }) => top);
          return heading.nextElementSibling && Math.min(...tops) - heading.getBoundingClientRect().bottom < 8;
        }).map((heading) => heading.textContent)"""
    )
    assert not touched


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("sweep", True),
        ("flash", False),
        ("vibration", True),
        ("advance", True),
        ("media", False),
        ("slower", False),
    ],
)
def test_a_switch_is_kept_at_once_and_comes_back_after_a_reload(page: Page, name: str, usual: bool) -> None:
    settings(page)
    switch = page.locator(f"input[name={name}]")
    expect(switch).to_be_checked(checked=usual)
    switch.set_checked(not usual)
    assert kept(page, name) == ("off" if usual else "on")
    page.reload()
    expect(switch).to_be_checked(checked=not usual)


@pytest.mark.parametrize(
    ("name", "usual", "choice"),
    [("sound", "auto", "voice"), ("zones", "off", "halves"), ("night", "auto", "always"), ("people", "page", "man")],
)
def test_one_of_several_is_kept_at_once(page: Page, name: str, usual: str, choice: str) -> None:
    settings(page)
    expect(page.locator(f"input[name={name}][value={usual}]")).to_be_checked()
    # A look that is chosen loads the page anew, so that nobody looks whether this is checked before it is.
    page.locator(f"input[name={name}][value={choice}]").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "night" if name == "night" else "day")
    expect(page.locator(f"input[name={name}]:checked")).to_have_value(choice)
    assert kept(page, name) == choice


def test_a_list_is_kept_at_once(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    settings(page)
    page.get_by_label("Voice speed").select_option("slow")
    page.get_by_label("Country").select_option("gb")
    assert (kept(page, "pace"), kept(page, "country")) == ("slow", "gb")
    page.reload()
    expect(page.locator("select[name=pace]")).to_have_value("slow")
    expect(page.locator("select[name=country]")).to_have_value("gb")


def test_what_was_called_on_before_is_tones_now(page: Page) -> None:
    record(page, sound="on")
    settings(page)
    expect(page.locator("input[name=sound]:checked")).to_have_value("tones")


def test_a_choice_that_comes_before_the_page_is_ready_counts(page: Page) -> None:
    page.clock.install(time=DAY)
    page.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
          const field = (name) => document.querySelector(`[name=${name}]`);
          field("flash").click();
          field("sound][value=off").click();
          field("country").value = "es";
          field("country").dispatchEvent(new Event("change", { bubbles: true }));
        });"""
    )
    settings(page)
    expect(page.locator("[name=flash]")).to_be_checked()
    until(page, "() => localStorage.getItem('uncramp.country') !== null")
    assert [kept(page, name) for name in ("flash", "sound", "country")] == ["on", "off", "es"]


def test_all_of_it_works_by_keyboard_and_the_night_look_keeps_its_place(page: Page) -> None:
    settings(page)
    page.locator("input[name=night][value=auto]").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("html")).to_have_attribute("data-theme", "night")
    always = page.locator("input[name=night][value=always]")
    expect(always).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert (kept(page, "night"), kept(page, "sweep")) == ("always", "off")


def test_only_voices_that_work_offline_in_this_language_are_offered(page: Page) -> None:
    record(page, *DUTCH, ENGLISH, sound="voice")
    settings(page, language="nl")
    options = page.locator("select[data-voices] option")
    expect(options).to_have_count(3)
    assert options.all_inner_texts()[1:] == ["Xander (Nederland)", "Ellen (België)"]
    page.locator("select[data-voices]").select_option("Ellen")
    assert kept(page, "voice-name.nl") == "Ellen"
    assert kept(page, "voice-name.en") is None


def test_voices_that_the_phone_finds_later_are_offered_too(page: Page) -> None:
    record(page, sound="voice")
    settings(page)
    expect(page.locator("[data-no-voice]")).to_be_visible()
    expect(page.locator("[data-has-voice]")).to_be_hidden()
    page.evaluate(
        """voice => {
          speechSynthesis.voices = [voice];
          speechSynthesis.dispatchEvent(new Event("voiceschanged"));
        }""",
        ENGLISH,
    )
    expect(page.locator("select[data-voices] option")).to_have_count(2)
    expect(page.locator("[data-no-voice]")).to_be_hidden()


def test_which_voice_is_asked_only_of_who_wants_one(page: Page) -> None:
    record(page, ENGLISH)
    settings(page)
    expect(page.locator("select[data-voices]")).to_be_hidden()
    page.locator("input[name=sound][value=voice]").check()
    expect(page.locator("select[data-voices]")).to_be_visible()


SAFARI = "Object.defineProperty(navigator, 'audioSession', { value: { type: 'auto' } })"


def test_the_silent_switch_is_asked_about_only_who_hears_something_and_has_one(page: Page) -> None:
    page.add_init_script(SAFARI)
    settings(page)
    aloud = page.get_by_label("Even when the phone is on silent")
    expect(aloud).to_be_hidden()
    page.locator("input[name=sound][value=tones]").check()
    expect(aloud).to_be_checked()
    expect(page.get_by_text("Music from other apps then stops.")).to_be_visible()
    aloud.uncheck()
    assert kept(page, "aloud") == "off"
    page.locator("button[data-hear]").tap()
    # A finger's click comes a moment after the finger.
    until(page, "() => navigator.audioSession.type === 'transient'")
    expect(page.locator("[data-media-volume]")).to_be_hidden()


def test_android_is_told_that_silent_mode_is_not_for_the_guides(browser: Browser, server: Server) -> None:
    android = "Mozilla/5.0 (Linux; Android 16; Pixel 7)"
    context = browser.new_context(base_url=server.url, user_agent=android, service_workers="block")
    page = context.new_page()
    settings(page)
    page.locator("input[name=sound][value=tones]").check()
    expect(page.locator("[data-media-volume]")).to_be_visible()
    expect(page.locator("[data-silent-switch]")).to_be_hidden()
    context.close()


def test_hear_it_speaks_a_sentence_and_sounds_a_tone_inside_the_tap(page: Page) -> None:
    record(page, ENGLISH, sound="voice", pace="slow")
    settings(page)
    page.locator("button[data-hear]").tap()
    expect(page.locator("html")).to_have_attribute("data-recorded-tone", "")
    assert said(page) == ["This is how the guide speaks to you."]
    spoken = recorded(page, "words")[-1]
    assert (spoken["voice"], spoken["rate"], spoken["inTap"]) == ("Alice", 0.85, True)


def test_hear_it_without_a_voice_sounds_a_tone(page: Page) -> None:
    record(page)
    settings(page)
    page.locator("button[data-hear]").tap()
    expect(page.locator("html")).to_have_attribute("data-recorded-tone", "")
    assert said(page) == []


def test_hear_it_says_when_there_is_nothing_to_hear(page: Page) -> None:
    record(page, ENGLISH)
    settings(page, NIGHT)
    page.locator("button[data-hear]").tap()
    expect(page.get_by_role("status")).to_have_text("With this choice, the guides are silent at the moment.")
    page.locator("input[name=sound][value=tones]").check()
    page.locator("button[data-hear]").tap()
    expect(page.locator("[data-heard]")).to_be_empty()


def test_feel_it_vibrates_also_while_it_is_switched_off(page: Page) -> None:
    record(page, vibration="off")
    settings(page)
    page.locator("button[data-feel]").click()
    assert len(recorded(page, "vibration")) == 1


def test_a_phone_that_cannot_vibrate_says_so(page: Page) -> None:
    page.add_init_script("delete Navigator.prototype.vibrate")
    settings(page)
    expect(page.locator("[data-no-feel]")).to_be_visible()
    expect(page.locator("button[data-feel]")).to_be_hidden()


def test_what_shows_the_flash_stands_below_its_choice(page: Page) -> None:
    settings(page)
    places = page.locator("[name=flash], button[data-see], [name=today]").evaluate_all(
        "all => all.map((each) => each.name || 'see')"
    )
    assert places == ["flash", "see", "today"]


def test_see_it_flashes_by_day_and_says_at_night_why_not(page: Page) -> None:
    settings(page)
    page.locator("button[data-see]").tap()
    expect(page.locator("[data-flash]")).to_be_attached()
    page.locator("input[name=night][value=always]").click()
    expect(page.locator("[data-no-see]")).to_be_visible()
    expect(page.locator("button[data-see]")).to_be_hidden()


def test_axe_finds_nothing_with_everything_open(page: Page) -> None:
    record(page, *DUTCH, sound="voice")
    page.set_viewport_size({"width": 390, "height": 5_000})
    settings(page, language="nl")
    problems = axe_problems(page)
    assert not problems, "\n".join(problems)


def test_every_control_can_be_hit_with_a_thumb(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    settings(page)
    low = [
        control.evaluate("control => control.textContent.trim()")
        for control in page.locator("[data-module=settings] :is(label, button, summary, select):visible").all()
        if (control.bounding_box() or {"height": 0})["height"] < 48
    ]
    assert not low


def test_the_drawings_show_whom_one_chose_but_for_the_one_who_stands_for_the_page(page: Page) -> None:
    page.goto("/en/")
    trunk = page.locator("[data-start] use[href='#p-trunk']")
    width = "use => use.getBBox().width"
    slim = trunk.evaluate(width)
    settings(page)
    page.get_by_label("An older man").check()
    page.goto("/en/")
    expect(page.locator("[data-start] .figure")).to_have_attribute("data-body", "man")
    assert trunk.evaluate(width) > slim * 1.2
    skin = "svg => getComputedStyle(svg).getPropertyValue('--f-skin')"
    assert page.locator("[data-start] .figure").evaluate(skin) == "#7d4f34"
    # A later step unfolds its drawing when it comes; a routine about pregnancy keeps its own.
    page.goto("/en/relief/hamstring/")
    page.get_by_role("button", name="Next").click()
    expect(page.locator("[data-current] svg.figure")).to_have_attribute("data-body", "man")
    page.goto("/en/stretch/")
    bodies = "tiles => tiles.map(each => each.dataset.body)"
    expect(page.locator("[data-shelf=all] svg[data-body=man]")).to_have_count(7)
    assert page.locator("[data-shelf=all] svg").evaluate_all(bodies).count("pregnant") == 1
    page.evaluate("localStorage['uncramp.people'] = 'woman'")
    page.reload()
    expect(page.locator("[data-shelf=all] svg[data-body]")).to_have_count(1)
