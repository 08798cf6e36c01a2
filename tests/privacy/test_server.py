"""The privacy page names every column of the database, and every push service that sees something of a message."""

from pathlib import Path

from sqlalchemy import Column, Table, create_engine, inspect
from sqlalchemy.types import Text

from tests.support.kept import fields_of, names_of
from webapp.library.items import Library
from webapp.migrations import migrate
from webapp.push.endpoints import KNOWN
from webapp.reminders.store.models import Base


def differences(library: Library, database: dict[str, set[str]]) -> list[str]:
    """Columns that the page does not name, and those it names that are not there."""
    named = fields_of(library, "tables")
    columns = {f"{table}.{column}" for table, names in database.items() for column in names}
    told = {f"{table}.{column}" for table, names in named.items() for column in names}
    missing = [f"{name} is stored and in no item of content/kept" for name in sorted(columns - told)]
    return missing + [f"{name} is in content/kept and not stored" for name in sorted(told - columns)]


def test_every_column_of_the_database_is_named_and_nothing_else(library: Library, tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'uncramp.db'}")
    migrate(engine)
    seen = inspect(engine)
    real = {table: {column["name"] for column in seen.get_columns(table)} for table in seen.get_table_names()}
    engine.dispose()
    assert set(Base.metadata.tables) <= set(real)
    assert differences(library, real) == []


def test_a_new_column_or_table_is_noticed(library: Library) -> None:
    known = fields_of(library, "tables")
    grown = {table: {*columns, "birthday"} if table == "devices" else columns for table, columns in known.items()}
    assert differences(library, grown) == ["devices.birthday is stored and in no item of content/kept"]
    people = Table("people", Base.metadata.__class__(), Column("name", Text))
    grown = known | {people.name: {column.name for column in people.columns}}
    assert differences(library, grown) == ["people.name is stored and in no item of content/kept"]
    shrunk = known | {"heartbeats": {"at"}}
    assert differences(library, shrunk) == ["heartbeats.worker is in content/kept and not stored"]


def test_the_push_services_that_are_named_are_those_that_messages_may_go_to(library: Library) -> None:
    assert names_of(library, "services") == set(KNOWN)
