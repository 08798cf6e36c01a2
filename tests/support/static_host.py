"""The site in a folder, as `build` writes it, and hosts that know nothing but files."""

import fcntl
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bench import nginx
from tests.support.rendered import ORIGINS, SHARED, rendered_site, reuse_rendered
from tests.support.server import FLASK, ROOT, free_port

STATIC = SHARED / "static"
"""The instance in which it is written."""
HOSTS = ("nginx", "files")
"""One that sends the headers which `build` wrote for it, and one that sends none."""
DEPLOYED = ROOT / "deploy" / "nginx.conf"
TYPES = "include /etc/nginx/mime.types; default_type application/octet-stream;"
"""As nginx is installed with."""
PATIENCE = 20
"""Seconds until a host answers."""


def built_site() -> Path:
    """The folder of the site as for a static host, which is written once for all tests."""
    site = STATIC / "site" / rendered_site().name
    STATIC.mkdir(exist_ok=True)
    with (STATIC / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            # What an older build left is of no use to anybody.
            shutil.rmtree(site.parent, ignore_errors=True)
            reuse_rendered(STATIC)
            half = site.with_suffix(".half")
            inherited = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
            settings = {"UNCRAMP_INSTANCE": str(STATIC), "UNCRAMP_ORIGIN": ORIGINS[0]}
            command: list[str | Path] = [FLASK, "--app", "webapp", "build", half]
            subprocess.run(command, cwd=ROOT, env=inherited | settings, check=True, capture_output=True)
            half.rename(site)
    return site


@contextmanager
def hosted(host: str, site: Path, folder: Path) -> Iterator[str]:
    """Have one of HOSTS serve this site, and yield its address; skips the test where it is not installed."""
    if host == "files":
        with _files(site) as url:
            yield url
        return
    with behind_nginx(site, folder) as url:
        yield url


@contextmanager
def behind_nginx(site: Path, folder: Path, upstream: str | None = None) -> Iterator[str]:
    """This site as deploy/nginx.conf has it served, and at `upstream` the API; skips the test without nginx."""
    if not shutil.which("nginx"):
        pytest.skip("no nginx here; to test with it, on Debian: sudo apt-get install nginx-light")
    port = free_port()
    text = re.sub(r"\n\tssl_.*", "", DEPLOYED.read_text("utf-8")).replace("443 ssl", f"127.0.0.1:{port}")
    # A clone may lie in a folder whose name has a space.
    text = re.sub(r"/srv/uncramp[^;\n]*(?=;)", lambda place: f'"{place[0].replace("/srv/uncramp", str(site))}"', text)
    alone = re.sub(r"\tlocation /api/ \{.*?\n\t\}\n", "", text, flags=re.DOTALL)
    server = text.replace("127.0.0.1:8000", upstream) if upstream else alone
    with nginx.running(f"{TYPES}\n{server}", port, folder / "nginx") as url:
        yield url


@contextmanager
def _files(site: Path) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(site)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url)
        yield url
    finally:
        process.terminate()
        process.wait()


def _wait_for(url: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(f"{url}/robots.txt", timeout=2).close()  # noqa: S310 - our own address
            return
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
