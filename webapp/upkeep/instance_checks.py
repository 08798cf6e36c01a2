"""Looks at the folder in which an installation keeps what is its own: rights, room, the rendered site."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from webapp.build import sums
from webapp.push import keys
from webapp.upkeep.findings import Finding

ENOUGH = 300_000_000
"""Bytes: twice what the rendered site in its last builds takes."""
OTHERS = 0o077
WRITTEN = ("assets", "kept", "site", "uncramp.db")
"""What the server writes there, besides the key. What else lies in it, such as `lost+found` of a disk, is not ours."""


def check_instance(instance: Path, build: str) -> Iterator[Finding]:
    """Of the site of this `build`; nothing is made or changed."""
    # Not `exists`, which raises where a folder on the way is not ours to look into.
    folder = next(each for each in (instance, *instance.parents) if os.access(each, os.F_OK))
    if not folder.is_dir():
        yield Finding(f"{folder} is no folder", "move it away, or set UNCRAMP_INSTANCE")
        return
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        # As after an error: no user may write then, whoever it belongs to.
        yield Finding(f"the disk of {folder} is read-only", "look why, and mount it anew, or set UNCRAMP_INSTANCE")
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        yield Finding(f"{folder} cannot be written", f"{keys.THEIRS}, or set UNCRAMP_INSTANCE")
        return
    free = shutil.disk_usage(folder).free
    if free < ENOUGH:
        yield Finding(f"{free // 1_000_000} MB are free at {folder}", f"make room for {ENOUGH // 1_000_000} MB")
    if not instance.exists():
        yield Finding(f"there is no {instance}", "the first start makes it, with database, key and site", serious=False)
        return
    if instance.stat().st_mode & OTHERS:
        yield Finding(f"other users may look into {instance}", f"chmod 700 {instance}")
    # As they are where somebody else, root most often, has started it once.
    for each in (instance / name for name in WRITTEN):
        if os.access(each, os.F_OK) and not os.access(each, os.W_OK | (os.X_OK if each.is_dir() else 0)):
            yield Finding(f"{each} cannot be written", keys.THEIRS)
    site = instance / "site" / build
    if not os.access(site, os.F_OK):
        yield Finding("the site is not rendered", "the next start does it, or `uncramp render` now", serious=False)
    elif not sums.is_whole(site):
        yield Finding("the rendered site is damaged", "start the server again, which writes it anew")
