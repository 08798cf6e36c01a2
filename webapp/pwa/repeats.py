"""What pages of one language say more than once: their bundle holds it once, and is compressed in less time."""

from collections import Counter
from collections.abc import Mapping, Sequence

from webapp.pwa.shapes import Filled

SHORTEST = 8
"""A shorter text is hardly longer than its number."""


def repeats(pages: Sequence[Filled]) -> list[str]:
    """Every text that stands in several gaps, in the order in which they first do."""
    times = Counter(
        part
        for page in pages
        for words in page.words
        for part in words
        if isinstance(part, str) and len(part) >= SHORTEST
    )
    return [text for text, count in times.items() if count > 1]


def numbered(page: Filled, indexes: Mapping[str | int, int]) -> Filled:
    """The page with a number wherever one of these texts stands."""
    return Filled(page.shape, [[indexes.get(part, part) for part in words] for words in page.words])
