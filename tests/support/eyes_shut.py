"""What somebody with shut eyes hears and feels: a guide and a routine by a fake clock, written down with the times.

`python -m tests.support.eyes_shut` writes them in all three languages, for people to read.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.support.browser import PHONE, launch
from tests.support.languages import LANGUAGES
from tests.support.player import DAY, NIGHT, pass_check, player, set_clock, step
from tests.support.recorder import record, voice
from tests.support.rendered import start_rendered

LETTER = 70
"""Milliseconds that a voice needs for each letter, at the usual pace."""
VOICES = {"en": "en-GB", "es": "es-ES", "nl": "nl-NL"}


class Heard(Struct, frozen=True):
    """Seconds since the start; says, sounds, feels or is cut off; and the words, the tone or the pattern."""

    at: float
    kind: str
    what: str = ""


def guide(page: Page, language: str) -> list[Heard]:
    """A calf cramp at night that lets go in the fourth stretch, to the end of its after-care."""
    _listen(page, language)
    set_clock(page, NIGHT)
    page.goto(f"/{language}/")
    page.locator("[data-start]").tap()
    _begun(page)
    _pass(page, 130)
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    _pass(page, 6)
    page.locator("[data-current] [data-helped]").first.tap()
    _pass(page, 30)
    pass_check(page)
    step(page, "pick")
    _pass(page, 6)
    page.locator("button[data-gone]").tap()
    player(page, "done")
    _pass(page, 10)
    return list(_heard(page))


def routine(page: Page, language: str) -> list[Heard]:
    """The bedtime routine, standing, by day, to its end."""
    _listen(page, language)
    set_clock(page, DAY)
    page.goto(f"/{language}/stretch/bedtime/")
    expect(page.locator(".drawing noscript")).to_have_count(0)
    page.locator("[data-play=standing]").first.tap()
    _begun(page)
    _pass(page, 200)
    player(page, "done")
    return list(_heard(page))


def _listen(page: Page, language: str) -> None:
    record(page, voice("Voice", VOICES[language]), sound="voice")
    page.add_init_script(f"window.letterLasts = {LETTER};")


def _begun(page: Page) -> None:
    player(page, "ready")
    # What makes tones comes in real time, whatever the phone's clock says.
    expect(page.locator("html")).to_have_attribute("data-recorded-tone", "")


def _pass(page: Page, seconds: int) -> None:
    page.clock.run_for(1_000 * seconds)


def _heard(page: Page) -> Iterator[Heard]:
    """What was noted, as people tell it: a melody is one thing, and words count from when their turn came."""
    noted = page.evaluate("window.recorded")
    start = noted[0]["when"]
    spoken_until = 0.0
    for entry in sorted(noted, key=lambda entry: float(entry.get("heard") or entry["when"])):
        at = (entry.get("heard", entry["when"]) - start) / 1_000
        match entry["what"]:
            case "words" if entry["volume"] and "heard" in entry:
                spoken_until = at + entry["length"] / 1_000
                yield Heard(at, "says", entry["text"])
            case "cancel" if at < spoken_until:
                yield Heard(at, "is cut off")
            case "tone" if entry["at"] < 0.05:
                yield Heard(at, "sounds", f"{entry['hertz']:.0f} Hz")
            case "vibration":
                yield Heard(at, "feels", " ".join(map(str, entry["pattern"])))


def written(heard: list[Heard]) -> str:
    """One line for each, with its minutes and seconds."""
    times = [divmod(round(each.at, 1), 60) for each in heard]
    lines = zip(times, heard, strict=True)
    return "\n".join(
        f"{minutes:.0f}:{seconds:04.1f}  {each.kind:10}  {each.what}" for (minutes, seconds), each in lines
    )


def _write(browser: Browser, origin: str) -> None:
    for language in LANGUAGES:
        for what in (guide, routine):
            context = browser.new_context(base_url=origin, viewport=PHONE, has_touch=True, service_workers="block")
            heard = what(context.new_page(), language)
            sys.stdout.write(f"# {what.__name__}, {language}\n{written(heard)}\n\n")
            context.close()


if __name__ == "__main__":
    with TemporaryDirectory() as folder, start_rendered(Path(folder)) as server, sync_playwright() as playwright:
        _write(launch(playwright), server.url)
