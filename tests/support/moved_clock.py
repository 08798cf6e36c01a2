"""A wall clock that is moved under running processes, as by an administrator or by NTP; what they wait for lasts as
long as ever."""

import os
import shutil
import struct
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.server import ROOT

SOURCE = ROOT / "tests" / "support" / "moved_clock.c"


class MovedClock:
    """The clock of every process that is started with `environment`, `ahead` of ours.

    Skips the test, aloud, where no C is compiled.
    """

    def __init__(self, folder: Path) -> None:
        compiler = shutil.which("cc")
        if compiler is None or os.uname().sysname != "Linux":
            pytest.skip("no clock can be moved: that needs a C compiler, and Linux")
        library = folder / "moved_clock.so"
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, SOURCE], check=True)
        self._file = folder / "moved_clock"
        self.move_to(timedelta())
        preloaded = [str(library), *filter(None, [os.environ.get("LD_PRELOAD")])]
        self.environment = {"MOVED_CLOCK": str(self._file), "LD_PRELOAD": ":".join(preloaded)}

    def move_to(self, ahead: timedelta) -> None:
        """From now on they are so far ahead of ours."""
        self.ahead = ahead
        handle = os.open(self._file, os.O_WRONLY | os.O_CREAT, 0o600)
        os.pwrite(handle, struct.pack("l", round(ahead.total_seconds())), 0)
        os.close(handle)
