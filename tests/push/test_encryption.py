"""What we encrypt, other implementations read, and nothing that a browser could not read leaves."""

import os

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.push import base64url
from webapp.push.encryption import LONGEST, encrypt

KEY = ec.generate_private_key(ec.SECP256R1())
POINT = KEY.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
AUTH = os.urandom(16)


def read(body: bytes) -> bytes:
    plain: bytes = http_ece.decrypt(body, private_key=KEY, auth_secret=AUTH, version="aes128gcm")
    return plain


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=LONGEST))
def test_another_implementation_reads_what_we_encrypt(message: bytes) -> None:
    assert read(encrypt(message, POINT, AUTH)) == message


def test_the_longest_message_fills_the_4096_bytes_that_every_push_service_takes() -> None:
    body = encrypt(b"x" * LONGEST, POINT, AUTH)
    assert len(body) == 4096
    assert read(body) == b"x" * LONGEST


def test_a_longer_message_is_refused() -> None:
    with pytest.raises(ValueError, match="at most"):
        encrypt(b"x" * (LONGEST + 1), POINT, AUTH)


def test_a_point_that_is_not_on_the_curve_is_refused() -> None:
    with pytest.raises(ValueError, match="Invalid EC key"):
        encrypt(b"x", b"\4" + b"\1" * 64, AUTH)


def test_every_message_has_a_key_and_a_salt_of_its_own() -> None:
    first, second = encrypt(b"x", POINT, AUTH), encrypt(b"x", POINT, AUTH)
    assert first[:16] != second[:16]
    assert first[21:86] != second[21:86]


def test_it_makes_the_very_bytes_of_the_example_in_rfc_8291(monkeypatch: pytest.MonkeyPatch) -> None:
    """Appendix A; the salt and the sender's key are those of the example for this once."""
    salt = base64url.decode("DGv6ra1nlYgDCS1FRnbzlw")
    private = int.from_bytes(base64url.decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), "big")
    monkeypatch.setattr(os, "urandom", lambda _length: salt)
    own = ec.derive_private_key(private, ec.SECP256R1())
    monkeypatch.setattr(ec, "generate_private_key", lambda _curve: own)
    body = encrypt(
        b"When I grow up, I want to be a watermelon",
        base64url.decode("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
        base64url.decode("BTBZMqHH6r4Tts7J_aSIgg"),
    )
    assert base64url.encode(body) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6P"
        "Bru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )
