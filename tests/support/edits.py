"""Changes that a test makes to a copy of the content."""

from collections.abc import Callable
from pathlib import Path


def replace(old: str, new: str) -> Callable[[Path], None]:
    """What puts `new` where a file has `old` first."""

    def change(path: Path) -> None:
        text = path.read_text()
        assert old in text, f"{path} has no {old!r}; the test is out of date"
        path.write_text(text.replace(old, new, 1))

    return change
