"""Says on a stream what is being done and how far it is: rewritten on a terminal, one line for each phase elsewhere."""

from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

T = TypeVar("T")


class Progress:
    """Of one rendering; without a stream it says nothing."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out

    def over(self, what: str, each: Iterable[T], total: int) -> Iterator[T]:
        """Pass on `each` while saying `what` is done with that many in `total`."""
        live = self._out is not None and self._out.isatty()
        if not live:
            self._say(f"{what}: {total}\n")
        for done, item in enumerate(each, start=1):
            yield item
            if live:
                self._say(f"\r{what}: {done} of {total}")
        if live:
            self._say(f"\r{what}: {total}\033[K\n")

    def _say(self, text: str) -> None:
        if self._out is not None:
            self._out.write(text)
            self._out.flush()


SILENT = Progress()
