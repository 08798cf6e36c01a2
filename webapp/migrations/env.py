"""What Alembic runs: the migrations, on the connection and in the transaction that they are given."""

from alembic import context

from webapp.reminders.store.models import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    # SQLite changes a table by making it anew.
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
