"""Looks at the key by which push services know this server."""

import os
from collections.abc import Iterator
from pathlib import Path

from webapp.push import keys
from webapp.upkeep.findings import Finding
from webapp.upkeep.instance_checks import OTHERS


def check_key(instance: Path, *, used: bool) -> Iterator[Finding]:
    """Where the database is `used`, phones may have subscribed with it. None is made."""
    path = instance / keys.NAME
    # Also where a link leads nowhere, or to what is not ours to look at.
    if not os.path.lexists(path):
        if used:
            advice = "take it from a backup or another server of yours; with a new one no phone can be reached"
            yield Finding(f"there is no {path}", advice)
        return
    if os.access(path, os.F_OK) and path.stat().st_mode & OTHERS:
        yield Finding(f"other users may read {path}", f"chmod 600 {path}")
    try:
        keys.load(path)
    except keys.BadKeyError as error:
        what, _, advice = str(error).partition("; ")
        yield Finding(what, advice or "take it from a backup or another server of yours")
