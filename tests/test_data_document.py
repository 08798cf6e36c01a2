"""docs/data.md names what is really kept: by the code that keeps it, its types, and the lists of the privacy page."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bin.lib.types import PROJECTS, compiler_says
from tests.support import documents
from tests.support.documents import quoted
from tests.support.kept import fields_of, names_of
from tests.support.scripts import flags_in_scripts, keys_in_scripts, table
from webapp.assets.files import STATIC
from webapp.config import ROOT
from webapp.library.items import Library
from webapp.reminders.store.models import Base

rows = partial(documents.rows, documents.read("docs/data.md"))
SWITCH = {"on", "off"}
EARLY = {"cramps", "sessions", "plans"}
"""Stores whose records call `at` `startedAt` in the database."""


def named(cell: str) -> str:
    (name,) = quoted(cell)
    return name


def together(cells: Iterator[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, fields in cells:
        found.setdefault(named(name), set()).update(quoted(fields))
    return found


def test_the_stores_are_those_of_the_database_and_of_the_privacy_page(library: Library) -> None:
    stores = together((row[0], row[4]) for row in rows("store"))
    assert stores == fields_of(library, "stores")
    code = (STATIC / "js" / "records" / "stores.js").read_text("utf-8")
    (versions,) = re.findall(r"const VERSIONS = \[\n(.+?)\n\];", code, re.DOTALL)
    made = [re.findall(r'"(\w+)"', line) for line in versions.splitlines()]
    assert [set(names) for names in made] == [
        {named(row[0]) for row in rows("store") if row[1] == str(version)} for version in range(1, len(made) + 1)
    ]
    assert set(table("records/stores.js", "Stores")) == set(stores)


def test_the_fields_are_those_of_the_types(tmp_path: Path) -> None:
    lines = ["type Fields<T> = { [name in keyof T]-?: true };"]
    for number, (store, _, _, type_, fields) in enumerate(rows("store")):
        name, module = quoted(type_)
        kept = {field.split(".")[0] for field in quoted(fields)}
        known = {"at" if field == "startedAt" and named(store) in EARLY else field for field in kept}
        lines.append(f'import type {{ {name} as Kept{number} }} from "{STATIC}/js/{module}";')
        lines.append(f"export const kept{number}: Fields<Kept{number}> = {{ {': true, '.join(sorted(known))}: true }};")
    (tmp_path / "document.ts").write_text("\n".join(lines))
    assert compiler_says({"extends": str(PROJECTS[0]), "files": [f"{tmp_path}/document.ts"], "include": []}) == []


def test_the_keys_and_their_values_are_those_of_the_table_and_of_the_privacy_page(library: Library) -> None:
    told = {named(row[0]): set(quoted(row[1])) for row in rows("key")}
    typed = {
        key: (SWITCH if "Switch" in type_ else set()) | set(re.findall(r'"([^"]+)"', type_))
        for key, type_ in table("records/preferences.js", "Preferences").items()
    }
    assert told == typed
    assert set(told) == names_of(library, "keys")
    assert {named(row[0]) for row in rows("key of the visit")} == names_of(library, "session_keys")
    assert {named(row[0]) for row in rows("cache")} == names_of(library, "caches")


def test_no_script_has_a_key_of_its_own() -> None:
    assert keys_in_scripts() <= set(table("records/preferences.js", "Preferences"))


def test_no_script_has_a_flag_of_its_own_and_none_is_told_that_is_not_there() -> None:
    flags = set(table("records/flags.js", "Flags"))
    assert flags_in_scripts() == flags
    assert {attribute_of(name) for name in flags} == {named(row[0]) for row in rows("flag")}
    for path in sorted((STATIC / "js").rglob("*.js")):
        if path.name != "flags.js":
            assert "documentElement.dataset" not in path.read_text("utf-8"), f"{path} goes past flags.js"


def test_the_server_sets_the_flags_that_are_told_to_be_its_own() -> None:
    layout = (ROOT / "webapp" / "templates" / "layout.html").read_text("utf-8")
    (html,) = re.findall(r"<html .*?>\n<head>", layout, re.DOTALL)
    assert set(re.findall(r"\b(data-[\w-]+)=", html)) == {named(row[0]) for row in rows("flag") if row[1] == "server"}


def test_the_columns_are_those_of_the_tables_and_of_the_privacy_page(library: Library) -> None:
    told = together((row[0], row[1]) for row in rows("table"))
    assert told == fields_of(library, "tables")
    assert {name: set(each.columns.keys()) for name, each in Base.metadata.tables.items()} == {
        name: columns for name, columns in told.items() if name != "alembic_version"
    }


def test_how_long_it_lasts_is_told_in_the_words_of_the_privacy_page(library: Library) -> None:
    told = {named(row[0]): row[1] for row in rows("item of `content/kept/`")}
    assert told == {
        item.id: item.words["en"].lasts
        for item in library.kept.values()
        if any(getattr(item.facts, group) for group in ("stores", "keys", "session_keys", "caches", "tables"))
    }


def attribute_of(name: str) -> str:
    """`offlineReady` is `data-offline-ready`."""
    return "data-" + re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", name)
