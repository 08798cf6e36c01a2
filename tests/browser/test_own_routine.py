"""What an own routine is, driven through the real module: bounds, length, names, and the way into a link and out."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.support.modules import source
from tests.support.server import Server

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

TIMED = {"hold": st.integers(5, 180), "rounds": st.integers(1, 10), "stretch": st.sampled_from(["calf-wall", "neck"])}
STEPS = st.one_of(
    st.fixed_dictionaries({**TIMED, "rest": st.integers(5, 60), "sides": st.just("both")}),
    st.fixed_dictionaries({**TIMED, "rest": st.integers(0, 60), "sides": st.sampled_from(["one", "together"])}),
)
ROUTINES = st.fixed_dictionaries({"name": st.text(max_size=80), "steps": st.lists(STEPS, min_size=1, max_size=20)})


@pytest.fixture(scope="module")
def module(browser: Browser, server: Server) -> Iterator[Page]:
    """A page in which `r` is the module that knows what a routine is, and `known` two stretches."""
    context = browser.new_context(base_url=server.url, service_workers="block")
    page = context.new_page()
    page.goto("/en/offline/")
    page.evaluate(f"() => {{ window.r = {source('core/routine.js')}; }}")
    page.evaluate("() => { window.known = new Set(['calf-wall', 'neck']); }")
    yield page
    context.close()


@QUICK
@given(routine=ROUTINES)
def test_a_routine_comes_out_of_its_link_as_it_went_in(module: Page, routine: dict[str, Any]) -> None:
    before, after, length = module.evaluate(
        """(routine) => {
          const before = r.parse({ ...routine, name: `x${routine.name}` }, known);
          const code = r.encode(before);
          return [before, r.decode(code, known).routine, code.length];
        }""",
        routine,
    )
    assert after == before
    assert after["steps"] == routine["steps"]
    assert length <= 1500


@QUICK
@given(code=st.one_of(st.text(), st.from_regex(r"1~[^~]{0,9}(~[a-z_.]{0,12}(\.[-0-9]{1,4}){3}\.[obtx]){1,3}")))
def test_any_text_as_a_link_gives_a_routine_within_bounds_or_a_problem(module: Page, code: str) -> None:
    sound = module.evaluate(
        """(code) => {
          const { routine, problem } = r.decode(code, known);
          return routine ? r.parse(routine, known) !== null : ["broken", "newer"].includes(problem);
        }""",
        code,
    )
    assert sound


@QUICK
@given(steps=st.lists(STEPS, min_size=1, max_size=5))
def test_the_length_is_that_of_holds_rests_and_changes(module: Page, steps: list[dict[str, Any]]) -> None:
    assert module.evaluate("(steps) => r.duration(steps)", steps) == sum(5 + seconds(step) for step in steps)


def seconds(step: dict[str, Any]) -> int:
    holds = step["rounds"] * (2 if step["sides"] == "both" else 1)
    return int(holds * step["hold"] + (holds - 1) * step["rest"])


@pytest.mark.parametrize(
    "change",
    [
        {"hold": 4},
        {"hold": 181},
        {"hold": -10},
        {"hold": 10.5},
        {"hold": "10"},
        {"rest": 61},
        {"rest": 0, "sides": "both"},
        {"rounds": 0},
        {"rounds": 11},
        {"sides": "constructor"},
        {"stretch": "__proto__"},
        {"stretch": "constructor"},
        {"stretch": None},
    ],
)
def test_a_step_out_of_bounds_is_no_step(module: Page, change: dict[str, Any]) -> None:
    step = {"stretch": "calf-wall", "hold": 30, "rest": 10, "rounds": 3, "sides": "one"}
    parses = "(steps) => r.parse({ name: 'x', steps }, known) !== null"
    assert module.evaluate(parses, [step])
    assert not module.evaluate(parses, [step | change])
    assert not module.evaluate(parses, [])
    assert not module.evaluate(parses, [step] * 21)


def test_a_name_loses_what_is_not_seen_and_turns_nothing_around(module: Page) -> None:
    clean = "(name) => r.cleanName(name)"
    assert module.evaluate(clean, "a\u202eb\u0000c\u2028 \n d\u2066\ufefe") == "abc d\ufefe"
    assert module.evaluate(clean, "\u202e\u200b\u0007") == ""
    assert module.evaluate(clean, "x" + "\u0301" * 200) == "x\u0301\u0301\u0301\u0301".replace("x\u0301", "x\u0301")
    assert len(module.evaluate(clean, "y" * 100)) == 60
    assert module.evaluate(clean, "👩‍👧 noche ‏‮") == "👩‍👧 noche"
