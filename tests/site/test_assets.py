"""Scripts and styles: what a page needs is in its one file, and what was made once is not made again."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
from flask import Flask

from tests.support.pages import paths
from webapp.assets import assets
from webapp.assets.files import SiteFile
from webapp.assets.scripts import PAGES
from webapp.figures.colours import DAY
from webapp.library.limits import for_scripts

ON_EVERY_PAGE = {"offline", "languages"}

SHARED_LATER = {"own.js": 9_700, "diary.js": 12_000}
"""The first fetches the player only for who starts a routine, the second comparisons, sheet and backup only for who
wants them; what both sides need, database, dates and words, is a file between."""


def test_every_module_that_a_page_names_is_in_its_file(app: Flask) -> None:
    client = app.test_client()
    begun = {path.name: re.findall(r"\bbegin\(\{(.*?)\}", path.read_text(), re.DOTALL) for path in PAGES.glob("*.js")}
    known = {name: {found for names in lists for found in re.findall(r"\w+", names)} for name, lists in begun.items()}
    for path in paths(app, "en"):
        page = client.get(path).text
        entry = re.search(r'data-entry="[^"]*/js/([\w-]+\.js)"', page)
        assert entry, path
        named = set(re.findall(r' data-module="(\w+)"', page))
        assert named <= known[entry[1]] | ON_EVERY_PAGE, path
        assert entry[1] in app.extensions["assets"].scripts


def test_every_colour_that_a_page_draws_is_another_one_at_night(app: Flask) -> None:
    client = app.test_client()
    drawn = set()
    for path in paths(app, "en"):
        page = client.get(path).text
        styles = "".join(re.findall(r"<style>(.*?)</style>", page, re.DOTALL))
        at_night = "".join(re.findall(r"\[data-theme=night\] \.figure\{(.*?)\}", styles))
        used = {name for name in re.findall(r"var\(--f-([\w-]+)", page) if name in DAY}
        assert used <= set(re.findall(r"--f-([\w-]+):", at_night)), path
        drawn |= used
    assert len(drawn) > 30


def test_what_a_page_loads_before_it_is_asked_for_more_is_one_file(app: Flask) -> None:
    """What else it imports at once would be another journey over the network."""
    scripts = app.extensions["assets"].scripts
    for path in PAGES.glob("*.js"):
        first = scripts[path.name].decode()
        statically = re.findall(r'(?:^|;)import(?:[^"(]*from)?"\./([^"]+)"', first)
        size = sum(len(scripts[name]) for name in statically)
        assert size < SHARED_LATER.get(path.name, 8_000), f"{path.name}: {statically}"


def test_what_was_made_is_taken_from_the_instance(app: Flask, tmp_path: Path) -> None:
    limits = for_scripts(app.extensions["library"].limits)
    assets._assets.cache_clear()
    made = assets.assets(tmp_path, limits)
    (kept,) = (tmp_path / "assets").iterdir()
    kept.write_bytes(msgspec.msgpack.encode(msgspec.structs.replace(made, worker="kept")))
    assets._assets.cache_clear()
    assert assets.assets(tmp_path, limits).worker == "kept"
    assets._assets.cache_clear()


def test_what_was_torn_in_the_instance_is_made_anew(app: Flask, tmp_path: Path) -> None:
    limits = for_scripts(app.extensions["library"].limits)
    assets._assets.cache_clear()
    made = assets.assets(tmp_path, limits)
    (kept,) = (tmp_path / "assets").iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])
    assets._assets.cache_clear()
    assert assets.assets(tmp_path, limits) == made
    assert kept.read_bytes() == whole


def test_another_limit_is_another_file(app: Flask, tmp_path: Path) -> None:
    limits = for_scripts(app.extensions["library"].limits)
    for each in (limits, {**limits, "CRAMP_TOO_LONG_MINUTES": "9"}):
        assets.assets(tmp_path, each)
    assert len(list((tmp_path / "assets").iterdir())) == 2


def sheets_of(app: Flask) -> dict[str, str]:
    made = app.extensions["assets"]
    return {**made.sheets, "desk": made.desk.decode()}


def blocks(sheet: str) -> Iterator[tuple[str, ...]]:
    """What stands before the brace of each block, and of those around it, the outermost first."""
    around: list[str] = []
    for words, brace in re.findall(r"([^{};]*)([{};])", re.sub(r"""(["']).*?\1""", "", sheet)):
        if brace == "{":
            around.append(words)
            yield tuple(around)
        elif brace == "}":
            around.pop()
    assert not around


def test_no_sheet_has_nesting_which_safari_16_does_not_know(app: Flask) -> None:
    for name, sheet in sheets_of(app).items():
        found = list(blocks(sheet))
        assert len(found) > 20, name
        assert not [block for block in found if not all(outer.startswith("@") for outer in block[:-1])], name


def test_what_draws_a_sign_of_its_own_for_unfolding_has_no_second_one_up_to_safari_18_3(app: Flask) -> None:
    signs = 0
    for name, sheet in sheets_of(app).items():
        for summary in re.findall(r"([^{}]*summary)::?after\{content:", sheet):
            assert f"{summary}::-webkit-details-marker{{display:none}}" in sheet, name
            signs += 1
    assert signs


def test_no_piece_of_a_guide_that_arrives_has_what_stands_there_styled_anew(app: Flask) -> None:
    """What :has() asks for its inside is styled again, with all that hangs on it, whenever something comes in."""
    for name in ("player", "helping"):
        asked = re.findall(r"([^\s{},>+~]*?)(?::not\()?:has\(", sheets_of(app)[name])
        assert asked, name
        assert not [what for what in asked if re.match(r"html|body|main|section|\.guide|\.step$|p$", what)], name


def test_a_guide_that_begins_to_play_has_not_all_of_its_page_styled_anew(app: Flask) -> None:
    """A rule of its mark for whatever is inside something is one for the page, as a browser sees it."""
    for name in ("player", "helping"):
        marked = re.findall(r"\[data-live\][^{},]*(?=[,{])", sheets_of(app)[name])
        assert marked, name
        assert not [rule for rule in marked if re.search(r"[ >+~]\*$", rule)], name


def test_the_sheet_of_the_desk_works_offline_and_stands_in_no_page(app: Flask, files: dict[str, SiteFile]) -> None:
    desk = files[f"{app.static_url_path}/desk.css"]
    assert desk.offline
    assert b".tabbar" in desk.body
    assert not [path for path, file in files.items() if path.endswith("/") and b"@layer desk" in file.body]
