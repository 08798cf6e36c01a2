"""Push services know who sends: a token for their own origin, signed by the key that the browser subscribed with."""

import gc
import itertools
import time
import tracemalloc

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid02

from tests.support.push_rules import BrokenRuleError, claims_of
from webapp.push import keys
from webapp.push.endpoints import MOST_ORIGINS
from webapp.push.vapid import LIFETIME, Vapid

KEY = ec.generate_private_key(ec.SECP256R1())
CONTACT = "mailto:tests@uncramp.example"
ENDPOINT = "https://fcm.googleapis.com/fcm/send/abc"


def test_the_token_names_origin_contact_and_end() -> None:
    claims = claims_of(Vapid(KEY, CONTACT).authorization(ENDPOINT))
    assert claims.aud == "https://fcm.googleapis.com"
    assert claims.sub == CONTACT
    assert abs(claims.exp - time.time() - LIFETIME) < 60


def test_another_implementation_accepts_the_token() -> None:
    # Its reader does not know that a space may follow the comma (RFC 9110, 5.6.1).
    header = Vapid(KEY, CONTACT).authorization(ENDPOINT).replace(", ", ",")
    assert Vapid02.verify(header)


def test_a_token_that_was_tampered_with_is_found_out() -> None:
    header = Vapid(KEY, CONTACT).authorization(ENDPOINT)
    payload = Vapid(KEY, CONTACT).authorization("https://elsewhere.example/x").split(".")[1]
    first, _, last = header.split(".")
    with pytest.raises(BrokenRuleError, match="another key"):
        claims_of(f"{first}.{payload}.{last}")


def test_the_key_is_the_one_that_browsers_are_told() -> None:
    assert Vapid(KEY, CONTACT).authorization(ENDPOINT).endswith(f", k={keys.public_text(KEY)}")


def test_one_token_serves_a_push_service_until_half_its_life_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    vapid = Vapid(KEY, CONTACT)
    first = vapid.authorization(ENDPOINT)
    started = time.time()
    assert vapid.authorization(ENDPOINT + "/other") == first
    monkeypatch.setattr(time, "time", lambda: started + LIFETIME / 2 + 60)
    assert vapid.authorization(ENDPOINT) != first


def test_a_token_of_a_clock_that_was_set_back_since_is_not_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    started = time.time()
    vapid = Vapid(KEY, CONTACT)
    vapid.authorization(ENDPOINT)
    monkeypatch.setattr(time, "time", lambda: started - 13 * 60 * 60)
    assert claims_of(vapid.authorization(ENDPOINT)).exp < started


def test_each_push_service_has_a_token_of_its_own() -> None:
    vapid = Vapid(KEY, CONTACT)
    assert claims_of(vapid.authorization(ENDPOINT)).aud != claims_of(vapid.authorization("https://a.example/x")).aud


def test_who_makes_up_one_push_service_after_the_other_takes_no_more_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Vapid, "_sign", lambda *_: "token")
    vapid = Vapid(KEY, CONTACT)

    def taken() -> int:
        gc.collect()
        for _ in range(2 * MOST_ORIGINS):
            vapid.authorization(f"https://{next(number)}.notify.windows.com/x")
        return tracemalloc.get_traced_memory()[0]

    number = itertools.count()
    tracemalloc.start()
    try:
        first = taken()
        assert taken() < first * 1.2
    finally:
        tracemalloc.stop()
