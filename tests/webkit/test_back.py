"""The way back and forth in Safari's engine, which shows a page as it was left."""

from tests.support.player import GOES_ON
from tests.support.webkit import WebKit

KEPT = "addEventListener('pageshow', ({ persisted }) => (window.wasKept = persisted))"


def test_the_first_screen_has_what_changed_meanwhile(phone: WebKit) -> None:
    phone.open("/en/")
    phone.until("'started' in document.body.dataset")
    phone.run(KEPT)
    phone.run("localStorage.setItem('uncramp.night', 'always')")
    phone.tap("[data-area=foot]")
    phone.until("document.querySelector('[data-player]')?.dataset.state === 'ready'")
    phone.run(KEPT)
    phone.back()
    phone.until("window.wasKept")
    assert phone.run("return document.documentElement.dataset.theme") == "night"
    assert "Foot" in phone.run("return document.querySelector('[data-start]').textContent")
    phone.until("document.querySelector('[data-module=unfinished]:not([hidden])')?.textContent.includes('Foot')")
    phone.forward()
    phone.until(f"window.wasKept && {GOES_ON}")
