"""Data as JSON that can stand inside a `<script>` of a page."""

from typing import Any

import msgspec
from markupsafe import Markup

_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<&\u2028\u2029"}
"""What could end the element, or means something else to an older parser."""


def data_block(data: Any) -> Markup:
    """The data as JSON; parsed it is the same again."""
    return Markup(msgspec.json.encode(data).decode().translate(_ESCAPED))
