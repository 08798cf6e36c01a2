"""What lies outside the languages: the way in, the sitemap and the word to robots."""

from flask import Blueprint, Response, abort, redirect, url_for
from flask.typing import ResponseReturnValue

from webapp.assets.addresses import language_folder, static_folder
from webapp.build import countries_file, search_file, sheet_file
from webapp.build.figure_files import add_figure_files
from webapp.build.language_files import add_language_file
from webapp.build.static_route import add_static_files
from webapp.i18n import DEFAULT, best_language, language_codes
from webapp.pages import pages
from webapp.pages.rendering import library, site_origin
from webapp.pwa.manifest import manifest_response

blueprint = Blueprint("entry", __name__)
blueprint.record(add_figure_files)
blueprint.record(
    add_language_file(search_file.NAME, lambda *known: list(search_file.documents_in(*known)), language_folder)
)
blueprint.record(
    add_language_file(countries_file.NAME, countries_file.calling_data, lambda app, _code: static_folder(app))
)
blueprint.record(add_language_file(sheet_file.NAME, sheet_file.sheet_data, lambda app, _code: static_folder(app)))
blueprint.record(add_static_files)


@blueprint.get("/")
def front_door() -> ResponseReturnValue:
    """To the best language; no cookie remembers it."""
    response = redirect(url_for("pages.relief_home", language=best_language()))
    response.headers["Vary"] = "Accept-Language"
    return response


@blueprint.get("/<language>/manifest.webmanifest")
def manifest(language: str) -> ResponseReturnValue:
    if language not in language_codes():
        abort(404)
    return manifest_response(language)


@blueprint.get("/sitemap.xml")
def sitemap() -> ResponseReturnValue:
    """Every page of every language, each with its address in the others."""
    places = [path.removeprefix(f"/{DEFAULT}/") for path in pages.paths(library(), DEFAULT)]
    urls = "".join(_sitemap_entries(place) for place in places if place != "offline/")
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    body = f'<?xml version="1.0" encoding="UTF-8"?><urlset {spaces}>{urls}</urlset>'
    return Response(body, content_type="application/xml; charset=utf-8")


def _sitemap_entries(place: str) -> str:
    addresses = {code: f"{site_origin()}/{code}/{place}" for code in language_codes()}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{address}"/>'
        for code, address in {**addresses, "x-default": addresses[DEFAULT]}.items()
    )
    return "".join(f"<url><loc>{address}</loc>{links}</url>" for address in addresses.values())


@blueprint.get("/robots.txt")
def robots() -> ResponseReturnValue:
    body = f"User-agent: *\nDisallow: /api/\nSitemap: {site_origin()}/sitemap.xml\n"
    return Response(body, content_type="text/plain; charset=utf-8")
