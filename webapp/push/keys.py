"""The key by which push services know this server: made on the first run, kept, and told to browsers."""

import os
import tempfile
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from webapp.push import base64url

NAME = "vapid.pem"
THEIRS = "give it to the user who runs the server"


class BadKeyError(Exception):
    """The key file cannot be used; the message says what to do."""


def load_or_make(instance: Path) -> ec.EllipticCurvePrivateKey:
    """The key of this instance; several processes may ask at once and all get the same. Raises BadKeyError."""
    path = instance / NAME
    try:
        if not path.exists():
            _make(path)
    except OSError as error:
        advice = "give its folder to the user who runs the server, and make room there"
        raise BadKeyError(f"{path} cannot be made ({error.strerror}); {advice}") from error
    return load(path)


def load(path: Path) -> ec.EllipticCurvePrivateKey:
    """Raises BadKeyError."""
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise BadKeyError(f"{path} cannot be read ({error.strerror}); {THEIRS}") from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        # What has a password is no mistake in its value for the library, but in how it was asked.
        raise BadKeyError(
            f"{path} is not a PEM key without a password; restore it from a backup, or delete it for a new one"
        ) from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise BadKeyError(f"{path} is not a P-256 key, which Web Push needs (RFC 8292)")
    return key


def public_text(key: ec.EllipticCurvePrivateKey) -> str:
    """What a browser subscribes with: the uncompressed point, in base64url."""
    return base64url.encode(key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{NAME}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pem)
        # A link appears whole or not at all, and only where nobody was first.
        os.link(name, path)
    except FileExistsError:
        pass
    finally:
        Path(name).unlink()
