"""How many pages a second the server answers, beside nginx with the same files and headers: both in turn.

wrk asks for the first screen, with brotli, over 32 connections that stay open. nginx has a process for each core, ours
one. Where wrk, and whatever else runs, takes the cores of both, the ratio says more than the numbers do.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import nginx
from bench.figures import Figure, noise_of
from bench.served import serve
from tests.support.answers import get
from tests.support.server import free_port

GROUP = "Pages a second, first screen with brotli"
PAGE = "/en/"
CONNECTIONS = 32
SECONDS = 1
TARGET = 0.5
"""Of what nginx does, at least."""
NGINX_OWN = {"content-type", "content-length", "date", "server", "etag"}
"""Headers that nginx sends by itself."""


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """The median of `rounds` in which both have their turn; nothing where wrk or nginx is not there."""
    missing = [name for name in ("wrk", "nginx") if not shutil.which(name)]
    if missing:
        # Not by bin/setup: Debian's nginx takes port 80 as soon as it is installed.
        why = f"no {' and no '.join(missing)} (sudo apt-get install nginx-light wrk)"
        print(f"Pages a second are left out: {why}", file=sys.stderr)
        return
    with serve(folder) as ours:
        (site,) = (folder / "instance" / "site").iterdir()
        sent = get(ours, PAGE, Accept_Encoding="br")[1]
        added = {name: value for name, value in sent.items() if name not in NGINX_OWN}
        with nginx.serving(site, added, free_port(), folder / "nginx") as theirs:
            turns = [(_pages_a_second(ours.url), _pages_a_second(theirs)) for _ in range(rounds)]
    ratios = [our / their for our, their in turns]
    our, their = (median(each) for each in zip(*turns, strict=True))
    yield Figure(
        group=GROUP,
        name="÷ nginx",
        value=median(ratios),
        target=TARGET,
        at_least=True,
        noise=noise_of(ratios),
        detail=f"{our:,.0f} ÷ {their:,.0f}, medians of {rounds}",
    )


def _pages_a_second(url: str) -> float:
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}", "-H", "Accept-Encoding: br", url + PAGE]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        raise AssertionError(done.stdout)
    (found,) = re.findall(r"Requests/sec:\s+([\d.]+)", done.stdout)
    return float(found)
