"""A guide in Safari's engine: it counts, it waits, it ends, it keeps the screen on, and goes on after the way back."""

from tests.support.player import GOES_ON
from tests.support.webkit import WebKit

LOCKS = """
  const ask = WakeLock.prototype.request;
  window.locks = [];
  WakeLock.prototype.request = async function (type) {
    const lock = await ask.call(this, type);
    window.locks.push(lock);
    return lock;
  };"""


def start(phone: WebKit) -> None:
    """From the first screen into the guide, by its big button."""
    phone.open("/en/")
    phone.tap("[data-start]")
    state(phone, "ready")


def state(phone: WebKit, name: str) -> None:
    phone.until("document.querySelector('[data-player]')?.dataset.state === arguments[0]", name)


def kind(phone: WebKit, name: str) -> None:
    phone.until("document.querySelector('[data-current]')?.dataset.kind === arguments[0]", name)


def counts(phone: WebKit) -> None:
    """Wait until it shows another second than now."""
    left = "document.querySelector('[data-player]').dataset.secondsLeft"
    phone.until(f"{left} !== arguments[0]", phone.run(f"return {left}"))


def test_it_counts_down_pauses_goes_on_and_ends(phone: WebKit) -> None:
    start(phone)
    counts(phone)
    phone.tap("[data-main]")
    state(phone, "paused")
    phone.tap("[data-main]")
    phone.until(GOES_ON)
    phone.tap("[data-gone]")
    kind(phone, "helped")
    phone.tap("[data-helped=walk]")
    kind(phone, "check")
    phone.tap("[data-current] [data-none]")
    kind(phone, "pick")
    phone.tap("[data-gone]")
    state(phone, "done")


def test_the_screen_that_safari_keeps_on_only_after_a_tap_is_asked_for_again_at_the_tap(phone: WebKit) -> None:
    start(phone)
    phone.until("!document.querySelector('[data-awake=tap]').hidden")
    phone.run(LOCKS)
    phone.tap("[data-main]")
    phone.until("window.locks.length === 1 && !window.locks[0].released")
    phone.until("document.querySelector('[data-awake=tap]').hidden")
    phone.tap("[data-main]")
    phone.until(GOES_ON)
    assert phone.run("return window.locks.length") == 1


def test_the_way_back_from_the_warning_signs_goes_on_with_it(phone: WebKit) -> None:
    start(phone)
    phone.run("addEventListener('pageshow', ({ persisted }) => (window.wasKept = persisted))")
    counts(phone)
    phone.open("/en/relief/warning-signs/")
    phone.until("'started' in document.body.dataset")
    phone.back()
    phone.until("window.wasKept")
    counts(phone)
    assert phone.run("return document.querySelector('[data-main]').textContent").strip() == "Pause"
