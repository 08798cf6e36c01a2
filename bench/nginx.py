"""nginx with files of ours: what a server can do that does nothing else, and a host of the written site."""

import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

CONFIGURATION = """
{user}
worker_processes auto;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=1000;
  client_body_temp_path {folder}/temporary;
  proxy_temp_path {folder}/temporary;
  fastcgi_temp_path {folder}/temporary;
  uwsgi_temp_path {folder}/temporary;
  scgi_temp_path {folder}/temporary;
{inside}
}}
"""
PAGES = """\
  types {{}}
  default_type "text/html; charset=utf-8";
  server {{
    listen 127.0.0.1:{port};
    root {site};
{headers}
    location / {{ try_files ${{uri}}index.html.br =404; }}
  }}"""
START_SECONDS = 10


class NginxFailedError(Exception):
    """nginx did not start; the message ends with its output."""


@contextmanager
def serving(site: Path, headers: Mapping[str, str], port: int, folder: Path) -> Iterator[str]:
    """Serve the compressed pages of a site with these headers; yields the address. Raises NginxFailedError."""
    added = "\n".join(f"    add_header {name} {_quoted(value)};" for name, value in headers.items())
    with running(PAGES.format(port=port, site=site, headers=added), port, folder) as url:
        yield url


@contextmanager
def running(inside: str, port: int, folder: Path) -> Iterator[str]:
    """nginx with this in its `http`, which has it listen on `port`; yields the address. Raises NginxFailedError."""
    folder.mkdir(parents=True, exist_ok=True)
    user = "user root;" if os.geteuid() == 0 else ""
    configuration = folder / "nginx.conf"
    configuration.write_text(CONFIGURATION.format(user=user, folder=folder, inside=inside))
    log = folder / "error.log"
    process = subprocess.Popen(["nginx", "-e", log, "-c", configuration], stdin=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        if not _answers(url, process):
            raise NginxFailedError(f"no answer at {url}:\n{log.read_text()}")
        yield url
    finally:
        process.terminate()
        process.wait(10)


def _quoted(value: str) -> str:
    return '"' + value.replace('"', '\\"') + '"'


def _answers(url: str, process: "subprocess.Popen[bytes]") -> bool:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(f"{url}/en/", timeout=2).close()  # noqa: S310 - our own address
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
        else:
            return True
    return False
