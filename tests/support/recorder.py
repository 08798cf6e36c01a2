"""Writes down what the phone says, sounds and vibrates: put in at the platform's edge, nothing of ours is replaced."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("recorder.js").read_text(encoding="utf-8")

Voice = dict[str, Any]
Noted = dict[str, Any]


def voice(uri: str, lang: str, *, local: bool = True, default: bool = False) -> Voice:
    """A voice as browsers describe it; one that is not local needs a network."""
    return {"voiceURI": uri, "name": uri, "lang": lang, "localService": local, "default": default}


ENGLISH = voice("Alice", "en-GB")


def record(page: Page, *voices: Voice, **preferences: str) -> None:
    """From the next page on, note what the phone does; `preferences` are kept on the device as if chosen before."""
    kept = {f"uncramp.{name}": value for name, value in preferences.items()}
    page.add_init_script(f"window.phoneVoices = {json.dumps(voices)};")
    page.add_init_script(
        f"for (const [name, value] of Object.entries({json.dumps(kept)}))"
        " if (!localStorage.getItem(name)) localStorage.setItem(name, value);"
    )
    page.add_init_script(SCRIPT)


def words_last(page: Page, milliseconds: int) -> None:
    """How long the phone speaks whatever it is told to say; without this it never ends by itself."""
    page.add_init_script(f"window.wordsLast = {milliseconds};")


def recorded(page: Page, what: str) -> list[Noted]:
    """All that was noted of one kind: words, tone, vibration, unlock, cancel, key, silence, unplugged."""
    noted: list[Noted] = page.evaluate("what => window.recorded.filter((entry) => entry.what === what)", what)
    return noted


def said(page: Page) -> list[str]:
    """The words that could be heard, in order."""
    return [noted["text"] for noted in recorded(page, "words") if noted["volume"]]


def forget(page: Page) -> None:
    """Begin a new page of notes."""
    page.evaluate("() => { window.recorded.length = 0 }")
