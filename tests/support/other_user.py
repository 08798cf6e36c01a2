"""Runs a program as somebody who may do nothing, where the tests are root."""

import os
import pwd
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


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


@contextmanager
def being_other_user() -> Iterator[None]:
    """This very process is nobody. Skips the test, aloud, where it is not root's."""
    if os.geteuid() != 0:
        pytest.skip("nobody can become somebody else but root")
    nobody = pwd.getpwnam("nobody")
    os.setresuid(nobody.pw_uid, nobody.pw_uid, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def give_to_other_user(folder: Path) -> None:
    """As root: nobody else could give anything away."""
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
