"""The scripts of the pages: esbuild joins what each kind of page needs into one file, what may come later apart."""

import subprocess
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from webapp.config import ROOT
from webapp.site.assets import STATIC

PAGES = STATIC / "js" / "pages"
"""One entry for each kind of page that has modules of its own."""
SAME = {"safety": "warning-signs"}
TARGET = "safari16"
"""The oldest browser that has all we need: container queries, and modules in workers."""


class ScriptsFailed(Exception):
    """esbuild is not there or refuses a script; the message says why."""


def entry(page: str, *, plays: bool) -> str:
    """The file below `/static/{build}/js/` with what this kind of page needs."""
    name = SAME.get(page, page)
    if not (PAGES / f"{name}.js").exists():
        name = "guide" if plays else "page"
    return f"{name}.js"


def page_scripts(limits: Mapping[str, str], *, maps: bool = False) -> dict[str, bytes]:
    """Every script by its file name, minified; with `maps` a source map beside each. Raises ScriptsFailed."""
    newest = max(path.stat().st_mtime_ns for path in (STATIC / "js").rglob("*.js"))
    return _bundled(tuple(limits.items()), maps, newest)


@lru_cache(maxsize=4)
def _bundled(limits: tuple[tuple[str, str], ...], maps: bool, _newest: int) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        work = Path(folder)
        alias = limits_module(dict(limits), work)
        # One run for each: a page's file then holds all that it needs, instead of importing what others need too.
        with ThreadPoolExecutor() as pool:
            list(pool.map(lambda path: _bundle(path, work, alias, maps=maps), sorted(PAGES.glob("*.js"))))
        written = sorted(work.joinpath("out").iterdir())
        return {path.name: path.read_bytes() for path in written}


def limits_module(limits: Mapping[str, str], folder: Path) -> str:
    """Writes the module "limits" into the folder; what it gives tells esbuild that it is there."""
    written = folder / "limits.js"
    written.write_text("".join(f"export const {name} = {value};\n" for name, value in limits.items()))
    return f"--alias:limits={written}"


def _bundle(path: Path, work: Path, alias: str, *, maps: bool) -> None:
    run_esbuild(
        str(path),
        "--bundle",
        "--splitting",
        "--format=esm",
        f"--outdir={work / 'out'}",
        "--chunk-names=[name]-[hash]",
        alias,
        *(["--sourcemap"] if maps else []),
    )


def run_esbuild(*arguments: str) -> str:
    """What esbuild prints, minifying for the browsers that we support. Raises ScriptsFailed."""
    command = [str(_esbuild()), "--minify", f"--target={TARGET}", "--log-level=error", "--color=false", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ScriptsFailed(done.stderr.strip())
    return done.stdout


def _esbuild() -> Path:
    # The program itself: the command that npm puts beside it needs Node.
    found = sorted(ROOT.glob("node_modules/@esbuild/*/bin/esbuild"))
    if not found:
        raise ScriptsFailed("esbuild is not installed; bin/setup run does it")
    return found[0]
