"""Runs a program as somebody who may do nothing, where the tests are root."""

import os
import pwd
import shutil
from pathlib import Path


def as_other_user(folder: Path) -> list[str]:
    """What stands before a command, so that it runs as nobody, to whom the folder is given; nothing without root."""
    if os.geteuid() != 0:
        return []
    give_to_other_user(folder)
    nobody = pwd.getpwnam("nobody")
    return [
        shutil.which("setpriv") or "setpriv",
        f"--reuid={nobody.pw_uid}",
        f"--regid={nobody.pw_gid}",
        "--clear-groups",
    ]


def give_to_other_user(folder: Path) -> None:
    """As root: nobody else could give anything away."""
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
