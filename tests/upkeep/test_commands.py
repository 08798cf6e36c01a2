"""The commands of the upkeep fail where something is wrong, so that a script or a container notices."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from flask import Flask

from tests.support.push_answers import Answer, no_http
from tests.support.server import free_port
from tests.upkeep.commands import run
from webapp.config import Settings


def written(status: int, body: bytes) -> Answer:
    def write(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return write


@contextmanager
def answering(answer: Answer) -> Iterator[str]:
    """The address of a server that gives this answer to everybody."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

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
    ("answer", "says", "code"),
    [
        (written(200, body("ok")), "ok", 0),
        (written(503, body("no worker was seen yet")), "no worker was seen yet", 1),
        (written(200, b"a shop"), "nobody answers at http://127.0.0.1:", 1),
        (written(404, b"[]"), "nobody answers at http://127.0.0.1:", 1),
        (no_http, "nobody answers at http://127.0.0.1:", 1),
    ],
)
def test_health_says_how_the_server_is_and_fails_where_it_is_not_well(
    app: Flask, tmp_path: Path, answer: Answer, says: str, code: int
) -> None:
    with answering(answer) as address:
        done = run(app, Settings(instance=tmp_path, address=address), "health")
    assert done.output.startswith(says)
    assert done.exit_code == code


def test_health_asks_the_server_itself_whatever_proxy_the_machine_has_for_the_web(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    # Whoever asked first in this process has looked at the proxies.
    monkeypatch.setattr("urllib.request._opener", None)
    with answering(written(200, body("ok"))) as address:
        assert run(app, Settings(instance=tmp_path, address=address), "health").output == "ok\n"


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
