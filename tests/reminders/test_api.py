"""The API answers as docs/api.md says: each call, and each way in which it can be asked wrongly."""

import socket
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from msgspec import structs

from tests.reminders.api_client import Phone, is_problem, stranger
from tests.support.given import Given, put_body
from webapp.reminders.store import deliveries, schedules


def test_browsers_are_told_the_key_to_subscribe_with(client: FlaskClient, given: Given) -> None:
    answer = client.get("/api/push-key")
    assert answer.get_json() == {"key": given.service.push_key}
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_is_wanted_is_stored_and_answered_with_its_next_time_in_utc(phone: Phone) -> None:
    answer = phone.put(times=["16:00", "18:30"])
    assert answer.status_code == 200
    assert answer.get_json() == {"next_due": "2026-06-15T14:00:00Z"}


def test_preferences_without_reminders_are_never_due(phone: Phone) -> None:
    assert phone.put(reminders=[]).get_json() == {"next_due": None}


def test_a_push_service_that_we_know_is_taken_even_while_its_name_cannot_be_looked_up(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def no_name_server(host: object, *_arguments: object, **_options: object) -> None:
        asked.append(host)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", no_name_server)
    subscription = put_body(phone.subscription)["subscription"] | {
        "endpoint": "https://fcm.googleapis.com/fcm/send/abc"
    }
    assert phone.ask("PUT", body=put_body(phone.subscription) | {"subscription": subscription}).status_code == 200
    assert not asked, "one of a few threads would wait for as long as the name server does"


def test_a_public_server_without_a_contact_says_that_it_sends_nothing(app: Flask, phone: Phone, given: Given) -> None:
    app.extensions["reminders"] = structs.replace(given.service, sends=False)
    assert is_problem(phone.ask("GET"), 503)
    assert is_problem(phone.put(), 503)


def test_a_server_that_sends_nothing_any_more_still_deletes_what_it_has(app: Flask, phone: Phone, given: Given) -> None:
    phone.put()
    app.extensions["reminders"] = structs.replace(given.service, sends=False)
    assert phone.ask("DELETE").status_code == 204
    app.extensions["reminders"] = given.service
    assert is_problem(phone.ask("GET"), 404)


def test_the_same_preferences_twice_are_stored_once(phone: Phone) -> None:
    phone.put()
    phone.put()
    assert len(phone.ask("GET").get_json()["reminders"]) == 1


def test_a_device_can_read_what_is_stored_of_it_but_not_its_keys(phone: Phone) -> None:
    phone.put(discreet=True)
    stored = phone.ask("GET").get_json()
    assert stored["endpoint"] == phone.subscription.endpoint
    assert (stored["language"], stored["timezone"], stored["discreet"]) == ("nl", "Europe/Amsterdam", True)
    assert stored["reminders"] == [
        {
            "kind": "water",
            "days": [1, 2, 3, 4, 5, 6, 7],
            "times": ["16:00"],
            "not_before": None,
            "next_due": "2026-06-15T14:00:00Z",
        }
    ]
    assert stored["deliveries"] == []
    assert phone.secret not in str(stored)
    assert "auth" not in stored


def test_a_test_goes_out_at_once_and_is_told_of_with_what_became_of_it(phone: Phone, given: Given) -> None:
    phone.put()
    answer = phone.ask("POST", "/test")
    assert answer.status_code == 202
    given.work()
    (message,) = phone.subscription.received
    assert message.notification["title"] == "test in nl"
    (delivery,) = phone.ask("GET").get_json()["deliveries"]
    assert delivery["id"] == answer.get_json()["delivery"] == message.notification["data"]["delivery"]
    assert (delivery["status"], delivery["sent_at"], delivery["shown_at"]) == ("sent", "2026-06-15T12:00:00Z", None)


def test_a_second_test_within_ten_seconds_is_told_to_wait(phone: Phone, given: Given) -> None:
    phone.put()
    phone.ask("POST", "/test")
    again = phone.ask("POST", "/test")
    assert is_problem(again, 429)
    assert again.headers["Retry-After"] == "10"
    given.now += timedelta(seconds=10)
    assert phone.ask("POST", "/test").status_code == 202


def test_after_the_clock_was_set_back_nobody_waits_for_a_test_until_it_is_as_late_again(
    phone: Phone, given: Given
) -> None:
    phone.put()
    phone.ask("POST", "/test")
    given.now -= timedelta(hours=1)
    assert phone.ask("POST", "/test").status_code == 202


def test_what_was_shown_is_remembered_with_its_first_time(phone: Phone, given: Given) -> None:
    phone.put()
    delivery = phone.ask("POST", "/test").get_json()["delivery"]
    assert phone.ask("POST", f"/deliveries/{delivery}/shown").status_code == 204
    given.now += timedelta(minutes=1)
    assert phone.ask("POST", f"/deliveries/{delivery}/shown").status_code == 204
    assert phone.ask("GET").get_json()["deliveries"][0]["shown_at"] == "2026-06-15T12:00:00Z"


def test_another_devices_delivery_cannot_be_shown(phone: Phone, client: FlaskClient, given: Given) -> None:
    other = stranger(client, given, 2)
    phone.put()
    other.put()
    delivery = phone.ask("POST", "/test").get_json()["delivery"]
    assert is_problem(other.ask("POST", f"/deliveries/{delivery}/shown"), 404)


@pytest.mark.parametrize("delivery", ["unknown", "%00", "a%00", "%F0%9F%92%A7", "0" * 31, "0" * 33, "0" * 5000])
def test_what_is_no_id_of_a_delivery_is_not_found(phone: Phone, delivery: str) -> None:
    phone.put()
    assert is_problem(phone.ask("POST", f"/deliveries/{delivery}/shown"), 404)


def test_a_glass_that_is_told_of_days_later_puts_nothing_off(phone: Phone) -> None:
    phone.put(times=["16:00", "18:30"])
    answer = phone.ask("POST", "/not-before", {"time": "2026-06-09T12:00:00Z"})
    assert answer.get_json() == {"next_due": "2026-06-15T14:00:00Z"}


def test_after_a_glass_nothing_comes_before_the_time_that_the_phone_names(phone: Phone) -> None:
    phone.put(times=["16:00", "18:30"])
    answer = phone.ask("POST", "/not-before", {"time": "2026-06-15T17:00:00+02:00"})
    assert answer.get_json() == {"next_due": "2026-06-15T16:30:00Z"}


def test_a_snooze_brings_one_at_that_very_moment(phone: Phone) -> None:
    phone.put(times=["16:00", "18:30"])
    answer = phone.ask("POST", "/not-before", {"time": "2026-06-15T14:20:00Z", "snoozed": True})
    assert answer.get_json() == {"next_due": "2026-06-15T14:20:00Z"}


def test_what_was_put_off_stays_put_off_when_the_preferences_change(phone: Phone) -> None:
    phone.put(times=["16:00", "18:30"])
    phone.ask("POST", "/not-before", {"time": "2026-06-15T15:00:00Z"})
    assert phone.put(times=["16:30", "19:00"]).get_json() == {"next_due": "2026-06-15T17:00:00Z"}


def test_a_glass_puts_off_no_stretching(phone: Phone) -> None:
    stretch = {"kind": "stretch", "days": [1], "times": ["15:00"]}
    phone.put(reminders=[stretch])
    answer = phone.ask("POST", "/not-before", {"time": "2026-06-15T20:00:00Z"})
    assert answer.get_json() == {"next_due": "2026-06-15T13:00:00Z"}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "body"),
        ({"time": "soon"}, "time"),
        ({"time": "2026-06-15T14:20:00"}, "time"),
        ({"time": "2026-07-15T14:20:00Z"}, "time"),
        ({"time": "2026-05-15T14:20:00Z"}, "time"),
        ({"time": "0001-01-01T00:00:00+14:00"}, "time"),
        ({"time": "9999-12-31T23:59:59-14:00"}, "time"),
        ({"time": "2026-06-15T14:20:00Z", "kind": "beer"}, "kind"),
        ({"time": "2026-06-15T14:20:00Z", "drunk": 250}, "body"),
    ],
)
def test_a_wrong_not_before_names_its_field(phone: Phone, body: object, field: str) -> None:
    phone.put()
    assert is_problem(phone.ask("POST", "/not-before", body), 422, field)


