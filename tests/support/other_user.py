"""Runs a program as somebody who may do nothing, where the tests are root."""

import os
import pwd
import shutil
from pathlib import Path


def as_other_user(folder: Path) -> list[str]:
    """What stands before a command, so that it runs as nobody, to whom the folder is given; nothing without root."""
    if os.geteuid() != 0:
        return []
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return [
        shutil.which("setpriv") or "setpriv",
        f"--reuid={nobody.pw_uid}",
        f"--regid={nobody.pw_gid}",
        "--clear-groups",
    ]
