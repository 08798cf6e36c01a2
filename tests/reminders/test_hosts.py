"""Two hosts in DATABASE_URL: what is written goes to the one that may be written to, also once that is another one."""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import create_engine, text

from tests.support.cluster import folder_for_cluster
from tests.support.postgres import running_postgres
from tests.support.server import free_port
from tests.support.silence import silenced
from tests.support.waiting import wait_for
from webapp.reminders.store.database import Database, DatabaseError, open_database, transaction

ASKED = "SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)' AND state = 'active'"


def of_both(first: str, second: str) -> str:
    """One address of the two; a host is a folder here, and the port belongs to the name of a socket."""
    (folder,) = parse_qs(urlsplit(second).query)["host"]
    return f"{first}:5432&host={folder}:5432"


def follow_only(url: str) -> None:
    """From now on the server refuses whoever writes, as a standby does; connections stay."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("ALTER SYSTEM SET default_transaction_read_only = on"))
        connection.execute(text("SELECT pg_reload_conf()"))
        wait_for(lambda: connection.scalar(text("SHOW default_transaction_read_only")) == "on")
    engine.dispose()


def written_in(database: Database) -> str:
    """The folder of the server that took it."""
    with transaction(database) as session:
        session.execute(text("CREATE TEMPORARY TABLE written () ON COMMIT DROP"))
        return str(session.scalar(text("SHOW unix_socket_directories")))


def asked(database: Database, statement: str) -> object:
    with transaction(database) as session:
        return session.scalar(text(statement))


def test_the_host_that_follows_is_left_at_the_first_refusal_and_found_by_nobody_later(postgres: str) -> None:
    with running_postgres() as first:
        database = open_database(of_both(first, postgres))
        assert written_in(database) in first
        follow_only(first)
        with pytest.raises(DatabaseError):
            written_in(database)
        assert written_in(database) in postgres
        database.dispose()
        fresh = open_database(of_both(first, postgres))
        assert written_in(fresh) in postgres
        fresh.dispose()


def test_a_host_that_is_away_is_passed_over(postgres: str) -> None:
    database = open_database(of_both(postgres.replace("host=", "host=/nowhere:5432&host="), postgres))
    assert written_in(database) in postgres
    database.dispose()


def test_whoever_waits_for_an_answer_of_a_machine_that_lost_its_power_is_told_soon() -> None:
    port = free_port()
    with folder_for_cluster() as cluster, ThreadPoolExecutor(1) as pool:
        cluster.make()
        cluster.start(listen_addresses="127.0.0.1", port=str(port))
        database = open_database(f"postgresql+psycopg://uncramp@127.0.0.1:{port}/postgres", patience=1)
        beside = open_database(f"{cluster.url}&port={port}")
        try:
            waiting = pool.submit(asked, database, "SELECT pg_sleep(60)")
            wait_for(lambda: asked(beside, ASKED) == 1)
            with silenced(port), pytest.raises(DatabaseError):
                waiting.result(timeout=20)
        finally:
            # Also where the test is skipped: what is left open is held against the one after it.
            cluster.control("-m", "immediate", "stop")
            database.dispose()
            beside.dispose()
