"""How the security policy names what stands inside a page."""

import hashlib
from base64 import b64encode


def csp_hash(text: str) -> str:
    """The source expression that lets exactly this inline script or style through."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
