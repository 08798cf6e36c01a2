"""The policy of one page: it lets through what stands in that page, where the one of the site knows all pages."""

import re
from collections.abc import Iterator, Mapping

from webapp.assets.csp import csp_hash
from webapp.assets.speculation import SPECULATION
from webapp.i18n import DEFAULT
from webapp.security import MOVES, POLICY

_HASH = re.compile(r" ('sha256-[^']+')")


def for_document(headers: Mapping[str, str], body: bytes, *read: bytes) -> dict[str, str]:
    """The headers of one document: of what stands inside pages, its policy lets only through what stands in this one.

    A policy that names the sheets of every other kind of page too is half a kilobyte more, before anything is seen.
    The styles of pages that it may `read` as documents count too: browsers hold them against the policy of who reads.
    """
    inside = {SPECULATION, *_inline(body, b"script")}
    inside.update(style for page in (body, *read) for style in _inline(page, b"style"))
    allowed = set(map(csp_hash, inside))
    policy = _HASH.sub(lambda found: found[0] if found[1] in allowed else "", headers[POLICY])
    return {**headers, POLICY: policy}


def read_by(path: str) -> list[str]:
    """The paths of what the page of this path may read as documents.

    On a desk that is the page above, for its list; and where a table is restored the diary, for its words: its styles
    are the same in every language.
    """
    above = f"{path.rstrip('/').rpartition('/')[0]}/"
    return [above, f"/{DEFAULT}/diary/"] if path.endswith(MOVES) else [above]


def _inline(body: bytes, tag: bytes) -> Iterator[str]:
    """What stands inside the elements of this name; cut, since a pattern takes half a second for all pages."""
    for part in body.split(b"<" + tag)[1:]:
        yield part.partition(b">")[2].partition(b"</" + tag)[0].decode()
