"""What was counted of sending, for each push service.

Released, and so never to change: it names types of columns and nothing of the app, which goes on changing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "tallies",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("service", sa.String(253), nullable=False),
        sa.Column("detail", sa.String(200), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("name", "service", "detail", name="pk_tallies"),
    )


def downgrade() -> None:
    op.drop_table("tallies")
