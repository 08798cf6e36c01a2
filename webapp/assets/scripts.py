"""The scripts of the pages: one file with what each kind of page needs, and what may come later apart."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from webapp.assets.esbuild import limits_module, run_esbuild
from webapp.assets.files import STATIC
from webapp.assets.grounds import grounds
from webapp.assets.speculation import SPECULATION

PAGES = STATIC / "js" / "pages"
"""One entry for each kind of page that has modules of its own."""
BOOT = STATIC / "boot"
"""Scripts that run while the page is parsed, before the first paint (theme, last area, whom to call)."""
WORKER = STATIC / "sw" / "worker.js"
TONES = STATIC / "css" / "pages" / "people.css"
"""What a script brings to a page without it, for who wants to see someone else in the drawings."""
SAME = {
    **{"safety": "warning-signs", "exercise": "exercises", "article": "learn", "causes": "learn", "sources": "learn"},
    **dict.fromkeys(("goal", "cups", "reminders"), "water"),
}
"""Kinds of pages that have the scripts of another."""


def entry(page: str, *, plays: bool) -> str:
    """The file below `/static/{build}/js/` with what this kind of page needs."""
    name = SAME.get(page, page)
    if not (PAGES / f"{name}.js").exists():
        name = "guide" if plays else "page"
    return f"{name}.js"


def page_scripts(limits: Mapping[str, str], *, maps: bool = False) -> dict[str, bytes]:
    """Every script by its file name, minified; with `maps` a source map beside each. Raises EsbuildFailed."""
    with TemporaryDirectory() as folder:
        work = Path(folder)
        defined = {"TONES": run_esbuild(str(TONES)).strip(), "SPECULATION": SPECULATION}
        options = [f"--define:{name}={json.dumps(value)}" for name, value in defined.items()]
        options += [limits_module(limits, work), f"--outdir={work / 'out'}", *(["--sourcemap"] if maps else [])]
        # One run for each: a page's file then holds all that it needs, instead of importing what others need too.
        with ThreadPoolExecutor() as pool:
            list(pool.map(lambda path: _bundle(path, work, options), sorted(PAGES.glob("*.js"))))
        return {path.name: path.read_bytes() for path in sorted(work.joinpath("out").iterdir())}


def boot_scripts(limits: Mapping[str, str]) -> dict[str, str]:
    """What stands inside the pages, by name. Raises EsbuildFailed."""
    with TemporaryDirectory() as folder:
        options = ["--bundle", "--format=iife", f"--define:GROUNDS={json.dumps(grounds())}"]
        options.append(limits_module(limits, Path(folder)))
        return {path.stem: run_esbuild(str(path), *options).strip() for path in sorted(BOOT.glob("*.js"))}


def worker_script(limits: Mapping[str, str]) -> str:
    """The service worker, joined from the modules that pages have too, without its settings. Raises EsbuildFailed.

    One classic script, because importScripts() takes a URL string and is therefore a Trusted Types sink.
    """
    with TemporaryDirectory() as folder:
        # It never touches what the app lock seals, and could not load it: import() is not for workers.
        options = ["--bundle", "--format=iife", "--external:*/locked.js", limits_module(limits, Path(folder))]
        return run_esbuild(str(WORKER), *options, folder=Path(folder))


def _bundle(path: Path, work: Path, options: list[str]) -> None:
    run_esbuild(
        str(path), "--bundle", "--splitting", "--format=esm", "--chunk-names=[name]-[hash]", *options, folder=work
    )
