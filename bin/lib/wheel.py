"""Adds to a wheel what a clone makes for itself: scripts and styles, joined, so that no Node is needed to run it."""

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class JoinedScripts(BuildHookInterface):  # type: ignore[type-arg] # its configuration has a class only in Hatch itself
    """Has the app of this clone join them; it refuses to start where content or catalogues are not in order."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raises CalledProcessError; what is wrong stands in the terminal by then."""
        if version == "editable":
            return
        root = Path(self.root)
        flask = root / ".venv" / "bin" / "flask"
        if not flask.exists():
            subprocess.run([root / "bin" / "setup", "run"], check=True)
        self._instance = TemporaryDirectory()
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("UNCRAMP_", "FLASK_"))}
        subprocess.run(
            [flask, "--app", "webapp", "content", "check"],
            cwd=root,
            env=kept | {"UNCRAMP_INSTANCE": self._instance.name},
            check=True,
        )
        build_data["force_include"][f"{self._instance.name}/assets"] = "uncramp/assets"

    def finalize(self, version: str, *_: Any) -> None:
        """By now they are in the wheel."""
        if version != "editable":
            self._instance.cleanup()
