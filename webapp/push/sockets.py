"""Opens the connections of messages: those to push services lead to addresses of the internet only.

libcurl asks at the very moment of connecting, so that there is no way round it by a new DNS answer.
"""

import socket
from typing import Any

import pycurl

from webapp.push.endpoints import is_public


def open_public(purpose: int, address: Any) -> socket.socket | int:
    """A socket for this address, or pycurl.SOCKET_BAD for one that is not of the internet."""
    return open_any(purpose, address) if is_public(address.addr[0]) else pycurl.SOCKET_BAD


def open_any(_purpose: int, address: Any) -> socket.socket:
    return _Lent(address.family, address.socktype, address.protocol)


class _Lent(socket.socket):
    """libcurl makes a copy and drops this one, which Python would warn of."""

    def __del__(self) -> None:
        self.close()
