"""The colour of the ground by theme: what the browser paints around the page is what the page is painted with."""

import re
from functools import lru_cache

from webapp.assets.files import STATIC

TOKENS = STATIC / "css" / "tokens.css"
DAY = "day"

_GROUND = re.compile(r":root(?:\[data-theme=\"(?P<theme>\w+)\"\])?\s*\{[^}]*?--ground:\s*(?P<colour>#[0-9a-f]{6});")


@lru_cache
def grounds() -> dict[str, str]:
    """By theme, as `tokens.css` has them: `{"day": "#…", "night": …}`. The one without a name is the day's."""
    return {found["theme"] or DAY: found["colour"] for found in _GROUND.finditer(TOKENS.read_text(encoding="utf-8"))}
