"""What the server loads: the written site in front, Flask behind it."""

from flask import current_app, has_app_context

from webapp import create_app
from webapp.reminders.dependencies import service_of
from webapp.reminders.store.database import DatabaseError, named
from webapp.serving.front import Front

PATIENCE = 3
"""Seconds that a request waits for the database: its thread is one of a few."""

# `serve` has made the app by then: where its worker is a copy of the process, the content need not be read twice.
app = current_app._get_current_object() if has_app_context() else create_app()  # type: ignore[attr-defined]
service = service_of(app, PATIENCE)
try:
    service.prepare()
except DatabaseError as error:
    # The guides need none. The API tries again with each request.
    app.logger.error("the database is away, so that reminders wait: %s", named(error))
app.extensions["reminders"] = service
application = Front(app)
