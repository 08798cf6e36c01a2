"""Deliveries by the day on PostgreSQL: each day becomes a table of its own, and those that are there are the first one.

Released, and so never to change: it names types of columns and nothing of the app, which goes on changing.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

UNIQUE = ["device_id", "kind", "due_at"]
INDEXES = (["device_id"], ["status", "lease_until"], ["due_at"])


def upgrade() -> None:
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    last = connection.scalar(sa.text("SELECT (max(due_at) AT TIME ZONE 'UTC')::date FROM deliveries"))
    if last is None:
        op.drop_table("deliveries")
    else:
        first = f"deliveries_{last:%Y%m%d}"
        # What the new table calls its own; no row is moved, and of the indexes only that of the ids is built again.
        op.drop_constraint("pk_deliveries", "deliveries")
        for name in (_name("uq", UNIQUE), *(_name("ix", columns) for columns in INDEXES)):
            op.execute(f"ALTER INDEX {name} RENAME TO {name}_{last:%Y%m%d}")
        op.rename_table("deliveries", first)
    op.create_table("deliveries", *_columns(), postgresql_partition_by="RANGE (due_at)")
    op.create_unique_constraint(_name("uq", ["id", "due_at"]), "deliveries", ["id", "due_at"])
    _constrain()
    op.execute("CREATE TABLE deliveries_other PARTITION OF deliveries DEFAULT")
    if last is not None:
        until = f"(date '{last}' + 1)::timestamp AT TIME ZONE 'UTC'"
        op.execute(f"ALTER TABLE deliveries ATTACH PARTITION {first} FOR VALUES FROM (MINVALUE) TO ({until})")


def downgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.create_table("deliveries_whole", *_columns(), sa.PrimaryKeyConstraint("id", name="pk_deliveries"))
    op.execute("INSERT INTO deliveries_whole SELECT * FROM deliveries")
    op.drop_table("deliveries")
    op.rename_table("deliveries_whole", "deliveries")
    _constrain()


def _columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("device_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("worker", sa.String(32), nullable=True),
        sa.Column("reason", sa.String(200), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True),
    ]


def _constrain() -> None:
    op.create_unique_constraint(_name("uq", UNIQUE), "deliveries", UNIQUE)
    op.create_foreign_key("fk_deliveries_device_id", "deliveries", "devices", ["device_id"], ["id"], ondelete="CASCADE")
    for columns in INDEXES:
        op.create_index(_name("ix", columns), "deliveries", columns)


def _name(kind: str, columns: list[str]) -> str:
    return f"{kind}_deliveries_{'_'.join(columns)}"
