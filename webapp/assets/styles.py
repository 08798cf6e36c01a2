"""The style sheets that pages carry inside: one that all share, and one for what a kind of page needs beside it."""

import re
from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from webapp.assets.esbuild import run_esbuild
from webapp.assets.files import STATIC

CSS = STATIC / "css"
SHARED_SHEETS = ("tokens.css", "base.css", "layout.css")
SHARED, ROOM = "", "room"
OWN_SHEETS = {
    "player": ("player",),
    "own": ("player", "builder", "card"),
    "relief-home": ("relief-home",),
    "card": ("room/choice", "card", "helper/colours"),
    "helping": ("player", "helper"),
    "water": ("room", "water"),
    ROOM: ("room", "helper/colours"),
}
"""By page, the files or folders of its sheet, for those that must be light or need two; all others share one sheet, so
that the security policy has few to name."""

_LAYER = re.compile(r"@layer (?P<layer>\w+)\{(?P<rules>.*)\}", re.DOTALL)


def sheet(page: str, *, plays: bool) -> str:
    """The name of the sheet that this kind of page needs; a page that `plays` has the player's."""
    return page if page in OWN_SHEETS else "player" if plays else ROOM


def style_sheets() -> dict[str, str]:
    """Every sheet by its name, minified, with nesting written out for Safari 16. Raises EsbuildFailed."""
    small = _minified()
    shared = [*(CSS / name for name in SHARED_SHEETS), *sorted((CSS / "components").glob("*.css"))]
    return {SHARED: _joined(shared, small), **{page: _joined(_files(page), small) for page in OWN_SHEETS}}


def _files(page: str) -> list[Path]:
    names, folder = OWN_SHEETS[page], CSS / "pages"
    # Every byte counts in a guide, and no card there is a link.
    cards = () if {"player", "helper"}.issuperset(names) else (folder / "card-link.css",)
    own = [path for name in names for path in (folder / f"{name}.css", *sorted((folder / name).glob("*.css")))]
    return [*cards, *filter(Path.exists, own)]


def _minified() -> dict[Path, str]:
    paths = sorted(CSS.rglob("*.css"))
    with TemporaryDirectory() as folder:
        run_esbuild(*map(str, paths), f"--outdir={folder}", f"--outbase={CSS}")
        return {path: Path(folder, path.relative_to(CSS)).read_text(encoding="utf-8").strip() for path in paths}


def _joined(paths: list[Path], small: Mapping[Path, str]) -> str:
    """The sheets one after the other; those of the same layer that follow each other share its frame."""
    groups = groupby((_layer_and_rules(small[path]) for path in paths), key=itemgetter(0))
    rules = ((layer, "".join(rules for _, rules in group)) for layer, group in groups)
    return "".join(f"@layer {layer}{{{inside}}}" if layer else inside for layer, inside in rules)


def _layer_and_rules(sheet: str) -> tuple[str, str]:
    found = _LAYER.fullmatch(sheet)
    return (found["layer"], found["rules"]) if found and sheet.count("@layer") == 1 else ("", sheet)
