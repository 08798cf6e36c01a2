"""What was checked long ago is listed, and a command can refuse to go on with it."""

import re
from datetime import date
from pathlib import Path

import msgspec
import pytest
from flask import Flask
from msgspec import Struct

from tests.support.languages import LANGUAGES
from webapp import create_app
from webapp.config import Settings
from webapp.library.due import ahead, due, overdue
from webapp.library.items import Item, Library
from webapp.library.loader import load
from webapp.library.problems import BrokenContent


class Line(Struct, frozen=True, kw_only=True):
    """Facts of another kind that say when they were checked, as telephone numbers do."""

    checked: date
    recheck_months: int | None = None
    sources: tuple[str, ...] = ()


def reread(library: Library, **changes: object) -> Library:
    """The library with a single source, and that one changed; nothing else in it was ever checked."""
    item = library.sources["nhs-fife-calf"]
    facts = msgspec.structs.replace(item.facts, **changes)
    return msgspec.structs.replace(library, sources={item.id: Item(item.id, facts, {})}, emergency={})


def test_each_source_comes_up_once_and_the_longest_waiting_first(library: Library) -> None:
    found = [each for each in due(library, date(2099, 1, 1)) if each.kind == "sources"]
    assert {each.id for each in found} == set(library.sources)
    assert [each.day for each in found] == sorted(each.day for each in found)


def test_it_says_what_it_is_called_and_how_much_rests_on_it(library: Library) -> None:
    found = {each.id: each for each in due(library, date(2099, 1, 1))}
    assert found["hallegraeff-2012"].title == "Hallegraeff 2012"
    assert found["hallegraeff-2012"].uses > 5
    assert "sources/hallegraeff-2012 (Hallegraeff 2012), used by " in str(found["hallegraeff-2012"])


@pytest.mark.parametrize(("kind", "year"), [("leaflet", 2027), ("press", 2027), ("knowledge", 2028), ("trial", 2029)])
def test_a_study_keeps_longer_than_a_leaflet(library: Library, kind: str, year: int) -> None:
    (found,) = due(reread(library, kind=kind, checked=date(2026, 3, 9)), date(2099, 1, 1))
    assert found.day == date(year, 3, 9)


def test_a_source_can_have_a_term_of_its_own(library: Library) -> None:
    (found,) = due(reread(library, checked=date(2026, 8, 31), recheck_months=6), date(2099, 1, 1))
    assert found.day == date(2027, 2, 28), "February has no 31st"


def test_on_its_day_it_is_due_and_a_day_later_overdue(library: Library) -> None:
    one = reread(library, checked=date(2026, 3, 9), recheck_months=12)
    assert due(one, date(2027, 3, 8)) == []
    assert len(due(one, date(2027, 3, 9))) == 1
    assert overdue(one, date(2027, 3, 9)) == []
    assert len(overdue(one, date(2027, 3, 10))) == 1


def test_a_day_that_nobody_has_seen_yet_is_no_day_of_reading(library: Library) -> None:
    one = reread(library, checked=date(2027, 3, 9))
    (found,) = ahead(one, date(2027, 3, 7))
    assert str(found) == "sources/nhs-fife-calf/facts.toml: checked: is 2027-03-09, a day to come; correct it"
    assert list(ahead(one, date(2027, 3, 8))) == [], "it has begun in the east"


def test_the_check_of_the_content_tells_of_days_to_come(content_copy: Path, tmp_path: Path) -> None:
    facts = content_copy / "sources/nhs-fife-calf/facts.toml"
    facts.write_text(re.sub("^checked = .*$", "checked = 2999-01-01", facts.read_text(), flags=re.MULTILINE))
    app = create_app(Settings(instance=tmp_path, content=content_copy))
    ran = app.test_cli_runner().invoke(args=["content", "check"])
    assert ran.exit_code == 1
    assert "content/sources/nhs-fife-calf/facts.toml: checked: is 2999-01-01" in ran.output


def test_whatever_else_says_when_it_was_checked_comes_up_after_a_year(library: Library) -> None:
    lines: dict[str, Item[Line, None]] = {"xx": Item("xx", Line(checked=date(2026, 3, 9)), {})}
    found = due(msgspec.structs.replace(library, emergency=lines), date(2027, 3, 9))
    assert [(each.kind, each.id, each.day) for each in found if each.kind != "sources"] == [
        ("emergency", "xx", date(2027, 3, 9))
    ]


@pytest.mark.parametrize("term", ["0", "61"])
def test_a_term_is_from_one_month_to_five_years(content_copy: Path, term: str) -> None:
    path = content_copy / "sources/nhs-fife-calf/facts.toml"
    path.write_text(path.read_text() + f"recheck_months = {term}\n")
    with pytest.raises(BrokenContent, match="recheck_months"):
        load(content_copy, LANGUAGES)


def test_a_source_that_nobody_read_is_refused(content_copy: Path) -> None:
    path = content_copy / "sources/nhs-fife-calf/facts.toml"
    path.write_text(path.read_text().replace("checked", "# checked"))
    with pytest.raises(BrokenContent, match="checked: is missing"):
        load(content_copy, LANGUAGES)


def test_the_command_lists_and_refuses_only_when_it_is_asked_to(app: Flask) -> None:
    run = app.test_cli_runner().invoke
    long_after = run(args=["content", "due", "--on", "2099-01-01"])
    assert long_after.exit_code == 0
    assert "overdue  2027-" in long_after.output
    assert run(args=["content", "due", "--on", "2099-01-01", "--refuse-overdue"]).exit_code == 1
    in_time = run(args=["content", "due", "--on", "2026-11-26", "--refuse-overdue"])
    assert in_time.exit_code == 0
    assert in_time.output.splitlines()[-1] == "0 overdue, 0 due within 60 days"


def test_what_is_due_within_sixty_days_is_named_before_it_is_late(app: Flask, library: Library) -> None:
    first = due(library, date(2099, 1, 1))[0]
    said = app.test_cli_runner().invoke(args=["content", "due", "--on", str(first.day), "--refuse-overdue"])
    assert said.exit_code == 0
    assert f"due      {first.day}  {first.kind}/{first.id}" in said.output
