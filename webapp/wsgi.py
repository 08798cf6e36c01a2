"""What the server loads: the written site in front, Flask behind it."""

from flask import current_app, has_app_context

from webapp import create_app
from webapp.build.serving import SiteServer
from webapp.reminders.dependencies import open_service

# `serve` has made the app by then: where its worker is a copy of the process, the content need not be read twice.
app = current_app._get_current_object() if has_app_context() else create_app()  # type: ignore[attr-defined]
app.extensions["reminders"] = open_service(app)
application = SiteServer(app)
