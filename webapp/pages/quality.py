"""What the quality page shows beside its article: the answers counted, names for what shows them, and a contact."""

from collections.abc import Iterable
from typing import get_args

from flask import current_app
from flask_babel import gettext as _
from msgspec import Struct

from webapp.library.items import Library
from webapp.library.models.quality import Answer
from webapp.library.quality import Section, answers_of


class Quality(Struct, frozen=True):
    """The quality page in one language."""

    library: Library
    language: str

    def given(self, sections: Iterable[Section]) -> list[tuple[str, int]]:
        """How often each answer is given in these sections, yes first; those that are not given are left out."""
        counted = answers_of(sections)
        return [(answer, counted[answer]) for answer in get_args(Answer) if counted[answer]]

    def contact(self) -> str | None:
        """Whom to write to, as an address for a link; None where the operator named nobody."""
        found: str | None = current_app.extensions["settings"].contact
        return found

    def page_name(self, path: str) -> str:
        """What a page is called, by its path below the language."""
        rooms: dict[str, str] = {
            "/diary/": _("Diary"),
            "/learn/quality/": _("This page"),
            "/learn/sources/": _("Sources"),
            "/relief/warning-signs/": _("Warning signs"),
            "/settings/": _("Settings"),
            "/water/": _("Water"),
        }
        if path in rooms:
            return rooms[path]
        room, name = path.strip("/").split("/")
        items = self.library.articles if room == "learn" else self.library.safety_pages
        return str(items[name].words[self.language].name)

    def sentence(self, test: str) -> str:
        """A test as the sentence that its name is: `test_nothing_sets_a_cookie` says `nothing sets a cookie`."""
        return test.rpartition("::test_")[2].replace("_", " ")
