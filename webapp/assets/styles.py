"""The style sheets that pages carry inside: one that all share, and one for what a kind of page needs beside it."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from webapp.assets.esbuild import run_esbuild
from webapp.assets.files import STATIC

CSS = STATIC / "css"
SHARED_SHEETS = ("tokens.css", "base.css", "layout.css")
SHARED, ROOM, HOME, WARNING_SIGNS = "", "room", "relief-home", "warning-signs"
BESIDE = ("things", "calling")
"""Parts of every kind of page but for `SPARED`."""
SPARED = {HOME: BESIDE, WARNING_SIGNS: ("things",)}
"""Which of them pages go without that have to come quickest and have nothing of the kind: the signs have no picture."""
OWN_SHEETS = {
    "player": ["prose", "tag", "pages/player"],
    "helping": ["prose", "tag", "pages/player", "pages/helper", "pages/people"],
    "own": [
        *["prose", "tag", "card-link", "field", "undo", "fold"],
        *["pages/player", "pages/builder", "pages/card", "pages/people"],
    ],
    HOME: ["pages/relief-home"],
    "card": ["prose", "tag", "choice", "pages/card", "pages/helper/colours", "pages/people"],
    "water": [
        *["prose", "tag", "hyphens", "choice", "field", "fold"],
        *["entries", "undo", "numbers", "pane", "pages/water"],
    ],
    "notes": [
        *["prose", "tag", "hyphens", "stage", "choice", "field", "search", "fold"],
        *["entries", "evenings", "chart-key", "numbers"],
        *["pane", "undo", "pages/diary", "pages/plan", "pages/people"],
    ],
    "settings": ["prose", "tag", "hyphens", "choice", "field", "fold", "numbers", "undo", "pages/settings"],
    "reading": [
        *["prose", "tag", "hyphens", "signs", "stage", "field", "search", "chart-key", "fold"],
        *["pages/reading", "pages/people"],
    ],
    WARNING_SIGNS: ["prose", "tag", "hyphens", "signs", "search", "fold", "pages/room/warning-signs"],
    ROOM: [
        *["prose", "tag", "hyphens", "card-link", "signs", "stage", "choice", "field", "search", "evenings", "fold"],
        *["pages/room", "pages/helper/colours", "pages/people"],
    ],
}
"""The sheets by name, each with its files in `parts`, which several kinds of pages have, and those of its own."""
SHEET_OF = {
    **{"article": "reading", "causes": "reading", "sources": "reading"},
    **{"data": "settings", "diary": "notes", "plan": "notes"},
    **{"goal": "water", "cups": "water", "reminders": "water"},
}
"""Kinds of pages that have the sheet of another. Each sheet is kept offline too, and costs the worker a line of the
policy that all its pages have: those that need little more than the shared one have the room's."""

DESK = "desk.css"
"""What only a tablet, a desk or the colours of a system need, of all pages: the folder `desk`, joined. It is a
file that the boot script asks for, so that no phone fetches it."""

_TOKEN = re.compile(r"(--[\w-]+):([^;{}]+);?")
_USE = re.compile(r"var\((--[\w-]+)\)")
_LAYER = re.compile(r"@layer (?P<layer>\w+)\{(?P<rules>.*)\}", re.DOTALL)


def sheet(page: str, *, plays: bool, others: bool = False) -> str:
    """The name of the sheet that this kind of page needs; a page that `plays` has the player's.

    With `others` it has the tones of more people than one: so has the guide for helping.
    """
    name = SHEET_OF.get(page, page)
    if name in OWN_SHEETS:
        return name
    return ("helping" if others else "player") if plays else ROOM


def style_sheets() -> dict[str, str]:
    """Every sheet by its name, minified, with nesting written out for Safari 16. Raises EsbuildFailed."""
    small = _minified()
    shared = [*(CSS / name for name in SHARED_SHEETS), *sorted((CSS / "components").glob("*.css"))]
    files = {SHARED: shared, DESK: sorted((CSS / "desk").glob("*.css"))}
    files |= {page: _files(page) for page in OWN_SHEETS}
    constants = _constants(small)
    return {page: _written_out(_joined(paths, small), constants) for page, paths in files.items()}


def _files(page: str) -> list[Path]:
    names = [*(name for name in BESIDE if name not in SPARED.get(page, ())), *OWN_SHEETS[page]]
    places = [CSS / (name if "/" in name else f"parts/{name}") for name in names]
    own = [path for place in places for path in (place.with_suffix(".css"), *sorted(place.glob("*.css")))]
    return list(filter(Path.exists, own))


def _constants(small: Mapping[Path, str]) -> dict[str, str]:
    """The tokens that no theme and no page changes, where the value itself is shorter than its name."""
    said = Counter(name for rules in small.values() for name, _ in _TOKEN.findall(rules))
    tokens = {name: value.strip() for name, value in _TOKEN.findall(small[CSS / SHARED_SHEETS[0]])}
    return {name: value for name, value in tokens.items() if said[name] == 1 and len(value) < len(f"var({name})")}


def _written_out(rules: str, constants: Mapping[str, str]) -> str:
    used = _USE.sub(lambda found: constants.get(found[1], found[0]), rules)
    return _TOKEN.sub(lambda found: "" if found[1] in constants else found[0], used)


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
