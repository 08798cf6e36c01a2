"""Encrypts a message so that only the browser reads it: RFC 8291 over aes128gcm, RFC 8188."""

import hmac
import os

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CURVE = ec.SECP256R1()
POINT_LENGTH = 65
AUTH_LENGTH = 16
RECORD_SIZE = 4096
"""One record is all that a push service must take (RFC 8030, 7.2)."""

LONGEST = RECORD_SIZE - 16 - 1 - (16 + 4 + 1 + POINT_LENGTH)
"""Bytes of a message: the record without its tag, its padding delimiter and the header."""


def encrypt(message: bytes, point: bytes, auth: bytes) -> bytes:
    """The body to send. `point` is the browser's uncompressed public key, `auth` its 16 shared bytes.

    Every message has a key pair and a salt of its own (RFC 8291, 3.1). Raises ValueError for a message over LONGEST
    bytes and for a point that is not on the curve.
    """
    if len(message) > LONGEST:
        raise ValueError(f"a message has at most {LONGEST} bytes, not {len(message)}")
    salt = os.urandom(16)
    own = ec.generate_private_key(CURVE)
    own_point = own.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = own.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point))
    secret = _expand(_extract(auth, shared), b"WebPush: info\0" + point + own_point, 32)
    pseudorandom = _extract(salt, secret)
    key = _expand(pseudorandom, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _expand(pseudorandom, b"Content-Encoding: nonce\0", 12)
    header = salt + RECORD_SIZE.to_bytes(4, "big") + bytes([POINT_LENGTH]) + own_point
    # 2 delimits the last record (RFC 8188, 2).
    return header + AESGCM(key).encrypt(nonce, message + b"\2", None)


def _extract(salt: bytes, material: bytes) -> bytes:
    return hmac.digest(salt, material, "sha256")


def _expand(pseudorandom: bytes, info: bytes, length: int) -> bytes:
    """HKDF's expansion (RFC 5869) for at most one block."""
    return hmac.digest(pseudorandom, info + b"\1", "sha256")[:length]
