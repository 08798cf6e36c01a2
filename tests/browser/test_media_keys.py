"""The keys of a headset and the lock screen: only for who chose them, since they take the turn from other apps."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.outputs import outputs
from tests.support.player import player
from tests.support.recorder import record, recorded
from tests.support.waiting import until

MEDIA = """() => {
  window.did = [];
  window.media = new Headset((action) => did.push(action));
  document.querySelector("h1").addEventListener("click", () => {
    media.unlock();
    window.tapped = true;
  });
}"""
VIEW = "{ state: 'hold', seconds: 30, secondsLeft: 18 }"
NOW = f"{{ instruction: 'Heel down', name: 'Calf', view: {VIEW} }}"


def tap(page: Page) -> None:
    """Wait for the click too: it comes a moment after the finger."""
    page.locator("h1").tap()
    until(page, "() => window.tapped")


def test_the_keys_of_a_headset_work_while_silence_plays(page: Page) -> None:
    record(page, media="on")
    outputs(page)
    page.evaluate(MEDIA)
    page.evaluate(f"media.show({NOW})")
    tap(page)
    silence = recorded(page, "silence")
    assert [(entry["source"][:5], entry["loop"], entry["inTap"]) for entry in silence] == [("blob:", True, True)]
    page.evaluate("() => { for (const key of ['pause', 'play', 'nexttrack', 'previoustrack', 'stop']) keys[key]() }")
    assert page.evaluate("did") == ["pause", "resume", "next", "back", "close"]


def test_the_lock_screen_says_what_to_do_and_how_far_it_is(page: Page) -> None:
    record(page, media="on")
    outputs(page)
    page.evaluate(MEDIA)
    tap(page)
    page.evaluate("() => { navigator.mediaSession.setPositionState = (place) => { window.place = place } }")
    page.evaluate(f"media.show({NOW})")
    assert page.evaluate("place") == {"duration": 30, "position": 12}
    shown = "() => [navigator.mediaSession.metadata.title, navigator.mediaSession.metadata.artist]"
    assert page.evaluate(shown) == ["Heel down", "Calf"]
    assert page.evaluate("navigator.mediaSession.playbackState") == "playing"
    page.evaluate(f"media.show({{ ...{NOW}, view: {{ ...{VIEW}, state: 'paused' }} }})")
    assert page.evaluate("() => [navigator.mediaSession.playbackState, silence.paused]") == ["paused", True]
    page.evaluate(f"media.show({{ ...{NOW}, view: {{ state: 'ready', seconds: null, secondsLeft: null }} }})")
    assert page.evaluate("place") is None, "what waits has no end"
    assert page.evaluate("() => [navigator.mediaSession.playbackState, silence.paused]") == ["playing", False]


def test_the_silence_can_be_played_and_is_long_enough_for_a_lock_screen(page: Page) -> None:
    record(page, media="on")
    outputs(page)
    page.evaluate(MEDIA)
    tap(page)
    length = page.evaluate(
        "() => new Promise((resolve) => { const tell = () => resolve(silence.duration);"
        " if (silence.readyState) tell(); else silence.addEventListener('loadedmetadata', tell); })"
    )
    assert length == pytest.approx(10, abs=0.1)


def test_at_the_end_the_lock_screen_and_the_keys_are_given_back(page: Page) -> None:
    record(page, media="on")
    outputs(page)
    page.evaluate(MEDIA)
    tap(page)
    page.evaluate(f"() => {{ media.show({NOW}); media.release() }}")
    assert page.evaluate("() => [navigator.mediaSession.metadata, silence.paused]") == [None, True]
    assert page.evaluate("() => Object.values(keys).every((handler) => handler === null)")


def test_unless_it_was_chosen_nothing_plays_and_no_key_is_taken(page: Page) -> None:
    record(page)
    outputs(page)
    page.evaluate(MEDIA)
    tap(page)
    page.evaluate(f"() => {{ media.show({NOW}); media.release() }}")
    assert recorded(page, "silence") == recorded(page, "key") == []
    assert page.evaluate("navigator.mediaSession.metadata") is None


def test_the_tap_that_closes_a_guide_takes_the_keys_no_second_time(page: Page) -> None:
    record(page, media="on")
    page.goto("/en/relief/calf/")
    player(page, "ready")
    page.locator("button[data-main]").tap()
    until(page, "() => window.silence")
    for part in ("button[data-close]", "h1"):
        page.locator(part).tap()
        expect(page.locator("h1")).to_be_visible()
    assert len(recorded(page, "silence")) == 1
    assert page.evaluate("silence.paused")
    assert page.evaluate("() => Object.values(keys).every((handler) => handler === null)")
