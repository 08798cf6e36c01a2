"""HTTP/2 with TLS in front of a server, as in production; Caddy makes its own certificate."""

import os
import shutil
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CONFIGURATION = """
{{
  admin off
  skip_install_trust
  auto_https disable_redirects
  storage file_system "{storage}"
  log {{
    level ERROR
  }}
}}
https://localhost:{port} {{
  tls internal
  {answer}
}}
"""
STORAGE = "storage"
AUTHORITY = f"{STORAGE}/pki/authorities/local/root.crt"
"""In the folder: the certificate of the authority that signed ours."""
START_SECONDS = 20


class CaddyFailedError(Exception):
    """Caddy did not start; the message ends with its output."""


def installed() -> bool:
    """Whether there is a Caddy to use; `bin/setup bench` installs one where it may."""
    return shutil.which("caddy") is not None


@contextmanager
def secure(upstream: str, port: int, folder: Path, written: str | None = None) -> Iterator[str]:
    """Stand in front of the server at `upstream` and yield the https address; raises CaddyFailedError.

    `written` is a whole Caddyfile in place of ours.
    """
    with running(written or configured(f"reverse_proxy {upstream}", port, folder), port, folder) as url:
        yield url


def configured(answer: str, port: int, folder: Path) -> str:
    """A Caddyfile; `answer` is the directive that gives one to every request."""
    return CONFIGURATION.format(storage=folder / STORAGE, port=port, answer=answer)


@contextmanager
def running(written: str, port: int, folder: Path) -> Iterator[str]:
    """Caddy with this Caddyfile, which listens on `port`; yields the https address. Raises CaddyFailedError."""
    folder.mkdir(parents=True, exist_ok=True)
    configuration = folder / "Caddyfile"
    configuration.write_text(written)
    log = folder / "caddy.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["caddy", "run", "--config", configuration, "--adapter", "caddyfile"],
            env={**os.environ, "HOME": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        url = f"https://localhost:{port}"
        if not _answers(url, process):
            raise CaddyFailedError(f"no answer at {url}:\n{log.read_text()}")
        yield url
    finally:
        process.terminate()
        process.wait(10)


def _answers(url: str, process: "subprocess.Popen[bytes]") -> bool:
    anything = ssl.create_default_context()
    anything.check_hostname = False
    anything.verify_mode = ssl.CERT_NONE
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(f"{url}/robots.txt", timeout=2, context=anything).close()  # noqa: S310 - our own
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
        else:
            return True
    return False
