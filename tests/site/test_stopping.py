"""The server stops when it is asked to, whatever hangs in it, and does not start beside another one."""

import os
import signal
import subprocess
import urllib.request
from pathlib import Path

from tests.support.processes import web_of
from tests.support.rendered import start_rendered
from tests.support.server import FLASK, ROOT, STOP_SECONDS
from tests.support.waiting import wait_for


def test_a_process_that_answers_nothing_any_more_does_not_keep_the_server_from_stopping(tmp_path: Path) -> None:
    server = start_rendered(tmp_path)
    (worker,) = web_of(server.process.pid)
    os.kill(worker, signal.SIGSTOP)
    server.process.terminate()
    assert server.process.wait(STOP_SECONDS) == 0
    assert not Path(f"/proc/{worker}").exists()


def test_a_process_that_is_killed_is_replaced_by_another_that_answers(tmp_path: Path) -> None:
    with start_rendered(tmp_path) as server:
        (killed,) = web_of(server.process.pid)
        os.kill(killed, signal.SIGKILL)
        wait_for(lambda: web_of(server.process.pid) not in ([], [killed]))
        wait_for(lambda: _answers(server.url))
        assert server.process.poll() is None


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/en/", timeout=20) as page:  # noqa: S310 - our own address
            return bool(page.status == 200)
    except OSError:
        return False


def test_a_second_server_on_the_same_port_says_so_in_a_line_and_ends(tmp_path: Path) -> None:
    with start_rendered(tmp_path) as first:
        port = first.url.rpartition(":")[2]
        settings = {"UNCRAMP_INSTANCE": str(tmp_path / "second"), "HOST": "127.0.0.1", "PORT": port}
        command = [str(FLASK), "--app", "webapp", "serve"]
        second = subprocess.run(
            command, cwd=ROOT, env=os.environ | settings, capture_output=True, text=True, timeout=60
        )
    assert second.returncode == 1
    assert second.stderr == f"Error: 127.0.0.1, port {port}: in use by another server; PORT=8001 chooses another one\n"
