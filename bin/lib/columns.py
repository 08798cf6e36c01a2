"""No line of a template is longer than a screen: `python -m bin.lib.columns` names those that are."""

import sys
from collections.abc import Iterator
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parents[2] / "webapp" / "templates"
MOST = 120


def long_lines(templates: Path = TEMPLATES) -> Iterator[str]:
    """A line for each that is longer than `MOST` characters."""
    for path in sorted(templates.rglob("*.html")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if len(line) > MOST:
                yield f"{path.relative_to(templates)}:{number}: {len(line)} characters"


if __name__ == "__main__":
    problems = list(long_lines())
    print("\n".join(problems))
    sys.exit(bool(problems))
