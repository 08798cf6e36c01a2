"""What Uncramp keeps of a person, where, and for how long: the lists of the privacy page."""

from typing import Literal

from msgspec import field

from webapp.strict import Content

Place = Literal["phone", "server", "seen"]
"""On the person's own device, on our server, or where somebody else sees it: a section each of the article."""

Span = Literal["unproven", "silent", "grace", "log", "useful", "test", "heartbeat", "limit"]
"""A length of time that the code has as a constant; tests/privacy/test_spans.py knows which, and in which unit."""

Fields = dict[str, tuple[str, ...]]


class KeptFacts(Content, frozen=True, kw_only=True):
    """One thing that is kept, by all of its technical names: the tests find each that nobody named, and each too many.

    `stores` are object stores of IndexedDB with the fields of their records (`wishes.bed` is a field inside another),
    `keys` are those of localStorage behind `uncramp.`, `session_keys` those of sessionStorage, `caches` the beginnings
    of the names of caches, `tables` the database's with their columns, `services` the hosts of push services.
    `spans` are the lengths of time that `lasts` tells, in its order.
    """

    order: int
    place: Place
    stores: Fields = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    session_keys: tuple[str, ...] = ()
    caches: tuple[str, ...] = ()
    tables: Fields = field(default_factory=dict)
    services: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


class KeptWords(Content, frozen=True, kw_only=True):
    """What it is, in plain words and with the reason for it, and how long it is kept."""

    name: str
    what: str
    lasts: str
