"""Uncramp as somebody has it who installed the wheel: its command, and nothing else on the PATH."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct


class Installed(Struct, frozen=True):
    """The `wheel`, the `programs` of the environment that it is in, the `home` of the user who runs it, and what makes
    a command run `as_user`."""

    wheel: Path
    programs: Path
    home: Path
    as_user: Sequence[str]

    @property
    def command(self) -> list[str]:
        return [*self.as_user, str(self.programs / "uncramp")]

    @property
    def environment(self) -> dict[str, str]:
        """No clone, no Node and no compiler is in reach."""
        return {"PATH": str(self.programs), "HOME": str(self.home)}

    def run(self, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*self.command, *arguments],
            env=self.environment | environment,
            cwd="/",
            capture_output=True,
            text=True,
            timeout=120,
        )
