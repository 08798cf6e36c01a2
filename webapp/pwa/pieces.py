"""Cuts out of the pages what stands in those of several languages, so that it travels and is compressed once."""

import re
from collections.abc import Iterable, Mapping

from webapp.assets.files import SiteFile

_PIECE = re.compile(
    r'(<style\b.*?</style>|<svg\b.*?</svg>|<script>.*?</script>|<i lang="en">.*?</i>'
    r'|<cite>.*?</cite>|<a href="https://[^"]*" rel="noreferrer">https://[^<]*</a>)',
    re.DOTALL,
)
"""Style sheets, drawings and boot scripts hold no words of a language; what is left in English, the title of a work and
an address are the same in all."""

_FOR_MACHINES = re.compile(
    r'<script type="application/ld\+json">.*?</script>|<link rel="(?:canonical|alternate)"[^>]*>\n?'
    r'|<meta (?:property="og:|name="twitter:)[^>]*>\n?',
    re.DOTALL,
)
"""What a page says only to search engines and to who shows its link; the description is one of them too, and short."""

Parts = list[str]
"""A page in parts: every second could be a piece."""

Cut = list[str | int]
"""A page in parts: text of its own, and the index of a shared piece wherever one stands."""


def taken_apart(page: str) -> Parts:
    """The page at the edges of whatever could be a piece."""
    return _PIECE.split(page)


def shared_pieces(languages: Mapping[str, Iterable[Parts]]) -> list[str]:
    """Every piece that pages of more than one language carry, in the order in which they first stand there."""
    carriers: dict[str, set[str]] = {}
    for language, pages in languages.items():
        for piece in (piece for parts in pages for piece in parts[1::2]):
            carriers.setdefault(piece, set()).add(language)
    return [piece for piece, found in carriers.items() if len(found) > 1]


def cut(page: Parts, indexes: Mapping[str, int]) -> Cut:
    """The page without the pieces in `indexes`; joined again with them it is the same, byte for byte."""
    parts: Cut = []
    for part in page:
        if part in indexes:
            parts.append(indexes[part])
        elif parts and isinstance(parts[-1], str):
            parts[-1] += part
        elif part:
            parts.append(part)
    return parts


def for_people(page: str) -> str:
    """The page without what only machines on the network read: on the phone no part of the app looks at it."""
    return _FOR_MACHINES.sub("", page)


def is_page(file: SiteFile) -> bool:
    """Only pages are cut; data has no drawings, and scripts are shared as they are."""
    return file.content_type.startswith("text/html")
