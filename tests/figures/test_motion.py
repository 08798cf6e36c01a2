"""The drawings move in a real browser: limbs stay joined, and each ends in the pose of the markup."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.figures.joints import GAPS, LOOSEST
from tests.figures.show import STYLES, content, show
from webapp.figures.bodies import EVERYBODY
from webapp.figures.svg import draw, part_defs, parts_of

FIGURES = content()
JOINTED = {"thigh", "finger-1", "toe-1"}
"""Parts of which every drawing with two bones end to end has one."""


PLACES = """async ([move, duration]) => {
  const figure = await import("/js/figure.js");
  const svg = document.querySelector("svg.figure");
  if (move) await figure[move](svg, { duration });
  return [...svg.querySelectorAll("use")].map((use) => getComputedStyle(use).transform);
}"""


DRAWINGS = "".join(draw(figure, name=key, words=None) for key, figure in FIGURES.items())
SHEET = f"<!doctype html><style>{STYLES}</style><svg>{part_defs(bodies=EVERYBODY)}</svg>{DRAWINGS}"
"""A page with every drawing of the product."""


@pytest.fixture
def sheet(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    show(page, SHEET, FIGURES)
    yield page
    page.close()


def test_limbs_stay_joined_all_the_way(sheet: Page) -> None:
    gaps = sheet.evaluate(GAPS)
    assert set(gaps) == {key for key, figure in FIGURES.items() if JOINTED & parts_of(figure)}
    assert {key: gap for key, gap in gaps.items() if gap > LOOSEST} == {}


def test_a_drawing_goes_to_its_start_and_comes_back_to_the_pose_of_the_markup(sheet: Page) -> None:
    markup = sheet.evaluate(PLACES, [None, 0])
    start = sheet.evaluate(PLACES, ["toStart", 40])
    assert start != markup
    assert sheet.evaluate(PLACES, ["toStart", 40]) == start
    assert len(start) == len(markup)
    assert sheet.evaluate(PLACES, ["toEnd", 40]) == markup


def test_under_reduced_motion_a_drawing_is_in_the_other_pose_at_once(sheet: Page) -> None:
    markup = sheet.evaluate(PLACES, [None, 0])
    start = sheet.evaluate(PLACES, ["toStart", 40])
    sheet.emulate_media(reduced_motion="reduce")
    for move, pose in (("toEnd", markup), ("toStart", start), ("toEnd", markup)):
        assert sheet.evaluate(PLACES, [move, 900]) == pose
        assert sheet.evaluate("document.getAnimations().filter((each) => each.playState === 'running').length") == 0


def test_a_drawing_rests_in_its_end_pose_when_its_way_cannot_be_fetched(browser: Browser) -> None:
    page = browser.new_page()
    show(page, SHEET, {})
    markup = page.evaluate(PLACES, [None, 0])
    assert page.evaluate(PLACES, ["toStart", 40]) == markup
    page.close()


def test_the_ways_are_fetched_once_and_only_when_something_moves(browser: Browser) -> None:
    page = browser.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    show(page, SHEET, FIGURES)
    page.evaluate(PLACES, [None, 0])
    assert not [url for url in fetched if url.endswith("motion.json")]
    for move in ("toEnd", "toStart", "toEnd"):
        page.evaluate(PLACES, [move, 40])
    assert len([url for url in fetched if url.endswith("motion.json")]) == 1
    page.close()
