"""What is wrong with the content: every problem names the file, the key and what to do."""

from collections.abc import Sequence

from msgspec import Struct


class Problem(Struct, frozen=True):
    """One thing to mend. `file` is relative to the content folder; `key` is a TOML path, or empty for the whole."""

    file: str
    key: str
    advice: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.key}" if self.key else self.file
        return f"{where}: {self.advice}"


class BrokenContent(Exception):
    """The content cannot be used. Carries every problem found, so that one look mends them all."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        lines = "\n".join(f"  content/{problem}" for problem in self.problems)
        super().__init__(f"The content has {len(self.problems)} problem(s):\n{lines}")
