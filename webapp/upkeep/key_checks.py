"""Looks at the key by which push services know this server."""

from collections.abc import Iterator
from pathlib import Path

from webapp.push import keys
from webapp.upkeep.findings import Finding
from webapp.upkeep.instance_checks import OTHERS


def check_key(instance: Path, *, used: bool) -> Iterator[Finding]:
    """Where the database is `used`, phones may have subscribed with it. None is made."""
    path = instance / keys.NAME
    if not path.exists():
        if used:
            advice = "take it from a backup or another server of yours; with a new one no phone can be reached"
            yield Finding(f"there is no {path}", advice)
        return
    if path.stat().st_mode & OTHERS:
        yield Finding(f"other users may read {path}", f"chmod 600 {path}")
    try:
        keys.load_or_make(instance)
    except OSError as error:
        yield Finding(f"{path} cannot be read ({error.strerror})", "give it to the user who runs the server")
    except keys.BadKeyError as error:
        yield Finding(str(error), "take it from a backup or another server of yours")
