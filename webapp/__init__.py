"""Uncramp: leads a person through a muscle cramp, offline, in every language that has its files."""

# ruff: noqa: E402
import atexit
import gc

# Modules, content and pages are hundreds of thousands of objects that stay. At Python's threshold of 700, looking for
# garbage among them takes a seventh of a start; so this comes before the imports.
gc.set_threshold(50_000)
# At the end Python looks through all of them several more times, for a third of a second, before it gives them back.
atexit.register(gc.freeze)

import os

import msgspec
from flask import Flask
from flask.helpers import get_debug_flag
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from webapp import cli, contact, errors, health, i18n, redirects, security
from webapp.assets.assets import assets
from webapp.assets.grounds import DAY, grounds
from webapp.build import entry
from webapp.build.countries_file import calling_bytes
from webapp.build.kept import Kept
from webapp.build.sheet_file import sheet_bytes
from webapp.build.sources import Sources
from webapp.build.templates import TemplateCache
from webapp.config import INSTALLED, Settings
from webapp.config.environment import settings_from
from webapp.library.limits import for_scripts
from webapp.library.loader import load
from webapp.library.problems import BrokenContent
from webapp.pages import pages
from webapp.reminders.api import limits, metrics, routes
from webapp.upkeep import cli as upkeep_cli


def create_app(settings: Settings | None = None) -> Flask:
    """Make the app, all of it checked: raises BadSetting, BadCatalogue, BrokenContent or EsbuildFailed."""
    settings = settings or settings_from(os.environ)
    sources = Sources(settings)
    app = Flask(__name__, static_folder=None)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.bytecode_cache = TemplateCache(Kept(settings.instance), sources.code)
    languages = i18n.find_languages(settings.translations, shipped=INSTALLED)
    library = load(settings.content, [language.code for language in languages])
    if taken := list(pages.taken(library)):
        raise BrokenContent(taken)
    made = assets(settings.instance, for_scripts(library.limits), maps=get_debug_flag())
    headers = security.security_headers(made, https=(settings.origin or "").startswith("https:"))
    if settings.proxies:
        # Without a proxy in front anyone could claim any address with a header. The scheme is of no use to us.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=0)  # type: ignore[method-assign]
    app.extensions.update(
        settings=settings,
        build=sources.build,
        code=sources.code,
        assets=made,
        headers=headers,
        languages=languages,
        library=library,
    )
    app.jinja_env.globals.update(limits=library.limits, ground=grounds()[DAY])
    i18n.init_app(app, settings.translations)
    static = sources.static([msgspec.msgpack.encode(made), calling_bytes(app), sheet_bytes(app)])
    app.static_url_path = f"/static/{static}"
    app.extensions["states"] = {code: sources.language(code, static) for code in library.languages}
    errors.init_app(app)
    redirects.init_app(app)
    security.init_app(app, headers)
    app.register_blueprint(entry.blueprint)
    app.register_blueprint(health.blueprint)
    app.register_blueprint(contact.blueprint)
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(routes.blueprint)
    app.register_blueprint(metrics.blueprint)
    limits.init_app(app, settings.limits_url)
    cli.init_app(app)
    upkeep_cli.init_app(app)
    return app
