"""Whether a device ever told that a reminder was shown, and an index to forget deliveries by.

Released, and so never to change: it names types of columns and nothing of the app, which goes on changing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("devices", sa.Column("first_shown_at", sa.DateTime(timezone=True), nullable=True))
    # Nobody knows it of those that are there, so that all of them get the benefit of the doubt.
    op.execute("UPDATE devices SET first_shown_at = seen_at")
    op.create_index("ix_deliveries_due_at", "deliveries", ["due_at"])


def downgrade() -> None:
    op.drop_index("ix_deliveries_due_at", "deliveries")
    op.drop_column("devices", "first_shown_at")
