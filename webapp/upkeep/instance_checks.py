"""Looks at the folder in which an installation keeps what is its own: rights, room, the rendered site."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from webapp.upkeep.findings import Finding

ENOUGH = 300_000_000
"""Bytes: twice what the rendered site in its last builds takes."""
OTHERS = 0o077


def check_instance(instance: Path, build: str) -> Iterator[Finding]:
    """Of the site of this `build`; nothing is made or changed."""
    folder = next(each for each in (instance, *instance.parents) if each.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        yield Finding(f"{folder} cannot be written", "give it to the user who runs the server, or set UNCRAMP_INSTANCE")
        return
    free = shutil.disk_usage(folder).free
    if free < ENOUGH:
        yield Finding(f"{free // 1_000_000} MB are free at {folder}", f"make room for {ENOUGH // 1_000_000} MB")
    if not instance.exists():
        yield Finding(f"there is no {instance}", "the first start makes it, with database, key and site", serious=False)
        return
    if instance.stat().st_mode & OTHERS:
        yield Finding(f"other users may look into {instance}", f"chmod 700 {instance}")
    if not (instance / "site" / build).is_dir():
        yield Finding("the site is not rendered", "the next start does it, or `uncramp render` now", serious=False)
