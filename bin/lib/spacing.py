"""Room and roundness come from tokens: `python -m bin.lib.spacing` names each length that is written out instead."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

CSS = Path(__file__).resolve().parents[2] / "webapp" / "static" / "css"
TOKENS = "tokens.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DECLARATION = re.compile(
    r"(?<![\w-])((?:margin|padding|(?:row-|column-)?gap|border-[a-z-]*radius|border-radius)[a-z-]*):([^;}]+)"
)
# What belongs to letters grows with them (em), and paper has its own measures (mm).
_LENGTH = re.compile(r"\d(?:px|rem)\b|\d%")
ALLOWED = {
    "margin: 30%",  # a dot within the cell of its evening
    "margin-inline-start: -100%",  # words that lie over the room of others
}


def written_out(css: Path = CSS) -> Iterator[str]:
    """A line for each margin, padding, gap or radius that no token gives."""
    for path in sorted(css.rglob("*.css")):
        if path.name == TOKENS:
            continue
        text = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), path.read_text(encoding="utf-8"))
        for found in _DECLARATION.finditer(text):
            said = f"{found[1]}: {' '.join(found[2].split())}"
            if _LENGTH.search(found[2]) and said not in ALLOWED:
                yield f"{path.relative_to(css)}:{text.count(chr(10), 0, found.start()) + 1}: {said}"


if __name__ == "__main__":
    problems = list(written_out())
    print("\n".join(problems))
    sys.exit(bool(problems))
