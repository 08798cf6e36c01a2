"""Where the server may listen, and how many connections it takes: what the system lets it have, up to our own bound."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.support.answers import get
from tests.support.rendered import start_rendered
from tests.support.server import ROOT
from webapp.listening import CONNECTIONS, OTHER_FILES, free_address

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
        free_address(host, 8000)


def test_a_server_whose_host_is_a_name_listens_at_the_address_that_it_stands_for(tmp_path: Path) -> None:
    # A name that stands for 127.0.0.1 alone: `localhost` may be ::1, too.
    with start_rendered(tmp_path, {"HOST": "127.1"}) as server:
        assert get(server, "/en/")[0] == 200
