"""The commands of the upkeep fail where something is wrong, so that a script or a container notices."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from flask import Flask

from tests.support.server import free_port
from tests.upkeep.commands import run
from webapp.config import Settings


@contextmanager
def answering(status: int, body: bytes) -> Iterator[str]:
    """The address of a server that gives this answer to everybody."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def body(status: str) -> bytes:
    return json.dumps({"status": status, "build": "b", "worker_seconds_ago": None}).encode()


@pytest.mark.parametrize(
    ("status", "answer", "says", "code"),
    [
        (200, body("ok"), "ok", 0),
        (503, body("no worker was seen yet"), "no worker was seen yet", 1),
        (200, b"a shop", "nobody answers at http://127.0.0.1:", 1),
        (404, b"[]", "nobody answers at http://127.0.0.1:", 1),
    ],
)
def test_health_says_how_the_server_is_and_fails_where_it_is_not_well(
    app: Flask, tmp_path: Path, status: int, answer: bytes, says: str, code: int
) -> None:
    with answering(status, answer) as address:
        done = run(app, Settings(instance=tmp_path, address=address), "health")
    assert done.output.startswith(says)
    assert done.exit_code == code


def test_health_fails_where_nobody_answers(app: Flask, tmp_path: Path) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    done = run(app, Settings(instance=tmp_path, address=nowhere), "health", "--wait", "0.1")
    assert (done.exit_code, done.output) == (1, f"nobody answers at {nowhere}\n")


def test_the_doctor_lists_what_it_finds_and_fails_only_where_something_is_serious(app: Flask, tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    settings = Settings(instance=tmp_path, address=f"http://127.0.0.1:{free_port()}")
    done = run(app, settings, "doctor")
    assert done.exit_code == 0
    assert "note   the site is not rendered" in done.output
    assert done.output.splitlines()[-1] == "0 wrong, 3 to know"
    tmp_path.chmod(0o755)
    done = run(app, settings, "doctor")
    assert done.exit_code == 1
    assert done.output.splitlines()[-1] == "1 wrong, 3 to know"


def test_what_cannot_be_backed_up_or_restored_is_said_in_a_line(app: Flask, tmp_path: Path) -> None:
    settings = Settings(instance=tmp_path / "instance")
    settings.instance.mkdir()
    for command, said in (("backup", "Not backed up: there is no "), ("restore", "Not restored: there is no ")):
        done = run(app, settings, command, str(tmp_path / "file"))
        assert done.exit_code == 1
        assert done.output.startswith(f"Error: {said}")
        assert done.output.count("\n") == 1


def test_a_folder_that_cannot_be_made_is_said_in_a_line_too(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    done = run(app, Settings(instance=tmp_path / "taken" / "instance"), "restore", str(tmp_path / "file"))
    assert done.exit_code == 1
    assert done.output == f"Error: Not restored: {tmp_path}/taken/instance: Not a directory\n"
