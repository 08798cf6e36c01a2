"""Calls esbuild, which joins and minifies scripts and styles: https://esbuild.github.io/api/."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from webapp.config import ROOT

TARGET = "safari16"
"""The oldest browser that has all we need: container queries, and layers."""


class EsbuildFailed(Exception):
    """esbuild is not there or refuses a file; the message says why."""


def run_esbuild(*arguments: str, folder: Path | None = None) -> str:
    """What esbuild prints, minifying for the browsers that we support. Raises EsbuildFailed.

    The names of chunks depend on paths as seen from `folder`, so a temporary one that holds a source must be it.
    """
    command = [str(_program()), "--minify", f"--target={TARGET}", "--log-level=error", "--color=false", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode:
        raise EsbuildFailed(done.stderr.strip())
    return done.stdout


def limits_module(limits: Mapping[str, str], folder: Path) -> str:
    """Writes the module "limits" into the folder; what it gives tells esbuild that it is there."""
    written = folder / "limits.js"
    written.write_text("".join(f"export const {name} = {value};\n" for name, value in limits.items()))
    return f"--alias:limits={written}"


def _program() -> Path:
    # The program itself: the command that npm puts beside it needs Node.
    found = sorted(ROOT.glob("node_modules/@esbuild/*/bin/esbuild"))
    if not found:
        raise EsbuildFailed("esbuild is not installed; bin/setup run does it")
    return found[0]
