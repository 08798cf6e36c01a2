"""What the ear hears and the hand feels: the outputs by themselves, with the phone's answers written down."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.modules import source
from tests.support.outputs import ABOUT, outputs, play
from tests.support.player import DAY, NIGHT
from tests.support.recorder import ENGLISH, forget, record, recorded, said, voice
from tests.support.waiting import until


def tones(page: Page, cue: str) -> list[tuple[int, float, float]]:
    """Hertz, start and volume of each tone of a cue."""
    return [
        (entry["hertz"], round(entry["at"], 1), round(entry["volume"], 3))
        for entry in play(page, "sound", cue)
        if entry["what"] == "tone"
    ]


def words(page: Page, cue: str, about: str = "{}") -> str:
    play(page, "voice", cue, about)
    page.evaluate("speechSynthesis.finish()")
    return " ".join(said(page))


def mode(page: Page) -> Any:
    return page.evaluate("ear.mode()")


def test_the_voice_says_what_to_do_and_when(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    outputs(page)
    assert words(page, "ready") == "Calf stretch. Heel down. Left side."
    assert words(page, "hold") == "Hold. Left side."
    assert words(page, "hold", "{ moves: true, side: '' }") == "Move."
    timed = "kind: 'stretch', seconds: 30, rounds: 3"
    assert words(page, "hold", f"{{ view: {{ {timed}, round: 1 }} }}") == "Hold. Left side. 30 seconds."
    assert words(page, "hold", f"{{ view: {{ {timed}, round: 2 }} }}") == "Hold. Left side. 2 of 3."
    assert words(page, "hold", f"{{ view: {{ {timed}, round: 1, side: 'second' }} }}") == "Hold. Left side."
    assert words(page, "ready", "{ view: { step: 1 } }") == "Next. Heel down. Left side."
    assert words(page, "half") == "Halfway."
    assert words(page, "tick") == "3."
    assert words(page, "switch") == "Change sides. Left side."
    assert words(page, "rest") == "Let go and breathe."
    assert words(page, "wait", "{ view: { kind: 'ask' } }") == "Heel down. A firm pull."
    assert words(page, "wait") == "Calf stretch. Heel down. Left side."
    assert words(page, "pause") == "Paused."
    assert words(page, "resume") == "Carry on."
    assert words(page, "overdue") == "10 minutes. Time to call for advice."


def test_a_mark_at_the_end_of_a_sentence_is_not_said_twice(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    outputs(page)
    assert words(page, "ready", "{ name: '', instruction: 'Lean in. ', side: '' }") == "Lean in."


def test_the_closing_words_come_after_the_tones_of_the_end(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    page.clock.install(time=DAY)
    outputs(page)
    page.clock.pause_at("2026-11-22T15:05:00")
    play(page, "voice", "done")
    page.clock.run_for(3_000)
    assert said(page) == []
    page.clock.run_for(1_000)
    assert said(page) == ["Heel down."]


def test_stop_silences_all_of_them_at_once(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    page.clock.install(time=DAY)
    outputs(page)
    for output in ("sound", "voice", "vibration"):
        play(page, output, "ready")
    forget(page)
    page.evaluate("() => { for (const output of [voice, sound, vibration, flash]) output.stop() }")
    assert len(recorded(page, "cancel")) == 1
    assert len(recorded(page, "unplugged")) == 1
    assert recorded(page, "vibration")[0]["pattern"] == [0]


def test_after_stop_the_closing_words_are_not_said(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    page.clock.install(time=DAY)
    outputs(page)
    play(page, "voice", "done")
    page.evaluate("voice.stop()")
    page.clock.run_for(10_000)
    assert said(page) == []


def test_only_voices_that_work_offline_in_the_language_of_the_page_are_used(page: Page) -> None:
    far = voice("Far away", "en-GB", local=False, default=True)
    record(page, far, voice("Xander", "nl-NL"), voice("Alice", "en_US"), sound="voice")
    outputs(page)
    page.evaluate("localStorage.setItem('uncramp.voice-name.en', 'Far away')")
    play(page, "voice", "hold")
    assert [(entry["voice"], entry["lang"]) for entry in recorded(page, "words")] == [("Alice", "en_US")]
    page.evaluate("speechSynthesis.voices = speechSynthesis.voices.slice(0, 2)")
    assert play(page, "voice", "hold") == []
    assert mode(page) == "tones"


def test_the_best_voice_is_of_the_readers_region_and_no_robot(page: Page) -> None:
    robot = voice("com.apple.eloquence.en-GB.Rocko", "en-GB", default=True)
    record(page, robot, voice("Sydney", "en-AU"), voice("London", "eng-GBR"), voice("Oxford", "en-GB"), sound="voice")
    outputs(page)
    assert page.evaluate("voices.usableVoices().map((voice) => voice.name)") == [
        "Oxford",
        "Sydney",
        "London",
        "com.apple.eloquence.en-GB.Rocko",
    ]
    page.evaluate("localStorage.setItem('uncramp.voice-name.en', 'Sydney')")
    play(page, "voice", "hold")
    assert recorded(page, "words")[0]["voice"] == "Sydney"


def test_a_voice_that_fails_is_left_out_and_tones_take_over(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    outputs(page)
    play(page, "voice", "hold")
    page.evaluate("speechSynthesis.finish('voice-unavailable')")
    assert mode(page) == "tones"


def test_words_that_were_silenced_are_no_failure(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    outputs(page)
    play(page, "voice", "hold")
    page.evaluate("speechSynthesis.finish('interrupted')")
    assert mode(page) == "voice"


def test_a_phone_without_speech_has_tones(page: Page) -> None:
    page.add_init_script("delete window.speechSynthesis; localStorage.setItem('uncramp.sound', 'voice')")
    outputs(page)
    assert mode(page) == "tones"
    page.evaluate(f"() => {{ voice.unlock(); voice.play('hold', {ABOUT}); voice.stop() }}")


@pytest.mark.parametrize(
    ("time", "chosen", "heard"),
    [
        (DAY, None, "tones"),
        (NIGHT, None, "off"),
        (NIGHT, "auto", "off"),
        (NIGHT, "tones", "tones"),
        (NIGHT, "on", "tones"),
        (NIGHT, "voice", "voice"),
        (DAY, "voice", "voice"),
        (DAY, "off", "off"),
    ],
)
def test_it_is_silent_at_night_unless_sound_was_chosen(page: Page, time: str, chosen: str | None, heard: str) -> None:
    page.clock.install(time=time)
    record(page, ENGLISH, **({"sound": chosen} if chosen else {}))
    outputs(page)
    assert mode(page) == heard
    assert bool(tones(page, "done")) == (heard != "off")
    play(page, "voice", "hold")
    assert bool(said(page)) == (heard == "voice")


def test_one_button_goes_from_voice_to_tones_to_silence(page: Page) -> None:
    record(page, ENGLISH)
    outputs(page)
    following = "() => ['voice', 'tones', 'off'].map(ear.nextMode)"
    assert page.evaluate(following) == ["tones", "off", "voice"]
    page.evaluate("() => { speechSynthesis.voices = [] }")
    assert page.evaluate(following) == ["tones", "off", "tones"]


def test_tones_step_back_while_the_voice_speaks_but_not_at_the_end(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    outputs(page)
    alone = tones(page, "hold")[0][2]
    end = tones(page, "done")[0][2]
    play(page, "voice", "ready")
    assert tones(page, "hold")[0][2] == pytest.approx(alone / 3, abs=0.001)
    assert tones(page, "done")[0][2] == end


@pytest.mark.parametrize(("pace", "rate"), [(None, 1), ("slow", 0.85), ("fast", 1.15), ("nonsense", 1)])
def test_the_voice_speaks_at_the_pace_that_was_chosen(page: Page, pace: str | None, rate: float) -> None:
    record(page, ENGLISH, sound="voice", **({"pace": pace} if pace else {}))
    outputs(page)
    play(page, "voice", "hold")
    assert recorded(page, "words")[0]["rate"] == rate


def test_the_instruction_is_heard_to_its_end_and_the_countdown_cuts_it_off(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    outputs(page)
    play(page, "voice", "ready")
    assert [entry["what"] for entry in play(page, "voice", "hold")] == ["words"]
    assert play(page, "voice", "half") == []
    assert [entry["what"] for entry in play(page, "voice", "tick")] == ["cancel", "words"]


def test_time_to_call_is_said_to_its_end_unless_it_is_paused(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    outputs(page)
    play(page, "voice", "overdue")
    assert [entry["what"] for entry in play(page, "voice", "ready")] == ["words"]
    assert play(page, "voice", "tick") == []
    assert [entry["what"] for entry in play(page, "voice", "pause")] == ["cancel", "words"]


def test_voice_and_tones_are_unlocked_inside_the_tap(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    # An iPhone lets no page sound before a tap; this Chromium would.
    page.add_init_script("Object.defineProperty(BaseAudioContext.prototype, 'state', { get: () => 'suspended' });")
    outputs(page)
    page.evaluate(
        """() => {
          document.querySelector("h1").addEventListener("click", () => {
            for (const output of [voice, sound]) output.unlock();
          });
        }"""
    )
    forget(page)
    page.locator("h1").tap()
    page.locator("h1").tap()
    # A finger's click comes a moment after the finger.
    until(page, "() => window.recorded.some(({ what }) => what === 'words')")
    spoken = recorded(page, "words")
    assert [(entry["volume"], entry["inTap"]) for entry in spoken] == [(0, True)]
    assert {entry["inTap"] for entry in recorded(page, "unlock")} == {True}


def test_a_tone_that_the_phone_lets_through_too_late_is_not_sounded(page: Page) -> None:
    page.clock.install(time=DAY)
    record(page)
    page.add_init_script(
        """Object.defineProperty(BaseAudioContext.prototype, "state", { get: () => window.audible ?? "suspended" });
           AudioContext.prototype.resume = () => new Promise((resolve) => { window.letThrough = resolve });"""
    )
    outputs(page)
    page.evaluate(f"() => {{ window.asked = sound.play('hold', {ABOUT}) }}")
    page.clock.run_for(1_000)
    page.evaluate("() => { window.audible = 'running'; letThrough(); return asked }")
    assert recorded(page, "tone") == []
    assert tones(page, "hold") != []


def test_before_the_first_tap_nothing_is_asked_of_the_hand(page: Page) -> None:
    record(page)
    # Not through `evaluate`, which counts as a tap.
    page.add_init_script(
        f"""addEventListener("load", () => {{
          const {{ Vibration }} = {source("ui/cues/vibration.js")};
          new Vibration().play("hold");
          console.info("tried");
        }});"""
    )
    # Nor through `expect`, which evaluates too.
    with page.expect_console_message(lambda message: message.text == "tried"):
        page.goto("/en/settings/")
    assert recorded(page, "vibration") == []


SAFARI = "Object.defineProperty(navigator, 'audioSession', { value: { type: 'auto' } })"
"""Stands in for what only Safari has: which type we ask for, not what an iPhone makes of it."""


@pytest.mark.parametrize(
    ("sound", "aloud", "asked"),
    [
        (None, None, "transient"),
        (None, "on", "transient"),
        ("tones", None, "playback"),
        ("voice", None, "playback"),
        ("tones", "off", "transient"),
        ("voice", "off", "transient"),
    ],
)
def test_only_who_chose_to_hear_something_and_wants_it_hears_it_on_a_silenced_iphone(
    page: Page, sound: str | None, aloud: str | None, asked: str
) -> None:
    page.clock.install(time=DAY)
    chosen = {"sound": sound, "aloud": aloud}
    record(page, ENGLISH, **{name: value for name, value in chosen.items() if value})
    page.add_init_script(SAFARI)
    outputs(page)
    page.evaluate("sound.unlock()")
    assert page.evaluate("navigator.audioSession.type") == asked
    page.evaluate("sound.stop()")
    assert page.evaluate("navigator.audioSession.type") == "auto"


LISTEN = """
  const EXACT = { fftSize: 4096, smoothingTimeConstant: 0 };
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...more) {
    if (to === this.context?.destination)
      connect.call(this, (window.microphone = new AnalyserNode(this.context, EXACT)));
    return connect.call(this, to, ...more);
  };
  window.hear = async (cue) => {
    const loudest = { volume: 0, hertz: 0 };
    const played = sound.play(cue);
    for (let look = 0; look < 50; look++) {
      await played;
      await new Promise((resolve) => setTimeout(resolve, 10));
      const wave = new Float32Array(4096);
      microphone.getFloatTimeDomainData(wave);
      const volume = Math.max(...wave.map(Math.abs));
      if (volume <= loudest.volume) continue;
      const tones = new Float32Array(microphone.frequencyBinCount);
      microphone.getFloatFrequencyData(tones);
      const bin = tones.indexOf(Math.max(...tones));
      Object.assign(loudest, { volume, hertz: (bin * microphone.context.sampleRate) / microphone.fftSize });
    }
    return loudest;
  };"""


def test_what_goes_to_the_loudspeaker_is_the_tone_of_the_cue(page: Page) -> None:
    record(page, sound="tones")
    page.add_init_script(LISTEN)
    outputs(page)
    for cue, hertz, volume in (("hold", 523, 0.25), ("tick", 660, 0.25)):
        # A machine that looked elsewhere while it sounded has heard half of it, or nothing.
        heard = max((page.evaluate("cue => hear(cue)", cue) for _ in range(3)), key=lambda each: each["volume"])
        assert heard["hertz"] == pytest.approx(hertz, abs=12)
        assert 0.6 * volume < heard["volume"] < 1.1 * volume


TELL = "const tell = (what) => fetch(`/robots.txt?${what}`, { method: 'HEAD' });"
"""Playwright's own looks at a page count as taps, so a page tells by itself, and by a request: once, on a busy
machine, what it said in its console never arrived, though the page was there."""
UNHEARD = """
  let contexts = 0;
  window.AudioContext = class extends AudioContext { constructor() { super(); contexts += 1; } };
  const look = setInterval(() => {
    if (!document.querySelector("[data-state=hold]")) return;
    clearInterval(look);
    // What is made once the step is shown is made by then.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell(`contexts=${contexts}`))));
  }, 50);"""


def test_a_page_that_nobody_has_tapped_makes_nothing_to_sound_with(page: Page) -> None:
    page.clock.install(time=DAY)
    page.add_init_script(TELL + UNHEARD)
    with page.expect_request("**/robots.txt?contexts=*") as told:
        page.goto("/en/relief/calf/", wait_until="commit")
    assert told.value.url.endswith("contexts=0")
    page.locator(".drawing:visible").tap()
    page.goto("/en/")
    with page.expect_request("**/robots.txt?contexts=*") as told:
        page.locator("[data-start]").tap()
    assert told.value.url.endswith("contexts=1")


TELL_WHEN_A_CONTEXT_IS_MADE = """
  let shown = false;
  const look = () => document.querySelector("[data-seconds-left]") && requestAnimationFrame(() => { shown = true });
  new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ["data-seconds-left"] });
  window.AudioContext = class extends AudioContext {
    constructor() { super(); tell(`context=${shown ? "shown" : "waiting"}`); }
  };"""


def test_the_first_step_is_shown_before_anything_is_made_to_sound_with(page: Page) -> None:
    """A context takes 4 to 50 ms to make, which a page that was rendered ahead would stay unseen for."""
    page.clock.install(time=DAY)
    page.add_init_script(TELL + TELL_WHEN_A_CONTEXT_IS_MADE)
    page.goto("/en/")
    with page.expect_request("**/robots.txt?context=*") as told:
        page.locator("[data-start]").tap()
    assert told.value.url.endswith("context=shown")
