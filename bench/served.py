"""The real server with one page more: an empty one, which all times are compared with."""

import functools
import gzip
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import brotli

from tests.support.server import FLASK, ROOT, Server, free_port, start_server

EMPTY_PATH = "/bench-empty/"
EMPTY_PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title>'
    '<meta name="viewport" content="width=device-width"><meta name="description" content="Empty page">'
    '<link rel="icon" href="data:,"></head><body><main><h1>Empty</h1></main></body></html>'
)


@contextmanager
def serve(folder: Path, env: Mapping[str, str] | None = None) -> Iterator[Server]:
    """The app, rendered in `folder`, with the empty page among its own; the server knows no difference."""
    port = _port_for(folder)
    settings = {"UNCRAMP_INSTANCE": str(folder / "instance"), "PORT": str(port), **(env or {})}
    rendered = subprocess.run(
        [FLASK, "--app", "webapp", "render"],
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    _add_empty_page(Path(rendered.stdout.strip().splitlines()[-1]))
    with start_server(folder, settings, port=port) as server:
        yield server


@functools.cache
def _port_for(_folder: Path) -> int:
    """One for each folder: the address is in the pages, so that another port would mean rendering them anew."""
    return free_port()


def _add_empty_page(site: Path) -> None:
    page = site / EMPTY_PATH.strip("/")
    shutil.rmtree(page, ignore_errors=True)
    page.mkdir()
    body = EMPTY_PAGE.encode()
    (page / "index.html").write_bytes(body)
    (page / "index.html.br").write_bytes(brotli.compress(body))
    (page / "index.html.gz").write_bytes(gzip.compress(body))
