"""The tables. A device is a random id with the hash of its secret; nothing else is known of a person."""

from datetime import datetime

from sqlalchemy import (
    Double,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

from webapp.reminders.store.column_types import JsonList, UtcDateTime

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
LONGEST_REASON = 200
"""Signs of why a delivery was not sent."""


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: UtcDateTime, list[int]: JsonList, list[str]: JsonList}  # noqa: RUF012 (SQLAlchemy reads it from the class)


class Device(Base):
    """A browser that wants reminders. `seen_at` is when it last asked something of the server.

    `first_shown_at` is when it first told that a reminder was shown.
    """

    __tablename__ = "devices"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    endpoint: Mapped[str] = mapped_column(String(2000), unique=True)
    p256dh: Mapped[str] = mapped_column(String(100))
    auth: Mapped[str] = mapped_column(String(32))
    language: Mapped[str] = mapped_column(String(8))
    timezone: Mapped[str] = mapped_column(String(64))
    discreet: Mapped[bool]
    seen_at: Mapped[datetime] = mapped_column(index=True)
    warned_at: Mapped[datetime | None] = mapped_column(default=None)
    first_shown_at: Mapped[datetime | None] = mapped_column(default=None)


class Reminder(Base):
    """What a device is reminded of and when, by the clock on its wall.

    Nothing is sent before `not_before`; when `snoozed`, one then.
    """

    __tablename__ = "reminders"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    days: Mapped[list[int]]
    times: Mapped[list[str]]
    due_at: Mapped[datetime | None] = mapped_column(index=True)
    not_before: Mapped[datetime | None] = mapped_column(default=None)
    snoozed: Mapped[bool] = mapped_column(default=False)


class Delivery(Base):
    """One reminder on its way: the log is the truth. `status` is one of those of webapp/reminders/status.py.

    While it is `sending` or waits to be sent again, `lease_until` is when another worker may take it up. PostgreSQL has
    a table for each day of `due_at` (partitions.py), and so can only promise that an `id` is the only one of its day.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        PrimaryKeyConstraint("id").ddl_if(dialect="sqlite"),
        UniqueConstraint("id", "due_at").ddl_if(dialect="postgresql"),
        UniqueConstraint("device_id", "kind", "due_at"),
        Index(None, "status", "lease_until"),
        {"postgresql_partition_by": "RANGE (due_at)"},
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    due_at: Mapped[datetime] = mapped_column(index=True)
    expires_at: Mapped[datetime]
    status: Mapped[str] = mapped_column(String(16))
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None] = mapped_column(default=None)
    worker: Mapped[str | None] = mapped_column(String(32), default=None)
    reason: Mapped[str | None] = mapped_column(String(LONGEST_REASON), default=None)
    sent_at: Mapped[datetime | None] = mapped_column(default=None)
    shown_at: Mapped[datetime | None] = mapped_column(default=None)


class Heartbeat(Base):
    """When a worker last said that it is alive."""

    __tablename__ = "heartbeats"

    worker: Mapped[str] = mapped_column(String(64), primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)


class Tally(Base):
    """A sum that only grows, for whoever runs the server; webapp/reminders/tallies.py has the names."""

    __tablename__ = "tallies"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    service: Mapped[str] = mapped_column(String(253), primary_key=True)
    detail: Mapped[str] = mapped_column(String(200), primary_key=True)
    value: Mapped[float] = mapped_column(Double)
