"""Checks the types that JSDoc gives to the scripts, of pages and worker: `python -m bin.lib.types`."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from webapp.config import ROOT
from webapp.library.limit_checks import FILE
from webapp.library.limits import Limits, for_scripts
from webapp.library.reading import read
from webapp.site.esbuild import limits_module
from webapp.site.files import STATIC

PROJECTS = (ROOT / "tsconfig.json", STATIC / "sw" / "tsconfig.json")
"""What a window knows and what a worker knows differ, so each has its own."""


def wrong_types() -> list[str]:
    """What the compiler says of each project, a line each; nothing where all is well."""
    limits = read(ROOT / "content" / FILE, ROOT / "content", Limits)
    assert isinstance(limits, Limits)
    with TemporaryDirectory() as folder:
        limits_module(for_scripts(limits), Path(folder))
        return [line for project in PROJECTS for line in _check(project, Path(folder))]


def _check(project: Path, folder: Path) -> list[str]:
    # The module "limits" is made from the content, so a copy of its types would be one to keep in step.
    given = {"extends": str(project), "compilerOptions": {"paths": {"limits": [str(folder / "limits.js")]}}}
    config = folder / "tsconfig.json"
    config.write_bytes(msgspec.json.encode(given))
    command = [ROOT / "node_modules" / ".bin" / "tsc", "--project", config, "--pretty", "false"]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT).stdout.splitlines()


if __name__ == "__main__":
    problems = wrong_types()
    print("\n".join(problems))
    sys.exit(bool(problems))
