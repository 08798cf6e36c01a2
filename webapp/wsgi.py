"""What the server loads: the written site in front, Flask behind it."""

from webapp import create_app
from webapp.build.serving import SiteServer
from webapp.reminders.dependencies import service_of
from webapp.reminders.store.database import DatabaseError, named

PATIENCE = 3
"""Seconds that a request waits for the database: its thread is one of a few."""

app = create_app()
service = service_of(app, PATIENCE)
try:
    service.prepare()
except DatabaseError as error:
    # The guides need none. The API tries again with each request.
    app.logger.error("the database is away, so that reminders wait: %s", named(error))
app.extensions["reminders"] = service
application = SiteServer(app)
