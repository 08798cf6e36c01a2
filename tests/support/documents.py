"""What a document says in a form that a test can compare: its tables, and what stands between backticks."""

import re
from collections.abc import Iterator

from webapp.config import ROOT

QUOTED = re.compile(r"`([^`\n]+)`")
FENCED = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def read(name: str) -> str:
    """The text of a document, by its path in the repository."""
    return (ROOT / name).read_text("utf-8")


def rows(text: str, first: str) -> Iterator[list[str]]:
    """The cells of the table whose first heading this is."""
    found = re.search(rf"^\| {re.escape(first)} \|.*\n\|[-|]+\n((?:\|.*\n)+)", text, re.MULTILINE)
    assert found, f"no table of each {first}"
    for line in found[1].splitlines():
        yield [cell.strip() for cell in line.strip("|").split("|")]


def quoted(cell: str) -> list[str]:
    return QUOTED.findall(cell)


def blocks(text: str, kind: str | None = None) -> list[str]:
    """What stands between lines of three backticks; of one kind, such as `sh`, or of any."""
    return [match["text"] for match in FENCED.finditer(text) if kind in (None, match["kind"])]


def code(text: str) -> list[str]:
    """Everything that stands as code: each line of a block, and each span."""
    lines = [line for block in blocks(text) for line in block.splitlines()]
    return lines + quoted(FENCED.sub("", text))
