"""What the server loads: the written site in front, Flask behind it."""

from webapp import create_app
from webapp.site.serving import serve_site

application = serve_site(create_app())
