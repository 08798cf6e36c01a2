"""What the server loads: the written site in front, Flask behind it."""

from webapp import create_app
from webapp.reminders.dependencies import open_service
from webapp.site.serving import SiteServer

app = create_app()
app.extensions["reminders"] = open_service(app)
application = SiteServer(app)
