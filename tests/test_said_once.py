"""What Python, templates and scripts all go by stands in one place; where it must stand twice, the two agree."""

import json
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from flask import Flask

from tests.support.modules import source
from webapp.assets.files import STATIC
from webapp.assets.grounds import DAY, TOKENS, grounds
from webapp.figures.models import Muscle as DrawnMuscle
from webapp.library.items import Library
from webapp.library.models.guides import Muscle, Step
from webapp.library.steps import duration, variants_of
from webapp.pages.relief import PICTURED, START_AREA
from webapp.pages.rendering import label
from webapp.pwa.manifest import manifest
from webapp.pwa.manifest_words import manifest_words
from webapp.reminders.slots import LONGEST_LIFE

FINER = {"forearm-under", "forearm-top", "palm"}
"""Of the forearm and the hand a drawing shows the side that is stretched."""


def test_a_plan_takes_as_long_in_the_player_as_its_page_says(library: Library) -> None:
    plans: list[Any] = [*library.areas.values(), *library.routines.values()]
    ways = [variant.steps for plan in plans for variant in variants_of(plan)]
    played = [[_as_played(step) for step in steps if not step.still_cramping] for steps in ways]
    sums = "ways.map((steps) => found.stagesOf(steps).reduce((sum, { seconds }) => sum + seconds, 0))"
    seconds = _in_node(f"const found = {source('core/stages.js')}, ways = {json.dumps(played)};", sums)
    assert seconds == [duration(steps, library.limits) for steps in ways]


def test_a_reminder_lives_as_long_on_the_phone_as_on_the_server(library: Library) -> None:
    assert timedelta(minutes=library.limits.reminders.life_minutes) == LONGEST_LIFE


def test_a_drawn_muscle_has_the_name_that_the_library_gives_it() -> None:
    assert set(get_args(DrawnMuscle)) - set(get_args(Muscle)) == FINER


def test_every_muscle_has_words(app: Flask) -> None:
    with app.test_request_context("/en/"):
        assert all(label("muscle_name", muscle).strip() for muscle in get_args(Muscle))


def test_an_area_that_the_code_names_is_one_of_the_content(library: Library) -> None:
    shortcuts = manifest("en", static="/static/b", words=manifest_words(str))["shortcuts"]
    guides = {url.split("/")[3] for url in (each["url"] for each in shortcuts) if "/relief/" in url}
    routines = {url.split("/")[3] for url in (each["url"] for each in shortcuts) if "/stretch/" in url}
    assert {START_AREA, *PICTURED, *guides} <= set(library.areas)
    assert routines <= set(library.routines)


def test_the_browsers_own_colour_is_the_one_of_the_pages_ground_in_every_theme(app: Flask) -> None:
    assert len(grounds()) == TOKENS.read_text().count("--ground:")
    boot = app.extensions["assets"].boot["boot"]
    assert all(colour in boot for colour in grounds().values())
    page = app.test_client().get("/en/").get_data(as_text=True)
    assert f'<meta name="theme-color" content="{grounds()[DAY]}">' in page


@pytest.mark.parametrize("colour", sorted(grounds().values()))
def test_no_code_names_a_colour_of_the_ground_again(colour: str) -> None:
    code = [*STATIC.glob("js/**/*.js"), *STATIC.glob("boot/*.js"), *STATIC.parent.rglob("*.py")]
    templates = STATIC.parent.joinpath("templates").rglob("*.html")
    assert [str(path) for path in (*code, *templates) if colour in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("sheet", ["beside", "builder"])
def test_a_list_is_fetched_just_where_the_sheet_of_the_desk_gives_it_a_pane(sheet: str) -> None:
    asked = re.search(r'matchMedia\("(.+?)"\)', (STATIC / "js/ui/roomy.js").read_text("utf-8"))
    assert asked
    assert f"@media screen and {asked[1]} {{" in (STATIC / f"css/desk/{sheet}.css").read_text("utf-8")


def _as_played(step: Step) -> dict[str, Any]:
    names = ("hold", "rest", "rounds", "sides", "switch")
    return {"kind": "stretch", **{name: getattr(step, name) for name in names}}


def _in_node(setting: str, expression: str) -> Any:
    script = f"{setting}\nconsole.log(JSON.stringify({expression}))"
    node = Path(sys.executable).with_name("node")
    return json.loads(subprocess.run([node, "-"], input=script, capture_output=True, text=True, check=True).stdout)
