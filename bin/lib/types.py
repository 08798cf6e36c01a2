"""Checks the types that JSDoc gives to the scripts, of pages and worker: `python -m bin.lib.types`."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from webapp.assets.esbuild import limits_module
from webapp.assets.files import STATIC
from webapp.config import ROOT
from webapp.library.limit_checks import FILE
from webapp.library.limits import Limits, for_scripts
from webapp.library.reading import read

PROJECTS = (ROOT / "tsconfig.json", STATIC / "sw" / "tsconfig.json")
"""What a window knows and what a worker knows differ, so each has its own."""


def wrong_types() -> list[str]:
    """What the compiler says of each project, a line each; nothing where all is well."""
    return [line for project in PROJECTS for line in compiler_says({"extends": str(project)})]


def compiler_says(config: Mapping[str, object]) -> list[str]:
    """What the compiler says of a project that has this tsconfig.json."""
    limits = read(ROOT / "content" / FILE, ROOT / "content", Limits)
    assert isinstance(limits, Limits)
    with TemporaryDirectory() as folder:
        # The module "limits" is made from the content, so a copy of its types would be one to keep in step.
        limits_module(for_scripts(limits), Path(folder))
        paths = {"limits": [f"{folder}/limits.js"]}
        written = Path(folder, "tsconfig.json")
        written.write_bytes(msgspec.json.encode({**config, "compilerOptions": {"paths": paths}}))
        command = [str(ROOT / "node_modules/.bin/tsc"), "--project", str(written), "--pretty", "false"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
        # What fails without a word about types did not run.
        return done.stdout.splitlines() or [done.stderr] * bool(done.returncode)


if __name__ == "__main__":
    problems = wrong_types()
    print("\n".join(problems))
    sys.exit(bool(problems))