def test_a_deleted_device_leaves_nothing(phone: Phone, given: Given) -> None:
    phone.put()
    phone.ask("POST", "/test")
    assert phone.ask("DELETE").status_code == 204
    assert is_problem(phone.ask("GET"), 404)
    with given.service.session() as session:
        assert schedules.reminders_of(session, phone.id) == []
        assert deliveries.latest_of(session, phone.id, 1) == []


def test_an_unknown_device_is_not_found(phone: Phone) -> None:
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/test"), ("POST", "/deliveries/x/shown")):
        assert is_problem(phone.ask(method, path), 404)
    assert is_problem(phone.ask("POST", "/not-before", {"time": "2026-06-15T14:20:00Z"}), 404)


def test_an_address_that_does_not_exist_is_a_problem_too(client: FlaskClient) -> None:
    assert is_problem(client.get("/api/nothing"), 404)


def test_a_device_with_an_id_that_could_be_guessed_is_not_accepted(phone: Phone) -> None:
    phone.id = "1"
    assert is_problem(phone.put(), 404)


def test_a_method_that_there_is_not_names_those_that_there_are(phone: Phone) -> None:
    answer = phone.ask("PATCH", body={})
    assert is_problem(answer, 405)
    assert "PUT" in answer.headers["Allow"]


def test_a_body_that_is_no_json_is_a_bad_request(phone: Phone) -> None:
    for broken in (b"", b"{", b"\xff", b'{"subscription": ', b'{"\x80": 1}'):
        assert is_problem(phone.ask("PUT", data=broken, content_type="application/json"), 400)


def test_another_kind_of_body_is_not_supported(phone: Phone) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", None):
        assert is_problem(phone.ask("PUT", data=b"{}", content_type=kind), 415)


def test_a_body_over_16_kb_is_too_large(phone: Phone) -> None:
    assert is_problem(phone.ask("PUT", data=b" " * 16385, content_type="application/json"), 413)


def test_a_subscription_of_another_device_is_taken(phone: Phone, client: FlaskClient, given: Given) -> None:
    phone.put()
    thief, other = stranger(client, given, 2), given.push.subscribe()
    other.endpoint = phone.subscription.endpoint
    assert is_problem(thief.put(other), 409, "subscription.endpoint")
    assert phone.ask("GET").status_code == 200


def test_a_browser_that_lost_its_memory_takes_its_own_place(phone: Phone, client: FlaskClient, given: Given) -> None:
    phone.put()
    same_browser = stranger(client, given, 2)
    assert same_browser.put(phone.subscription).status_code == 200
    assert is_problem(phone.ask("GET"), 404)


@pytest.mark.parametrize("host", ["fcm.googleapis.com.evil.example", "a..push.apple.com", 64 * "a" + ".push.apple.com"])
def test_a_refused_endpoint_is_named(phone: Phone, given: Given, host: str) -> None:
    phone.subscription.endpoint = f"https://{host}/x"
    assert is_problem(phone.put(), 422, "subscription.endpoint")
    assert not given.push.visited
