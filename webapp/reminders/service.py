"""What the API works with: the database, the push services, the key and the clock of this app."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import TypeVar, cast

from flask import current_app
from msgspec import Struct

from webapp.push.endpoints import PushServices
from webapp.reminders.store.database import Database, Transaction, change, reading, transaction

T = TypeVar("T")


class Service(Struct, frozen=True):
    """`sends` is False where reminders are not sent, for want of a contact.

    `prepare` brings the database up to date, once; it raises DatabaseError while that is away.
    """

    database: Database
    services: PushServices
    push_key: str
    languages: frozenset[str]
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    sends: bool = True
    prepare: Callable[[], None] = lambda: None

    def session(self) -> AbstractContextManager[Transaction]:
        return transaction(self.database)

    def change(self, work: Callable[[Transaction], T]) -> T:
        """What it gives in a transaction of its own, begun anew where another was in its way. Raises DatabaseError."""
        return change(self.database, work)

    def reading(self) -> AbstractContextManager[Transaction]:
        """Waits for nobody who writes, and must not write itself."""
        return reading(self.database)


def current() -> Service:
    return cast(Service, current_app.extensions["reminders"])
