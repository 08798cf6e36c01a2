"""The player's state machine, driven through the real module: whatever is tapped, it ends and the times are right."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.support.server import Server

ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["wait", "pause", "resume", "next", "clear", "back", "gone", "start", "again"]),
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
    page.evaluate(
        """async () => {
          const base = document.documentElement.dataset.entry.replace("main.js", "player/session.js");
          window.s = await import(base);
        }"""
    )
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
          for (let tries = 0; tries < 100 && look().state !== "done"; tries++) {
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
