"""What the server loads: the written site in front, Flask behind it."""

from webapp import create_app
from webapp.reminders.start import open_service
from webapp.site.serving import serve_site

app = create_app()
app.extensions["reminders"] = open_service(app)
application = serve_site(app)
