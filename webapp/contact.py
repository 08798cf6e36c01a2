"""/.well-known/security.txt, RFC 9116: whom to tell of a weakness."""

from datetime import UTC, datetime, timedelta

from flask import Blueprint, Response, abort, current_app, url_for

from webapp.config import Settings
from webapp.i18n import language_codes
from webapp.pages.rendering import site_origin

GOOD_FOR = timedelta(days=180)
"""RFC 9116 (2.5.5) asks for less than a year. Who asks later asks again."""

blueprint = Blueprint("contact", __name__)


@blueprint.get("/.well-known/security.txt")
def security_txt() -> Response:
    """404 where the settings name nobody."""
    settings: Settings = current_app.extensions["settings"]
    if settings.contact is None:
        abort(404)
    # Whole days, so that all who ask on one day read the same.
    expires = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + GOOD_FOR
    lines = {
        "Contact": settings.contact,
        "Expires": f"{expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": ", ".join(language_codes()),
        "Canonical": f"{site_origin()}{url_for('contact.security_txt')}",
    }
    body = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return Response(body, content_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-store"})
