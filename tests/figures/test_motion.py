"""The drawings move in a real browser: limbs stay joined, and each ends in the pose of the markup."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import msgspec
import pytest
from playwright.sync_api import Browser, Page

from webapp.figures.models import FigureFacts
from webapp.figures.svg import draw, part_defs

ROOT = Path(__file__).parents[2]
SCRIPT = (ROOT / "webapp/static/js/figure.js").read_text()
KEYS = sorted(folder.name for folder in (ROOT / "content/figures").iterdir())
LOOSEST = 1.0
"""Units that two bones may part while moving; a knee is 15 units thick."""

GAPS = """async () => {
  const { toEnd } = await import(window.script);
  const place = (part) => new DOMMatrix(getComputedStyle(part).transform);
  const worst = {};
  for (const svg of document.querySelectorAll("svg.figure")) {
    toEnd(svg, { duration: 1000 });
    const animations = svg.getAnimations({ subtree: true });
    const uses = [...svg.querySelectorAll("use")];
    for (const time of [0, 125, 250, 375, 500, 625, 750, 875, 1000]) {
      for (const animation of animations) { animation.pause(); animation.currentTime = time; }
      for (const [upper, lower, length] of [["thigh", "shank", 44], ["shank", "foot", 43],
          ["arm", "forearm", 29], ["forearm", "hand", 26]]) {
        const all = (name) => uses.filter((use) => use.getAttribute("href") === `#p-${name}`);
        all(upper).forEach((bone, index) => {
          const end = new DOMPoint(0, length).matrixTransform(place(bone));
          const joint = place(all(lower)[index]);
          const gap = Math.hypot(end.x - joint.e, end.y - joint.f);
          worst[svg.id] = Math.max(worst[svg.id] ?? 0, gap);
        });
      }
    }
  }
  return worst;
}"""

PLACES = """async ([move, duration]) => {
  const figure = await import(window.script);
  const svg = document.querySelector("svg.figure");
  if (move) await figure[move](svg, { duration });
  return [...svg.querySelectorAll("use")].map((use) => getComputedStyle(use).transform);
}"""


@pytest.fixture
def sheet(browser: Browser) -> Iterator[Page]:
    """A page with every drawing of the product, each with its key as id."""
    page = browser.new_page()
    drawings = ""
    for key in KEYS:
        facts = (ROOT / "content/figures" / key / "facts.toml").read_bytes()
        figure = msgspec.toml.decode(facts, type=FigureFacts)
        drawing = draw(figure, title=key, description="", key=f"{key}-words")
        drawings += drawing.replace("<svg ", f'<svg id="{key}" ', 1)
    css = (ROOT / "webapp/static/css/components/figure.css").read_text()
    page.set_content(f"<!doctype html><style>{css}</style>{part_defs()}{drawings}")
    page.evaluate("source => { window.script = source }", f"data:text/javascript,{quote(SCRIPT)}")
    yield page
    page.close()


def test_limbs_stay_joined_all_the_way(sheet: Page) -> None:
    gaps = sheet.evaluate(GAPS)
    assert set(gaps) == set(KEYS)
    assert {key: gap for key, gap in gaps.items() if gap > LOOSEST} == {}


def test_a_drawing_goes_to_its_start_and_comes_back_to_the_pose_of_the_markup(sheet: Page) -> None:
    markup = sheet.evaluate(PLACES, [None, 0])
    start = sheet.evaluate(PLACES, ["toStart", 40])
    assert start != markup
    assert sheet.evaluate(PLACES, ["toStart", 40]) == start
    assert len(start) == len(markup)
    assert sheet.evaluate(PLACES, ["toEnd", 40]) == markup


def test_a_drawing_rests_in_its_end_pose_under_reduced_motion(sheet: Page) -> None:
    sheet.emulate_media(reduced_motion="reduce")
    markup = sheet.evaluate(PLACES, [None, 0])
    assert sheet.evaluate(PLACES, ["toStart", 900]) == markup
    assert sheet.evaluate(PLACES, ["toEnd", 900]) == markup
