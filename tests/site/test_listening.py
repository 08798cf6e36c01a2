"""Where the server may listen, and how many connections it takes: what the system lets it have, up to our own bound."""

import subprocess
import sys

import click
import pytest

from tests.support.server import ROOT
from webapp.listening import CONNECTIONS, OTHER_FILES, refuse_taken

SAYS = "from webapp.listening import most_connections; print(most_connections())"


@pytest.mark.parametrize(
    ("files", "connections"),
    [(CONNECTIONS + OTHER_FILES + 1, CONNECTIONS), (1024, 1024 - OTHER_FILES), (300, 150)],
)
def test_the_server_takes_as_many_connections_as_it_may_open_files(files: int, connections: int) -> None:
    limited = f'ulimit -Sn 256 && ulimit -Hn {files} && exec "$@"'
    command = ["bash", "-c", limited, "bash", sys.executable, "-c", SAYS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) == connections


@pytest.mark.parametrize("host", ["nowhere.invalid", "[::1]"])
def test_a_name_that_leads_nowhere_is_told_in_a_line(host: str) -> None:
    with pytest.raises(click.ClickException, match=r", port 8000: cannot be had \("):
        refuse_taken(host, 8000)
