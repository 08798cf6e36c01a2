"""What was counted: sums that only grow, in one place for all processes."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from webapp.reminders.store.database import Transaction
from webapp.reminders.store.models import Tally

Key = tuple[str, str, str]
"""Name, push service and detail."""


def add(session: Transaction, amounts: Mapping[Key, float]) -> None:
    """Last in a transaction, since others wait for its rows; in one order, so that no two wait for one another."""
    rows = [
        {"name": name, "service": service, "detail": detail, "value": amount}
        for (name, service, detail), amount in sorted(amounts.items())
    ]
    into = (postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert)(Tally)
    added = into.on_conflict_do_update(
        index_elements=[Tally.name, Tally.service, Tally.detail], set_={"value": Tally.value + into.excluded.value}
    )
    for row in rows:
        session.connection().execute(added, row)


def all_of(session: Transaction) -> dict[Key, float]:
    return {(row.name, row.service, row.detail): row.value for row in session.scalars(select(Tally))}
