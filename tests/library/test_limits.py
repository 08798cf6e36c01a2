"""The safety limits stand in one file: another number there is one everywhere, and a wrong one stops the start."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from tests.support.languages import LANGUAGES
from webapp import create_app
from webapp.assets.esbuild import EsbuildFailed, limits_module, run_esbuild
from webapp.config import Settings
from webapp.library.limits import for_scripts
from webapp.library.loader import load
from webapp.library.problems import BrokenContent


def put(name: str, value: object) -> Callable[[Path], None]:
    """Give a limit of the file another value."""

    def change(path: Path) -> None:
        text, count = re.subn(rf"^{name} = [^#\n]*", f"{name} = {value}  ", path.read_text(), flags=re.MULTILINE)
        assert count == 1, f"{path} has {count} of {name}"
        path.write_text(text)

    return change


def add(text: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        path.write_text(f"{path.read_text()}{text}\n")

    return change


FILE = "limits.toml"
CASES: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "no file": (FILE, Path.unlink, f"{FILE}: is missing"),
    "an unknown limit": (
        FILE,
        lambda path: path.write_text(f"youngest = 3\n{path.read_text()}"),
        "youngest: is not a key",
    ),
    "a limit of a text that is not there": (FILE, add('"cramp.too_short" = []'), "said_in.cramp.too_short: is not a"),
    "a text that is not there": (FILE, add('"goal.most_ml" = ["articles/sea"]'), "names 'articles/sea', which is not"),
    "a word for a number": (FILE, put("gentle_over", '"old"'), "ages.gentle_over: Expected `int`, got `str`"),
    "a range that runs backwards": (FILE, put("bath_celsius", "[40, 37]"), "care.bath_celsius: is (40, 37)"),
    "nothing at all": (FILE, put("apart_minutes", 0), "reminders.apart_minutes: is 0; give numbers above 0"),
    "a word of warning after the stop": (
        FILE,
        put("slow_down_ml_per_hour", 1200),
        "slow_down_ml_per_hour: must not be",
    ),
    "a goal below the least": (FILE, put("least_ml", 1700), "goal.least_ml: must not be above"),
    "more than the kidneys manage": (FILE, put("stop_ml_per_hour", 1100), "stop_ml_per_hour: is more than the kidneys"),
    "a text with another number": (FILE, put("too_long_minutes", 8), "warnings/long/nl.toml: does not say 8"),
    "warmth for too long": (
        "care/warmth/facts.toml",
        put("seconds", 960),
        "seconds: is 960; give a number from 600 to 900",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_start_is_refused_for(case: str, content_copy: Path) -> None:
    file, change, message = CASES[case]
    change(content_copy / file)
    with pytest.raises(BrokenContent) as refused:
        load(content_copy, LANGUAGES)
    assert message in str(refused.value)


def test_the_numbers_that_matter_most_are_those_of_the_facts(app: Flask) -> None:
    limits = app.extensions["library"].limits
    assert limits.cramp.too_long_minutes == 10
    assert (limits.ages.exercises_from, limits.ages.gentle_over) == (12, 75)
    assert (limits.water.slow_down_ml_per_hour, limits.water.stop_ml_per_hour) == (750, 1000)
    assert (limits.goal.least_ml, limits.goal.much_over_ml, limits.goal.advised_over_ml) == (1000, 2500, 3000)
    assert (limits.reminders.apart_minutes, limits.reminders.before_bed_hours) == (30, 2)


CHANGED = {
    "too_long_minutes": 8,
    "gentle_over": 71,
    "slow_down_ml_per_hour": 650,
    "woman_ml": 1500,
    "most_ml": 4000,
    "before_bed_hours": 3,
    "later_minutes": 45,
    "get_ready_seconds": 7,
}
SHOWN = {
    "/en/relief/calf/": ("8 minutes. Time to call for advice.", '<span class="seconds">7</span>'),
    "/nl/settings/": ("langer dan 8 minuten", "ouder dan 71"),
    "/en/water/": (
        "More than 0.65 litres within an hour",
        "Women: about 1.5 litres",
        'data-snooze="45"',
    ),
    "/en/water/goal/": ("from 1 to 4 litres",),
    "/en/water/reminders/": ("3 hours before bed",),
}
SENT = {"guide.js": "=480*1e3", "water.js": '>650?"slow"'}


def test_another_number_in_the_file_is_another_number_in_every_page_and_script(
    content_copy: Path, tmp_path: Path
) -> None:
    file = content_copy / FILE
    for name, value in CHANGED.items():
        put(name, value)(file)
    file.write_text(f"{file.read_text().partition('[said_in]')[0]}[said_in]\n")
    app = create_app(Settings(instance=tmp_path / "instance", content=content_copy))
    client = app.test_client()
    for path, texts in SHOWN.items():
        page = client.get(path).text
        assert [text for text in texts if text not in page] == [], path
    for name, text in SENT.items():
        assert text in client.get(f"{app.static_url_path}/js/{name}").text, name
    assert re.search(r"\b45\b", app.extensions["assets"].worker)


def test_no_script_is_sent_with_a_limit_left_open(app: Flask) -> None:
    limits, assets = for_scripts(app.extensions["library"].limits), app.extensions["assets"]
    for name, sent in {**assets.scripts, "sw.js": assets.worker.encode()}.items():
        assert b'"limits"' not in sent, name
        assert not [limit for limit in limits if limit.encode() in sent], name


def test_a_script_that_asks_for_a_limit_that_there_is_not_is_refused(app: Flask, tmp_path: Path) -> None:
    script = tmp_path / "script.js"
    script.write_text('import { CRAMP_TOO_SHORT } from "limits"; console.log(CRAMP_TOO_SHORT);')
    alias = limits_module(for_scripts(app.extensions["library"].limits), tmp_path)
    with pytest.raises(EsbuildFailed, match="CRAMP_TOO_SHORT"):
        run_esbuild(str(script), "--bundle", alias)


def test_only_modules_and_pictures_have_an_address(app: Flask) -> None:
    client = app.test_client()
    assert client.get(f"{app.static_url_path}/js/page.js").content_type.startswith("text/javascript")
    for name in ("css/base.css", "../__init__.py", "js/nothing.js"):
        assert client.get(f"{app.static_url_path}/{name}").status_code == 404
