"""Longer texts as one line of plain words, as the search shows them."""

import re
from collections.abc import Callable, Iterable

from webapp.library.citing import CITATION
from webapp.library.signs import INCLUDED

_MARKS = re.compile(r"^(?:[-*]|\d+\.) +|\]\([^)]*\)|[*_`#\[\]]", re.MULTILINE)
"""Markdown's own signs, those of its lists, and where its links lead."""
_ENDS = (".", "!", "?", ":", "…", "”", ";")


def plain(text: str, sign: Callable[[str], str]) -> str:
    """Markdown without its marks and citations. Where a warning sign is included, `sign` gives its words."""
    whole = INCLUDED.sub(lambda found: sign(found["id"]), text)
    return joined(_MARKS.sub("", CITATION.sub("", whole)).splitlines())


def joined(parts: Iterable[str]) -> str:
    """The parts in one line, each with an end."""
    lines = filter(None, (" ".join(part.split()) for part in parts))
    return " ".join(line if line.endswith(_ENDS) else f"{line}." for line in lines)
