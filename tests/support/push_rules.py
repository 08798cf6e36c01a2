"""What a push service asks of a message (RFC 8030, 8188, 8291, 8292)."""

import re
import time
from typing import Protocol

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from webapp.push import base64url

A_DAY = 24 * 60 * 60
VAPID = re.compile(r"vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)")
HEADERS = {
    "TTL": r"\d{1,9}",
    "Topic": r"[A-Za-z0-9_-]{1,32}",
    "Urgency": "very-low|low|normal|high",
    "Content-Encoding": "aes128gcm",
    "Content-Type": "application/octet-stream",
}


class BrokenRuleError(Exception):
    """The message says which rule."""


class Headers(Protocol):
    """Of a request, by whichever server took it; names in any case."""

    def get(self, name: str, /) -> str | None: ...


class Claims(msgspec.Struct, frozen=True):
    """For whom a token is, until when (seconds since 1970), and from whom."""

    aud: str
    exp: int
    sub: str


def check_rules(origin: str, headers: Headers, body: bytes) -> None:
    """Raises BrokenRuleError."""
    for name, pattern in HEADERS.items():
        if not re.fullmatch(pattern, headers.get(name) or ""):
            raise BrokenRuleError(f"{name} is {headers.get(name)!r}")
    if len(body) > 4096:
        raise BrokenRuleError(f"{len(body)} bytes are more than a push service must take")
    claims = claims_of(headers.get("Authorization") or "")
    if claims.aud != origin:
        raise BrokenRuleError(f"aud is {claims.aud!r}, not {origin}")
    if not time.time() < claims.exp <= time.time() + A_DAY:
        raise BrokenRuleError("exp is not within the next 24 hours")
    if not claims.sub.startswith(("mailto:", "https:")):
        raise BrokenRuleError(f"sub is {claims.sub!r}")


def claims_of(authorization: str) -> Claims:
    """What the token says, if it is signed by the key that it is sent with. Raises BrokenRuleError."""
    match = VAPID.fullmatch(authorization)
    if not match:
        raise BrokenRuleError(f"Authorization is {authorization!r}")
    header, payload, signature, point = match.groups()
    if msgspec.json.decode(base64url.decode(header)) != {"typ": "JWT", "alg": "ES256"}:
        raise BrokenRuleError("the token is no JWT by ES256")
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), base64url.decode(point))
    raw = base64url.decode(signature)
    r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    try:
        key.verify(encode_dss_signature(r, s), f"{header}.{payload}".encode(), ec.ECDSA(SHA256()))
    except InvalidSignature as error:
        raise BrokenRuleError("the token is signed by another key") from error
    return msgspec.json.decode(base64url.decode(payload), type=Claims)


def key_of(authorization: str) -> str:
    """The public key of whoever sends, in base64url. Raises BrokenRuleError."""
    match = VAPID.fullmatch(authorization)
    if not match:
        raise BrokenRuleError(f"Authorization is {authorization!r}")
    return match[4]
