"""The outputs of the player's cues by themselves, on a page of the real app."""

from playwright.sync_api import Page

from tests.support.modules import source
from tests.support.recorder import Noted, forget

ABOUT = """{
  view: { kind: "stretch", secondsLeft: 3 },
  name: "Calf stretch",
  instruction: "Heel down",
  feel: "A firm pull",
  side: "Left side",
}"""
"""A stretch of a routine, as the player tells its outputs about it."""


def outputs(page: Page) -> None:
    """The outputs on a page with the words of a player that was tapped; each of them as `window.<name>`."""
    # Without its own player, which would answer the tap too.
    page.route("**/js/routine.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto("/en/stretch/bedtime/")
    page.evaluate("document.querySelector('[data-module=player]').dataset.started = ''")
    classes = [*(f"ui/cues/{name}.js" for name in ("voice", "sound", "vibration", "flash")), "rooms/player/headset.js"]
    modules = source(*classes, ear="ui/cues/sound-mode.js", voices="ui/cues/voices.js")
    page.evaluate(
        f"""() => {{
          const modules = {modules};
          const {{ ear, voices, Headset }} = modules;
          Object.assign(window, {{ ear, voices, Headset }});
          for (const name of ["Voice", "Sound", "Vibration", "Flash"])
            window[name.toLowerCase()] = new modules[name]();
        }}"""
    )
    page.locator("h1").tap()


def play(page: Page, output: str, cue: str, about: str = "{}") -> list[Noted]:
    """Play one cue; what the phone did."""
    # The first tone makes what it sounds with, which may take a busy machine longer than a tone may be late.
    if output == "sound":
        page.evaluate("cue => sound.play(cue)", cue)
    forget(page)
    page.evaluate(f"async cue => window[{output!r}].play(cue, {{ ...{ABOUT}, ...{about} }})", cue)
    noted: list[Noted] = page.evaluate("window.recorded")
    return noted
