"""A push service that takes everything, over TLS and as fast as it can: Caddy, which makes its own certificate."""

import os
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from tests.support.server import free_port

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
  respond 201
}}
"""
START_SECONDS = 20


class Sink(Struct, frozen=True):
    """`certificate` is the file of the authority that signed it."""

    url: str
    certificate: Path


@contextmanager
def running_sink(folder: Path) -> Iterator[Sink]:
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    storage = folder / "storage"
    (folder / "Caddyfile").write_text(CONFIGURATION.format(storage=storage, port=port))
    process = subprocess.Popen(
        ["caddy", "run", "--config", folder / "Caddyfile", "--adapter", "caddyfile"],
        env={**os.environ, "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    sink = Sink(f"https://localhost:{port}", storage / "pki" / "authorities" / "local" / "root.crt")
    try:
        _wait_for(sink)
        yield sink
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(sink: Sink) -> None:
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            trusting = ssl.create_default_context(cafile=sink.certificate)
            urllib.request.urlopen(sink.url, timeout=2, context=trusting).close()  # noqa: S310 (our own)
        except (OSError, urllib.error.URLError):
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
