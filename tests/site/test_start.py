"""What a start does not do, since all that comes before the first page is waited for."""

import subprocess
import sys

START = "import atexit, gc, sys; atexit.register(lambda: print({})); import webapp"
"""What is registered first runs last."""


def said_at_its_end(expression: str) -> str:
    """What a process that did nothing but begin says of itself when it ends."""
    done = subprocess.run([sys.executable, "-c", START.format(expression)], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_command_that_asks_no_database_imports_nothing_of_one_but_its_tables() -> None:
    assert said_at_its_end("sorted({'alembic', 'psycopg', 'sqlalchemy'} & sys.modules.keys())") == "['sqlalchemy']"


def test_a_process_that_ends_looks_for_no_garbage_in_all_that_it_had() -> None:
    assert said_at_its_end("gc.get_freeze_count() > 10 * len(gc.get_objects())") == "True"
