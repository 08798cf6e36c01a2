"""What the app needs to run is locked: `make run` installs requirements.lock and nothing else."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_every_dependency_of_the_app_is_in_both_locks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["clone"]
    for lock in ("requirements.lock", "requirements-dev.lock"):
        locked = set(re.findall(r"^([\w.-]+==[\w.]+)", (ROOT / lock).read_text(encoding="utf-8").lower(), re.M))
        missing = {re.sub(r"\[.*\]", "", name.lower()) for name in wanted} - locked
        assert not missing, f"{lock} lacks {missing}; run: make lock"
