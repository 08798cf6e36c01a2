"""What the server loads: the written site in front, Flask behind it."""

from webapp import create_app
from webapp.build.serving import SiteServer
from webapp.reminders.dependencies import open_service

app = create_app()
app.extensions["reminders"] = open_service(app)
application = SiteServer(app)
