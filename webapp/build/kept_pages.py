"""All files of a language, kept in the instance: none is made anew where nothing changed that they are made from."""

from collections.abc import Mapping

from msgspec import Struct

from webapp.assets.files import SiteFile
from webapp.build.kept import Kept


class Rendered(Struct):
    """Everything in one language, and the state of what it was made from."""

    state: str
    files: list[SiteFile]


class KeptPages:
    """What the last rendering made of each language whose state, by its code, is still the same."""

    def __init__(self, kept: Kept | None, states: Mapping[str, str]) -> None:
        found = {code: kept.take(code, Rendered) for code in states} if kept else {}
        self._kept = kept
        self._states = states
        self._same = {code: known.files for code, known in found.items() if known and known.state == states[code]}
        self._made: dict[str, list[SiteFile]] = {}

    @property
    def missing(self) -> list[str]:
        """The languages of which all has to be made."""
        return [code for code in self._states if code not in self._same]

    def all(self, made: list[SiteFile]) -> list[SiteFile]:
        """The files of all languages, one after the other: what is the same, and of the others what was `made`."""
        self._made = {code: [file for file in made if file.language == code] for code in self.missing}
        return [file for code in self._states for file in (self._same | self._made)[code]]

    def write(self) -> None:
        """Keep what was made for the next process."""
        if self._kept:
            for code, files in self._made.items():
                self._kept.put(code, Rendered(self._states[code], files))
