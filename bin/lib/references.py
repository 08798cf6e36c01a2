"""Finds references to what is not in the repository: a file, a section of the medical facts, an id of the content.

A file is referred to by a path that begins with a folder, or by a name that ends in `.md`. Left alone are patterns
(`content/<kind>/*.toml`), examples, and what a command makes.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FACTS = Path("docs/medical.md")
FOLDERS = ("bench", "bin", "content", "docs", "facts", "shared", "tests", "translations", "webapp")
"""The repository's own, and two that have lain beside it."""

EXAMPLES = ("translations/de", "bench/node_modules", "tests/observatory/node_modules")
"""What somebody would add, and what set-up makes."""

NOT_READ = (".lock", "package-lock.json", ".po", ".svg", ".png", ".webp", "tests/test_references.py")
"""Ends of names: what no person writes, pictures, and the test of this check, which makes files up."""

_NOT_INSIDE = r"(?<![\w/.@$}>*-])"
_FILE = re.compile(
    rf"{_NOT_INSIDE}(?P<path>(?:\.\./)*(?:{'|'.join(FOLDERS)})/[\w./*<>{{}}…-]+|(?<!\")[\w.][\w./-]*\.md\b)"
)
_PATTERN = re.compile(r"[*<>{}…]")
_SECTION = re.compile(rf"{re.escape(str(FACTS))}`?,?(?: sections?)? (?P<number>\d+(?:\.\d+)?)")
_HEADING = re.compile(r"^#+ (?P<number>\d+(?:\.\d+)?)\.? ", re.MULTILINE)
_ID = re.compile(r"`(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)`")


def missing_references(root: Path, files: list[Path]) -> Iterator[str]:
    """Everything that these texts name and that is not below `root`, as `file:line: what`."""
    sections = set(_HEADING.findall((root / FACTS).read_text(encoding="utf-8")))
    ids = {path.name for path in root.glob("content/*/*/")}
    for file in files:
        name = file.relative_to(root)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            lost = [path for path in _files(line) if not _is_there(root, file, path)]
            lost += [f"section {found} of {FACTS}" for found in _SECTION.findall(line) if found not in sections]
            if name == FACTS:
                lost += [f"the id {found}" for found in _ID.findall(line) if found not in ids]
            yield from (f"{name}:{number}: {what}" for what in lost)


def _files(line: str) -> Iterator[str]:
    for found in _FILE.finditer(line):
        path = found["path"].rstrip("./-")
        if not _PATTERN.search(found["path"]) and path not in EXAMPLES:
            yield path


def _is_there(root: Path, file: Path, path: str) -> bool:
    """Below the root, or beside the file as a link in a document is; a module may be named without its ending."""
    return any((base / f"{path}{end}").exists() for base in (root, file.parent) for end in ("", ".py", ".js"))


def texts(root: Path) -> list[Path]:
    """Every text of the repository, also one that is not committed yet."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    paths = [root / name for name in names if name and not name.endswith(NOT_READ)]
    return [path for path in paths if path.is_file() and "vendor" not in path.parts]


if __name__ == "__main__":
    lost = list(missing_references(ROOT, texts(ROOT)))
    for reference in lost:
        print(f"{reference} is not in the repository")
    sys.exit(bool(lost))
