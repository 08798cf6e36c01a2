"""What can be said about the list of causes as a whole."""

from collections import Counter
from typing import get_args

from webapp.library.items import Library
from webapp.library.models.causes import CauseKind


def kinds_of(library: Library) -> dict[str, int]:
    """How many causes there are of each kind, in the order of the kinds; none for a kind without."""
    count = Counter(cause.facts.kind for cause in library.causes.values())
    return {kind: count[kind] for kind in get_args(CauseKind) if count[kind]}
