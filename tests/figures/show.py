"""Shows drawings in a browser without the app: their styles, their script, and the ways that they move."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from playwright.sync_api import Page, Route

from webapp.figures.files import motions
from webapp.figures.models import FigureFacts

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "http://figures.test/"
SCRIPT = "/js/figure.js"
STYLES = "".join(
    (ROOT / "webapp/static/css" / sheet).read_text(encoding="utf-8")
    for sheet in ("components/figure.css", "parts/things.css", "pages/helper/colours.css", "pages/people.css")
)


def content() -> dict[str, FigureFacts]:
    """Every drawing of the product by its name."""
    return {
        file.parent.name: msgspec.toml.decode(file.read_bytes(), type=FigureFacts)
        for file in sorted((ROOT / "content" / "figures").glob("*/facts.toml"))
    }


def show(page: Page, html: str, figures: Mapping[str, FigureFacts]) -> None:
    """Open `html`; it may import `SCRIPT`, which finds how `figures` move. Without figures that fails."""
    files = {
        ADDRESS: ("text/html; charset=utf-8", html),
        f"{ADDRESS}js/figure.js": ("text/javascript", (ROOT / "webapp/static/js/ui/figure.js").read_text("utf-8")),
    }
    if figures:
        files[f"{ADDRESS}motion.json"] = ("application/json", msgspec.json.encode(motions(figures)).decode())

    def answer(route: Route) -> None:
        if route.request.url in files:
            content_type, body = files[route.request.url]
            route.fulfill(content_type=content_type, body=body)
        else:
            route.fulfill(status=404)

    page.route(f"{ADDRESS}**", answer)
    page.goto(ADDRESS)
