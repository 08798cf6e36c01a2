"""The style sheets that pages carry inside: one that all share, and one for what a kind of page needs beside it."""

import re
from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from webapp.site.esbuild import run_esbuild
from webapp.site.files import STATIC

CSS = STATIC / "css"
SHARED_SHEETS = ("tokens.css", "base.css", "layout.css")
SHARED, ROOM = "", "room"
OWN_SHEETS = {
    "player": ("pages/player",),
    "helping": ("pages/player", "pages/helper"),
    "own": ("parts/card-link", "parts/field", "parts/undo", "pages/player", "pages/builder", "pages/card"),
    "relief-home": ("parts/card-link", "pages/relief-home"),
    "card": ("parts/choice", "pages/card", "pages/helper/colours"),
    "diary": (
        "parts/hyphens",
        "parts/stage",
        "parts/choice",
        "parts/field",
        "parts/entries",
        "parts/undo",
        "pages/diary",
    ),
    "water": (
        "parts/hyphens",
        "parts/choice",
        "parts/field",
        "parts/entries",
        "parts/undo",
        "parts/numbers",
        "pages/water",
    ),
    "plan": ("parts/hyphens", "parts/evenings", "parts/chart-key", "parts/numbers", "parts/undo", "pages/plan"),
    "settings": ("parts/hyphens", "parts/choice", "parts/field", "parts/fold", "pages/settings"),
    "reading": (
        *(
            "parts/hyphens",
            "parts/signs",
            "parts/stage",
            "parts/field",
            "parts/search",
            "parts/chart-key",
            "parts/fold",
        ),
        "pages/reading",
    ),
    ROOM: (
        *(
            "parts/hyphens",
            "parts/card-link",
            "parts/signs",
            "parts/stage",
            "parts/choice",
            "parts/field",
            "parts/search",
        ),
        *("parts/evenings", "parts/fold", "pages/room", "pages/helper/colours"),
    ),
}
"""The sheets by name, with the files or folders that each is made of. `parts` are what several kinds of pages have."""
SHEET_OF = {"article": "reading", "causes": "reading", "sources": "reading", "data": "settings"}
"""Kinds of pages that have the sheet of another. Each sheet costs every page a line of its security policy: those that
need little more than the shared one have the room's."""

_LAYER = re.compile(r"@layer (?P<layer>\w+)\{(?P<rules>.*)\}", re.DOTALL)


def sheet(page: str, *, plays: bool) -> str:
    """The name of the sheet that this kind of page needs; a page that `plays` has the player's."""
    name = SHEET_OF.get(page, page)
    return name if name in OWN_SHEETS else "player" if plays else ROOM


def style_sheets() -> dict[str, str]:
    """Every sheet by its name, minified, with nesting written out for Safari 16. Raises EsbuildFailed."""
    small = _minified()
    shared = [*(CSS / name for name in SHARED_SHEETS), *sorted((CSS / "components").glob("*.css"))]
    return {SHARED: _joined(shared, small), **{page: _joined(_files(page), small) for page in OWN_SHEETS}}


def _files(page: str) -> list[Path]:
    own = [path for name in OWN_SHEETS[page] for path in (CSS / f"{name}.css", *sorted((CSS / name).glob("*.css")))]
    return list(filter(Path.exists, own))


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
