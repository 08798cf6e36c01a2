"""A host is looked up when a message goes out, and what leads into a network of our own is never connected to."""

import socket
from types import SimpleNamespace

import pycurl
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from tests.support.coroutines import run
from tests.support.push_service import Subscription, running_push_service
from webapp.push.endpoints import PushServices
from webapp.push.http_client import Answer, HttpClient, NoAnswerError
from webapp.push.outcome import Outcome, RetryLater
from webapp.push.sender import Message, Sender
from webapp.push.sockets import open_public
from webapp.push.vapid import Vapid


def address(host: str) -> SimpleNamespace:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return SimpleNamespace(family=family, socktype=socket.SOCK_STREAM, protocol=6, addr=(host, 443))


def post(url: str, *, anywhere: bool) -> Answer:
    async def main() -> Answer:
        client = HttpClient()
        try:
            return await client.post(url, [], b"x", anywhere=anywhere)
        finally:
            await client.close()

    return run(main())


def test_an_address_of_the_internet_gets_a_socket() -> None:
    opened = open_public(0, address("142.250.179.138"))
    assert isinstance(opened, socket.socket)
    opened.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1", "::ffff:127.0.0.1"])
def test_an_address_inside_gets_none(host: str) -> None:
    assert open_public(0, address(host)) == pycurl.SOCKET_BAD


def test_a_name_that_leads_to_this_machine_is_not_connected_to_unless_that_is_allowed() -> None:
    with running_push_service() as push:
        subscription = push.subscribe()
        by_name = subscription.endpoint.replace("127.0.0.1", "localhost")
        with pytest.raises(NoAnswerError, match="no connection"):
            post(by_name, anywhere=False)
        assert not push.visited
        assert post(by_name, anywhere=True).status == 201
        assert push.visited == [subscription.path]


def test_a_push_service_whose_name_has_come_to_lead_to_this_machine_is_asked_again_later() -> None:
    keys = Subscription("https://localhost").as_json()["keys"]
    message = Message("https://localhost/x", keys["p256dh"], keys["auth"], b"x", 60, "normal", "water")

    async def main() -> Outcome:
        vapid = Vapid(ec.generate_private_key(ec.SECP256R1()), "mailto:tests@uncramp.example")
        async with Sender(PushServices(["localhost"]), vapid) as sender:
            return await sender.send(message)

    assert run(main()) == RetryLater("no connection")
