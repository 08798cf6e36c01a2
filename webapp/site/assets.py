"""Static files: one address per build, minified as they leave, and the style sheets that pages carry inside."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import rcssmin
import rjsmin

STATIC = Path(__file__).resolve().parent.parent / "static"
SHARED_SHEETS = ("tokens.css", "base.css", "layout.css")
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".json": "application/json",
    ".map": "application/json",
    ".txt": "text/plain; charset=utf-8",
}

_LIMITS = re.compile(r'\bimport\s*\{([^}]*)\}\s*from\s*"limits";')
_LAYER = re.compile(r"@layer (?P<layer>\w+)\{(?P<rules>.*)\}", re.DOTALL)


class UnknownLimit(Exception):
    """A script imports a limit that there is not; the message names it."""


def static_files() -> list[Path]:
    """Every file that is sent as it is: the pictures. Scripts are joined, and styles travel inside the pages."""
    return sorted(path for path in (STATIC / "img").rglob("*") if path.is_file())


def static_body(path: Path, limits: Mapping[str, str]) -> bytes:
    """The file as it is sent: scripts without comments and indentation, and with the limits that they import."""
    if path.suffix == ".js":
        return minified_script(with_limits(path.read_text(encoding="utf-8"), limits)).encode()
    return path.read_bytes()


def with_limits(script: str, limits: Mapping[str, str]) -> str:
    """The module with a number in the place of each name that it imports from "limits": no request, and no byte, more.

    Raises UnknownLimit for a name that is not in `content/limits.toml`.
    """
    for name in [name for names in _LIMITS.findall(script) for name in re.findall(r"\w+", names)]:
        if name not in limits:
            raise UnknownLimit(f"{name} is no limit; known are {', '.join(limits)}")
        script = re.sub(rf"\b{name}\b", limits[name], script)
    return _LIMITS.sub("", script)


def minified_script(source: str) -> str:
    """The script without comments and needless white space."""
    return str(rjsmin.jsmin(source))


@lru_cache
def shared_styles() -> str:
    """What every page needs: tokens, base, layout and components, in the order of their layers."""
    sheets = [STATIC / "css" / name for name in SHARED_SHEETS]
    return _minified([*sheets, *sorted((STATIC / "css" / "components").glob("*.css"))])


OWN_SHEETS = {
    "player": ("player",),
    "own": ("player", "builder", "card"),
    "relief-home": ("relief-home",),
    "card": ("room/choice", "card", "helper/colours"),
    "helping": ("player", "helper"),
    "water": ("room", "water"),
}
"""By page, the files or folders of its sheet, for those that must be light or need two; all others share one sheet, so
that the security policy has few to name."""

ROOM = "room"


@lru_cache
def page_styles(page: str, *, plays: bool = False) -> str:
    """What this kind of page needs beside the shared styles; a page that `plays` has the player's."""
    names = OWN_SHEETS.get(page) or (("player",) if plays else (ROOM, "helper/colours"))
    folder = STATIC / "css" / "pages"
    # Every byte counts in a guide, and no card there is a link.
    cards = () if {"player", "helper"}.issuperset(names) else (folder / "card-link.css",)
    own = [path for name in names for path in (folder / f"{name}.css", *sorted((folder / name).glob("*.css")))]
    return _minified([*cards, *filter(Path.exists, own)])


def all_styles() -> list[str]:
    """Every style sheet that some page carries, for the Content-Security-Policy."""
    return [shared_styles(), *(page_styles(page) for page in (*OWN_SHEETS, ROOM))]


def boot_script(name: str) -> str:
    """A script that runs while the page is parsed, before the first paint (theme, last area)."""
    return minified_script((STATIC / "boot" / f"{name}.js").read_text(encoding="utf-8"))


def csp_hash(text: str) -> str:
    """The source expression that lets exactly this inline script or style through."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _minified(paths: list[Path]) -> str:
    """The sheets one after the other; those of the same layer that follow each other share its frame."""
    sheets = [_layer_and_rules(str(rcssmin.cssmin(path.read_text(encoding="utf-8")))) for path in paths]
    groups = [(layer, "".join(rules for _, rules in group)) for layer, group in groupby(sheets, key=itemgetter(0))]
    return "".join(f"@layer {layer}{{{rules}}}" if layer else rules for layer, rules in groups)


def _layer_and_rules(sheet: str) -> tuple[str, str]:
    found = _LAYER.fullmatch(sheet)
    return (found["layer"], found["rules"]) if found and sheet.count("@layer") == 1 else ("", sheet)
