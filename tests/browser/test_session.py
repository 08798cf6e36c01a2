"""The player's state machine, driven through the real module: whatever is tapped, it ends and the times are right."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.support.modules import source
from tests.support.server import Server

ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(
            ["wait", "pause", "resume", "next", "clear", "back", "gone", "start", "again", "sameSide", "toggle"]
        ),
        st.integers(0, 90_000),
    ),
    max_size=40,
)
STEPS = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.just("stretch"),
            "hold": st.integers(1, 60),
            "rest": st.integers(0, 20),
            "rounds": st.integers(1, 4),
            "sides": st.sampled_from(["one", "both", "together"]),
            "switch": st.integers(3, 10),
        }
    ),
    min_size=1,
    max_size=3,
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def module(browser: Browser, server: Server) -> Any:
    context = browser.new_context(base_url=server.url, service_workers="block")
    page = context.new_page()
    page.goto("/en/")
    names = ("core/session.js", "core/stages.js", "core/cues.js", "records/helped.js", "rooms/player/clock.js")
    page.evaluate(f"() => {{ window.s = {source(*names)}; }}")
    page.evaluate("() => { ({ cuesBetween: window.cuesBetween, learnt: window.learnt, Clock: window.Clock } = s); }")
    yield page
    context.close()


def run(page: Page, script: str, *arguments: Any) -> Any:
    return page.evaluate(script, list(arguments))


@QUICK
@given(steps=STEPS)
def test_left_alone_a_plan_ends_after_exactly_its_seconds(module: Page, steps: list[dict[str, Any]]) -> None:
    plan = [*steps, {"kind": "done", "rounds": 1}]
    total, state = run(
        module,
        """([plan]) => {
          const stages = s.stagesOf(plan);
          const total = stages.reduce((sum, stage) => sum + (stage.seconds ?? 0), 0);
          const almost = s.view(s.advance(s.begin(stages, 0), total * 1000 - 1), total * 1000 - 1).state;
          const end = s.view(s.advance(s.begin(stages, 0), total * 1000), total * 1000).state;
          return [total, [almost !== "done", end]];
        }""",
        plan,
    )
    assert state == [True, "done"]
    assert total == sum(5 + held(step) for step in steps)


def held(step: dict[str, Any]) -> int:
    if step["sides"] == "both":
        return int(2 * step["rounds"] * step["hold"] + (2 * step["rounds"] - 1) * step["switch"])
    return int(step["rounds"] * step["hold"] + (step["rounds"] - 1) * step["rest"])


@QUICK
@given(steps=STEPS)
def test_both_sides_are_held_for_the_same_time(module: Page, steps: list[dict[str, Any]]) -> None:
    sides = run(
        module,
        """([plan]) => {
          const held = { first: 0, second: 0 };
          for (const stage of s.stagesOf(plan))
            if (stage.name === "hold" && stage.side) held[stage.side] += stage.seconds;
          return held;
        }""",
        steps,
    )
    assert sides["first"] == sides["second"]


@QUICK
@given(steps=STEPS, actions=ACTIONS)
def test_any_sequence_of_taps_and_sleeps_leaves_a_session_that_can_end(
    module: Page, steps: list[dict[str, Any]], actions: list[tuple[str, int]]
) -> None:
    care = [
        {"kind": "ask", "rounds": 1},
        {"kind": "helped", "rounds": 1},
        {"kind": "check", "rounds": 1},
        {"kind": "care", "hold": 30, "rounds": 1},
    ]
    seen, last = run(
        module,
        """([plan, actions]) => {
          let now = 0;
          let session = s.begin(s.stagesOf(plan), now);
          const seen = [];
          const look = () => {
            session = s.advance(session, now);
            const view = s.view(session, now);
            const length = view.seconds;
            seen.push(view.secondsLeft === null || (view.secondsLeft >= 0 && view.secondsLeft <= length));
            return view;
          };
          for (const [action, milliseconds] of actions) {
            now += milliseconds;
            const view = look();
            if (view.state === "done" && action !== "back") continue;
            if (action === "start" && !(view.waits && view.timed)) continue;
            if (action !== "wait") session = s[action](session, now);
            look();
          }
          for (let tries = 0; tries < 200 && look().state !== "done"; tries++) {
            session = s.clear(s.resume(session, now), now);
          }
          return [seen.every(Boolean), look().state];
        }""",
        [*steps, *care, {"kind": "done", "rounds": 1}],
        actions,
    )
    assert seen
    assert last == "done"


@QUICK
@given(steps=STEPS, at=st.integers(0, 200_000), length=st.integers(0, 3_600_000))
def test_a_pause_of_any_length_changes_nothing_that_remains(
    module: Page, steps: list[dict[str, Any]], at: int, length: int
) -> None:
    same = run(
        module,
        """([plan, at, length]) => {
          const running = s.advance(s.begin(s.stagesOf(plan), 0), at);
          const paused = s.resume(s.pause(running, at), at + length);
          return s.view(paused, at + length).secondsLeft === s.view(running, at).secondsLeft;
        }""",
        [*steps, {"kind": "done", "rounds": 1}],
        at,
        length,
    )
    assert same


@QUICK
@given(steps=STEPS, slower=st.booleans(), events=st.lists(st.tuples(st.booleans(), st.integers(0, 3_600_000))))
def test_pauses_and_sleeps_of_any_length_never_change_the_time_that_is_held(
    module: Page, steps: list[dict[str, Any]], *, slower: bool, events: list[tuple[bool, int]]
) -> None:
    """Each event is a wait, with the phone awake or asleep, paused or running; the end comes when all is held."""
    ended, expected = run(
        module,
        """([plan, slower, events]) => {
          const stages = s.stagesOf(plan, { slower });
          const total = stages.reduce((sum, stage) => sum + (stage.seconds ?? 0), 0) * 1000;
          let [now, running] = [0, 0];
          let session = s.begin(stages, 0);
          for (const [paused, wait] of events) {
            session = s.advance(session, now);
            if (s.view(session, now).state === "done") break;
            session = paused ? s.pause(session, now) : s.resume(session, now);
            now += wait;
            if (!paused) running += wait;
          }
          session = s.resume(s.advance(session, now), now);
          const left = Math.max(0, total - running);
          const state = (at) => s.view(s.advance(session, at), at).state;
          return [[left > 0 && state(now + left - 1) === "done", state(now + left)], [false, "done"]];
        }""",
        [*steps, {"kind": "done", "rounds": 1}],
        slower,
        events,
    )
    assert ended == expected


@QUICK
@given(steps=STEPS, skips=st.integers(0, 30))
def test_the_same_side_again_is_held_for_as_long_and_then_the_other_side_follows(
    module: Page, steps: list[dict[str, Any]], skips: int
) -> None:
    same = run(
        module,
        """([plan, skips]) => {
          const stages = s.stagesOf(plan);
          let session = s.begin(stages, 0);
          let now = 0;
          for (let n = 0; n < skips && session.endsAt !== null; n++) {
            now = session.endsAt;
            session = s.advance(session, now);
          }
          const before = s.view(session, now);
          const again = s.sameSide(session, now);
          const after = s.view(again, now);
          if (!["switch", "rest", "hold"].includes(before.name)) return again === session;
          const held = before.name === "hold" ? before : stages[session.index - 1];
          return after.name === "hold" && after.side === held.side && after.secondsLeft === held.seconds;
        }""",
        [*steps, {"kind": "done", "rounds": 1}],
        skips,
    )
    assert same


@QUICK
@given(steps=STEPS)
def test_slower_gives_more_time_between_and_half_the_rounds_and_both_sides_the_same(
    module: Page, steps: list[dict[str, Any]]
) -> None:
    right = run(
        module,
        """([plan]) => {
          const [usual, slower] = [s.stagesOf(plan), s.stagesOf(plan, { slower: true })];
          const count = (stages, name) => stages.filter((stage) => stage.name === name).length;
          const holds = plan.reduce((sum, step) =>
            sum + Math.ceil(step.rounds / 2) * (step.sides === "both" ? 2 : 1), 0);
          const sides = (side) => slower.filter((stage) => stage.name === "hold" && stage.side === side).length;
          const longer = slower.every(({ name, seconds }) => name !== "ready" || seconds === 15);
          return count(slower, "hold") === holds && sides("first") === sides("second") && longer
            && count(usual, "hold") >= holds;
        }""",
        steps,
    )
    assert right


@QUICK
@given(naps=st.lists(st.tuples(st.integers(1, 60_000), st.booleans(), st.integers(0, 120_000)), max_size=40))
def test_over_twenty_minutes_with_sleeps_the_clock_drifts_by_less_than_a_fifth_of_a_second(
    module: Page, naps: list[tuple[int, bool, int]]
) -> None:
    """Each nap: milliseconds awake, whether the steady clock stands still in the sleep, and how long it lasts."""
    drift = run(
        module,
        """([naps]) => {
          const real = [Date.now, performance.now];
          let [wall, steady] = [1e12, 5000];
          Date.now = () => wall;
          performance.now = () => steady;
          const pass = (milliseconds, standsStill) => {
            wall += milliseconds;
            if (!standsStill) steady += milliseconds;
          };
          try {
            const clock = new Clock();
            const begun = clock.now();
            let worst = 0;
            const look = () => { worst = Math.max(worst, Math.abs(clock.now() - begun - (wall - 1e12))) };
            for (const [awake, standsStill, asleep] of naps) {
              for (let left = awake; left > 0; left -= 1000) { pass(Math.min(left, 1000), false); look(); }
              pass(asleep, standsStill);
              look();
            }
            while (wall - 1e12 < 20 * 60_000) { pass(997, false); look(); }
            return worst;
          } finally {
            [Date.now, performance.now] = real;
          }
        }""",
        naps,
    )
    assert drift <= 200


@QUICK
@given(steps=STEPS)
def test_every_moment_has_its_own_cue_once(module: Page, steps: list[dict[str, Any]]) -> None:
    heard, expected = run(
        module,
        """([plan]) => {
          const stages = s.stagesOf(plan);
          const heard = {};
          let [session, before] = [s.begin(stages, 0), null];
          const total = stages.reduce((sum, stage) => sum + (stage.seconds ?? 0), 0) * 1000;
          for (let now = 0; now <= total; now += 1000) {
            session = s.advance(session, now);
            const after = s.view(session, now);
            for (const cue of cuesBetween(before, after)) heard[cue] = (heard[cue] ?? 0) + 1;
            before = after;
          }
          const expected = {};
          const add = (cue, times = 1) => { if (times) expected[cue] = (expected[cue] ?? 0) + times };
          for (const { name, seconds } of stages) {
            add(name);
            if (name === "hold") add("tick", Math.min(3, seconds - 1));
            if (name === "hold" && seconds >= 20) add("half");
          }
          if (total >= 600_000) add("overdue");
          const sorted = (map) => Object.entries(map).sort();
          return [sorted(heard), sorted(expected)];
        }""",
        [*steps, {"kind": "done", "rounds": 1}],
    )
    assert heard == expected


def test_what_helped_most_often_lately_is_what_is_learnt(module: Page) -> None:
    def cramp(at: int, helped: str | None, area: str = "calf") -> dict[str, Any]:
        return {"area": area, "helped": helped, "at": at, "way": "night"}

    latest = [cramp(9, None), cramp(8, "nothing"), cramp(7, "walk"), cramp(6, "calf-bed"), cramp(5, "calf-bed")]
    long_ago = [cramp(at, "warmth") for at in range(-9, 3)]
    found = run(module, "([cramps]) => learnt(cramps)", [*latest, *long_ago, cramp(1, "foot-pull", area="foot")])
    assert {area: entry["helped"] for area, entry in found.items()} == {"calf": "calf-bed", "foot": "foot-pull"}
