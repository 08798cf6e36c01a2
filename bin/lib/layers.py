"""Which scripts may import which: `python -m bin.lib.layers` names each arrow back up or to another room."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

STATIC = Path(__file__).resolve().parents[2] / "webapp" / "static"
VENDOR = "vendor"
BELOW = {
    "core": (),
    "records": ("core",),
    "ui": ("core", "records"),
    "push": ("core", "records", "ui"),
    "rooms": ("core", "records", "ui", "push"),
    "sw": ("core", "records"),
    "pages": ("rooms",),
}
"""By layer, those that it stands on. A room is a layer of its own: none imports another."""

# A type in a comment is no import: it is gone when the script runs.
_IMPORT = re.compile(
    r'^\s*(?:import|export)\b[^"]*"(?P<named>\.[^"]+)"|(?<!\{)\bimport\(\s*"(?P<later>\.[^"]+)"', re.MULTILINE
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def wrong_imports(static: Path = STATIC) -> Iterator[str]:
    """A line for each import that its layer forbids."""
    for path in sorted([*(static / "js").rglob("*.js"), *(static / "sw").rglob("*.js")]):
        own = _layer(path, static)
        if own == VENDOR:
            continue
        for found in _IMPORT.finditer(_COMMENT.sub("", path.read_text(encoding="utf-8"))):
            target = Path(os.path.normpath(path.parent / (found["named"] or found["later"])))
            other = _layer(target, static)
            if other not in (own, VENDOR) and other.split("/")[0] not in BELOW[own.split("/")[0]]:
                yield f"{path.relative_to(static)} ({own}) imports {target.relative_to(static)} ({other})"


def _layer(path: Path, static: Path) -> str:
    parts = path.relative_to(static).parts
    if parts[0] == "sw":
        return "sw"
    return "/".join(parts[1:3]) if parts[1] == "rooms" else parts[1]


if __name__ == "__main__":
    problems = list(wrong_imports())
    print("\n".join(problems))
    sys.exit(bool(problems))
