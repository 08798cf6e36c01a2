"""Tells a push service who sends (VAPID, RFC 8292): a signed token for its origin, good for many messages."""

import json
import time

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from webapp.push import base64url, keys
from webapp.push.endpoints import MOST_ORIGINS, origin_of

LIFETIME = 12 * 60 * 60
"""Seconds; at most 24 hours are allowed (RFC 8292, 2). Push services keep what they have checked, so few are best."""

_HEADER = base64url.encode(b'{"typ":"JWT","alg":"ES256"}')


class Vapid:
    """Authorization headers of one key and one contact, which is a `mailto:` or `https:` address."""

    def __init__(self, key: ec.EllipticCurvePrivateKey, contact: str) -> None:
        self._key = key
        self._contact = contact
        self._public = keys.public_text(key)
        self._tokens: dict[str, tuple[float, str]] = {}

    def authorization(self, endpoint: str) -> str:
        origin = origin_of(endpoint)
        now = time.time()
        until, token = self._tokens.get(origin, (0.0, ""))
        # Half of its life is left at least, so that no clock that is a little off refuses it. Where more than all of it
        # is left, a clock was set back since, and push services refuse what is good for too long.
        if not LIFETIME / 2 <= until - now <= LIFETIME:
            if len(self._tokens) >= MOST_ORIGINS:
                self._tokens.clear()
            until = now + LIFETIME
            token = self._sign(origin, int(until))
            self._tokens[origin] = (until, token)
        return f"vapid t={token}, k={self._public}"

    def _sign(self, origin: str, until: int) -> str:
        claims = json.dumps({"aud": origin, "exp": until, "sub": self._contact}, separators=(",", ":"))
        signed = f"{_HEADER}.{base64url.encode(claims.encode())}"
        r, s = decode_dss_signature(self._key.sign(signed.encode(), ec.ECDSA(SHA256())))
        return f"{signed}.{base64url.encode(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"
