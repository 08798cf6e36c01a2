"""Asks the server of this installation how it is, where HOST and PORT say that it listens."""

import json
import urllib.error
import urllib.request
from contextlib import suppress
from http.client import HTTPException

from msgspec import Struct

from webapp.config import Settings

PATIENCE = 3
"""Seconds that whoever listens has for an answer."""


class Health(Struct, frozen=True):
    """What `/healthz` says: whether it is `well`, in words, and of which build the server is."""

    well: bool
    status: str
    build: str


def health(settings: Settings) -> Health | None:
    """None where no Uncramp answers."""
    # Only ever the address of this machine that HOST and PORT name: no proxy for the web has a say in it.
    asking = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with suppress(OSError, HTTPException, ValueError, KeyError, TypeError):
        try:
            answer = asking.open(f"{settings.address}/healthz", timeout=PATIENCE)
        except urllib.error.HTTPError as unwell:
            answer = unwell
        with answer:
            said = json.load(answer)
            return Health(answer.status == 200, str(said["status"]), str(said["build"]))
    return None
