"""Files of a language, and those of none, kept in the instance: none is made anew where its state is the same."""

from collections.abc import Mapping

from msgspec import Struct

from webapp.assets.files import SiteFile
from webapp.build.kept import Kept

DRAWN = "drawn"
"""Under which name those are kept that are of no language: figures, and how they move."""


class Rendered(Struct):
    """Everything in one language, or of none, and the state of what it was made from."""

    state: str
    files: list[SiteFile]


class KeptPages:
    """What the last rendering made of each language, and of `DRAWN`, whose state, by its name, is still the same."""

    def __init__(self, kept: Kept | None, states: Mapping[str, str]) -> None:
        found = {name: kept.take(name, Rendered) for name in states} if kept else {}
        self._kept = kept
        self._states = states
        self._same = {name: known.files for name, known in found.items() if known and known.state == states[name]}
        self._made: dict[str, list[SiteFile]] = {}

    @property
    def missing(self) -> list[str]:
        """The names of those of which all has to be made."""
        return [name for name in self._states if name not in self._same]

    def all(self, made: list[SiteFile]) -> list[SiteFile]:
        """The files of all, one name after the other: what is the same, and of the others what was `made`."""
        self._made = {name: [file for file in made if (file.language or DRAWN) == name] for name in self.missing}
        return [file for name in self._states for file in (self._same | self._made)[name]]

    def write(self) -> None:
        """Keep what was made for the next process."""
        if self._kept:
            for name, files in self._made.items():
                self._kept.put(name, Rendered(self._states[name], files))
