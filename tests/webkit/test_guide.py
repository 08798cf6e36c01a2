"""A guide in Safari's engine: it counts, it waits, it ends, and it goes on after the way back."""

from tests.support.webkit import WebKit

def start(phone: WebKit) -> None:
    """From the first screen into the guide, by its big button."""
    phone.open("/en/")
    phone.tap("[data-start]")
    state(phone, "ready")


def state(phone: WebKit, name: str) -> None:
    phone.until("document.querySelector('[data-player]')?.dataset.state === arguments[0]", name)


def kind(phone: WebKit, name: str) -> None:
    phone.until("document.querySelector('[data-current]')?.dataset.kind === arguments[0]", name)


def left(phone: WebKit) -> int:
    seconds: int = phone.run("return Number(document.querySelector('[data-player]').dataset.secondsLeft)")
    return seconds


def test_it_counts_down_pauses_goes_on_and_ends(phone: WebKit) -> None:
    start(phone)
    before = left(phone)
    phone.until("Number(document.querySelector('[data-player]').dataset.secondsLeft) < arguments[0]", before)
    phone.tap("[data-main]")
    state(phone, "paused")
    phone.tap("[data-main]")
    state(phone, "ready")
    phone.tap("[data-gone]")
    kind(phone, "helped")
    phone.tap("[data-helped=walk]")
    kind(phone, "check")
    phone.run("document.querySelector('[data-current] [data-none]').scrollIntoView()")
    phone.tap("[data-current] [data-none]")
    kind(phone, "care")
    phone.tap("[data-gone]")
    state(phone, "done")


def test_the_way_back_from_the_warning_signs_goes_on_with_it(phone: WebKit) -> None:
    start(phone)
    phone.run("location.href = '/en/relief/warning-signs/'")
    phone.until("location.pathname.endsWith('/warning-signs/') && 'started' in document.body.dataset")
    phone.back()
    phone.until("location.pathname.endsWith('/calf/') && document.querySelector('[data-player]')")
    assert phone.run("return 'elsewhere' in document.querySelector('[data-player]').dataset") is False
    before = left(phone)
    phone.until("Number(document.querySelector('[data-player]').dataset.secondsLeft) !== arguments[0]", before)
    assert "elsewhere" not in phone.run("return Object.keys(document.querySelector('[data-player]').dataset)")
