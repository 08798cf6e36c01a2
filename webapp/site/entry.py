"""What lies outside the languages: the way in, the sitemap and the word to robots."""

from flask import Blueprint, Response, abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue

from webapp.i18n import best_language, language_codes
from webapp.pages import pages
from webapp.pages.rendering import library
from webapp.pwa.manifest import manifest_response
from webapp.site.figure_files import add_figure_files

blueprint = Blueprint("entry", __name__)
blueprint.record(add_figure_files)


@blueprint.get("/")
def front_door() -> ResponseReturnValue:
    """To the best language; no cookie remembers it."""
    response = redirect(url_for("pages.relief_home", language=best_language()))
    response.headers["Vary"] = "Accept-Language"
    response.headers["Cache-Control"] = "no-cache"
    return response


@blueprint.get("/<language>/manifest.webmanifest")
def manifest(language: str) -> ResponseReturnValue:
    if language not in language_codes():
        abort(404)
    return manifest_response(language)


@blueprint.get("/sitemap.xml")
def sitemap() -> ResponseReturnValue:
    origin = _origin()
    paths = [path for language in language_codes() for path in pages.paths(library(), language)]
    urls = "".join(f"<url><loc>{origin}{path}</loc></url>" for path in paths if not path.endswith("/offline/"))
    body = f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    return Response(body, content_type="application/xml; charset=utf-8")


@blueprint.get("/robots.txt")
def robots() -> ResponseReturnValue:
    body = f"User-agent: *\nDisallow: /api/\nSitemap: {_origin()}/sitemap.xml\n"
    return Response(body, content_type="text/plain; charset=utf-8")


def _origin() -> str:
    return current_app.extensions["settings"].origin or request.url_root.rstrip("/")
