"""Three cues, each enough alone: the player as it is heard and felt with eyes shut."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.player import DAY, NIGHT, instruction, open_at, player
from tests.support.recorder import ENGLISH, forget, record, recorded, said, voice, words_last
from tests.support.waiting import until

ROUTINE = "/en/stretch/foot/"
"""Both sides, rests between rounds, and holds long enough for a word at half-way."""


def start(page: Page) -> None:
    """Start the routine by day with a tap."""
    page.clock.install(time=DAY)
    page.goto(ROUTINE)
    # Once the player is there, it has unfolded the drawings of the list.
    expect(page.locator(".drawing noscript")).to_have_count(0)
    page.locator("[data-play]").first.tap()
    player(page, "ready")


def may_sound(page: Page) -> None:
    """Wait until the phone lets tones through: it does so in real time, whatever its clock says."""
    expect(page.locator("html")).to_have_attribute("data-recorded-tone", "")


def test_the_tap_that_starts_unlocks_voice_and_tones(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    start(page)
    assert [entry["inTap"] for entry in recorded(page, "words") if not entry["volume"]] == [True]
    assert recorded(page, "unlock")[0]["inTap"]


def test_a_voice_that_needs_a_network_is_never_used(page: Page) -> None:
    record(page, voice("Far away", "en-GB", local=False, default=True), sound="voice")
    start(page)
    may_sound(page)
    page.clock.run_for(10_000)
    assert recorded(page, "words") == []
    assert recorded(page, "tone")


def test_a_cramp_at_night_is_silent_until_sound_is_chosen(page: Page) -> None:
    record(page, ENGLISH)
    words_last(page, 900)
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("h1").dispatch_event("click")
    page.clock.run_for(45_000)
    assert recorded(page, "words") == recorded(page, "tone") == recorded(page, "unlock") == []
    page.locator("button[data-sound]").tap()
    expect(page.locator("button[data-sound]")).to_have_attribute("data-mode", "voice")
    page.clock.run_for(20_000)
    # What speaks is fetched with the first word, in real time.
    until(page, "() => recorded.some(({ what, text, volume }) => what === 'words' && volume && text === 'Halfway.')")


def test_the_sound_button_goes_round_and_is_silent_at_once(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    start(page)
    sound = page.locator("button[data-sound]")
    expect(sound).to_have_attribute("data-mode", "voice")
    forget(page)
    sound.tap()
    expect(sound).to_have_attribute("data-mode", "tones")
    assert len(recorded(page, "cancel")) == 1
    sound.tap()
    expect(sound).to_have_attribute("data-mode", "off")
    forget(page)
    page.clock.run_for(10_000)
    assert recorded(page, "tone") == []
    assert said(page) == []


def test_a_pause_cuts_off_the_words_and_says_so(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    start(page)
    page.clock.run_for(1_000)
    forget(page)
    page.locator("button[data-main]").tap()
    player(page, "paused")
    assert len(recorded(page, "cancel")) == 1
    assert said(page) == ["Paused."]


def test_a_player_that_is_closed_says_nothing_more(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    start(page)
    page.locator("button[data-close]").tap()
    expect(page.locator("[data-player]")).to_have_count(0)
    forget(page)
    page.clock.run_for(30_000)
    assert page.evaluate("window.recorded") == []
    assert page.evaluate("speechSynthesis.speaking") is False


@pytest.mark.parametrize(("sound", "announced"), [("voice", False), ("tones", True), ("off", True)])
def test_a_screen_reader_is_never_read_over(page: Page, sound: str, announced: bool) -> None:
    record(page, ENGLISH, sound=sound)
    start(page)
    page.clock.run_for(8_000)
    player(page, "hold")
    assert bool(page.locator("[data-announce]").inner_text()) == announced


@pytest.mark.parametrize(
    ("chosen", "heard", "felt", "seen"),
    [
        ({"sound": "tones", "vibration": "off", "flash": "off"}, True, False, False),
        ({"sound": "off", "vibration": "on", "flash": "off"}, False, True, False),
        ({"sound": "off", "vibration": "off", "flash": "on"}, False, False, True),
    ],
)
def test_each_of_the_three_can_be_chosen_alone(
    page: Page, chosen: dict[str, str], heard: bool, felt: bool, seen: bool
) -> None:
    record(page, ENGLISH, **chosen)
    start(page)
    if heard:
        may_sound(page)
    forget(page)
    page.clock.run_for(8_000)
    player(page, "hold")
    assert (bool(recorded(page, "tone")), bool(recorded(page, "vibration"))) == (heard, felt)
    expect(page.locator("[data-flash]")).to_have_count(int(seen))


def test_the_keys_of_a_headset_steer_the_player(page: Page) -> None:
    record(page, media="on")
    start(page)
    page.clock.run_for(8_000)
    player(page, "hold")
    assert page.evaluate("navigator.mediaSession.metadata.title") == instruction(page)
    page.evaluate("keys.pause()")
    player(page, "paused")
    assert page.evaluate("navigator.mediaSession.playbackState") == "paused"
    page.evaluate("keys.play()")
    player(page, "hold")
    page.evaluate("keys.nexttrack()")
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")
    page.evaluate("keys.previoustrack()")
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "1")
    page.evaluate("keys.stop()")
    expect(page.locator("[data-player]")).to_have_count(0)
    assert page.evaluate("navigator.mediaSession.metadata") is None
