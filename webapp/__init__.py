"""Uncramp: leads a person through a muscle cramp, offline, in every language that has its files."""

import os

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from webapp import cli, errors, health, i18n, redirects, security
from webapp.config import Settings, settings_from
from webapp.library.loader import load
from webapp.pages import pages
from webapp.reminders import api
from webapp.reminders.limits import limiter
from webapp.site import entry
from webapp.site.assets import boot_script
from webapp.site.build_id import build_id

BOOT_SCRIPTS = ("boot", "last_area")


def create_app(settings: Settings | None = None) -> Flask:
    """Make the app, with everything read and checked: raises BadSetting, BadCatalogue or BrokenContent."""
    settings = settings or settings_from(os.environ)
    build = build_id(settings)
    app = Flask(__name__, static_folder=None, static_url_path=f"/static/{build}")
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    languages = i18n.find_languages(settings.translations)
    headers = security.security_headers(
        [boot_script(name) for name in BOOT_SCRIPTS], https=(settings.origin or "").startswith("https:")
    )
    if settings.proxies:
        # Without a proxy in front anyone could claim any address with a header. The scheme is of no use to us.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=0)  # type: ignore[method-assign]
    app.extensions.update(
        settings=settings,
        build=build,
        headers=headers,
        languages=languages,
        library=load(settings.content, [language.code for language in languages]),
    )
    app.jinja_env.globals["limits"] = app.extensions["library"].limits
    i18n.init_app(app, settings.translations)
    errors.init_app(app)
    redirects.init_app(app)
    security.init_app(app, headers)
    app.register_blueprint(entry.blueprint)
    app.register_blueprint(health.blueprint)
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(api.blueprint)
    limiter.init_app(app)
    cli.init_app(app)
    return app
