"""Which addresses a message may go to: those of push services we know, and nowhere into our own network."""

import re
from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

KNOWN = (
    "fcm.googleapis.com",
    "*.push.services.mozilla.com",
    "*.push.apple.com",
    "*.notify.windows.com",
)
"""The push services of Chromium and Android, of Firefox, of Safari, and of Edge on Windows."""

UNKNOWN = "unknown"
"""The name of all push services that are not allowed any more."""

LONGEST = 2000
"""Signs of an endpoint; the longest seen, of Windows, has about 700."""

MOST_ORIGINS = 1000
"""In memory: what stands before the name of a push service is whatever the one who subscribes has made up."""

NAT64 = IPv6Network("64:ff9b::/96")
"""Addresses of IPv4 as a network without it writes them (RFC 6052)."""

GIVEN_OUT = (IPv6Network("2000::/3"), NAT64)
"""All of IPv6 that the internet may lead to; what was reserved or given up is not always known as special."""

_PLAIN = re.compile(r"[!-~]+")
_NAME = re.compile(r"(?=.{1,253}\Z)([a-z0-9-]{1,63}\.)+[a-z0-9-]{1,63}")
"""A host that can be looked up (RFC 1035, 2.3.4), and that every program reads in the same way."""


class RefusedEndpointError(ValueError):
    """An endpoint that nothing is sent to; the message says why."""


class PushServices:
    """The push services that messages may go to: the known ones and those of UNCRAMP_PUSH_HOSTS."""

    def __init__(self, extra: Iterable[str] = ()) -> None:
        entries = list(extra)
        self._hosts = (*KNOWN, *(entry for entry in entries if "//" not in entry))
        self._origins = tuple(entry.rstrip("/") + "/" for entry in entries if "//" in entry)
        self._name_of_origin = lru_cache(MOST_ORIGINS)(self._find_name)

    def check(self, endpoint: str) -> None:
        """Raises RefusedEndpointError. Says nothing of where the host leads: that is asked when a message goes out."""
        if len(endpoint) > LONGEST or not _PLAIN.fullmatch(endpoint):
            raise RefusedEndpointError(f"must be a web address of at most {LONGEST} signs")
        if self.is_literal(endpoint):
            return
        try:
            parts = urlsplit(endpoint)
            host, port = parts.hostname or "", parts.port
        except ValueError as error:
            raise RefusedEndpointError("must be a web address") from error
        if parts.scheme != "https" or port not in (None, 443) or "@" in parts.netloc:
            raise RefusedEndpointError("must be an https address without a port or a name")
        if not any(_matches(host, pattern) for pattern in self._hosts):
            raise RefusedEndpointError(f"must be of a push service that is known here; {host} is not")

    def name_of(self, endpoint: str) -> str:
        """The entry of the lists that allows it, which tells nothing of a person; UNKNOWN where none does."""
        return self._name_of_origin(origin_of(endpoint))

    def _find_name(self, origin: str) -> str:
        if f"{origin}/" in self._origins:
            return f"{origin}/"
        host = urlsplit(origin).hostname or ""
        return next((pattern for pattern in self._hosts if _matches(host, pattern)), UNKNOWN)

    def is_literal(self, endpoint: str) -> bool:
        """Whether its very origin was allowed by a setting; only then may it lead to any address."""
        return endpoint.startswith(self._origins)


def origin_of(endpoint: str) -> str:
    """Scheme and host of an endpoint (RFC 6454, 4), in whatever letters it has them; no address has an empty one."""
    return _origin_at("/".join(endpoint.split("/", 3)[:3]))


@lru_cache(MOST_ORIGINS)
def _origin_at(start: str) -> str:
    """Of the part of an address that ends before its path: many endpoints share it, and reading it takes time."""
    try:
        parts = urlsplit(start)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"


def is_public(address: str) -> bool:
    """Whether an IP address is one of the internet: not loopback, private, link-local or otherwise special."""
    found = ip_address(address)
    if isinstance(found, IPv6Address):
        inner = _inside(found)
        if not any(found in network for network in GIVEN_OUT) or (inner and not inner.is_global):
            return False
    return found.is_global and not found.is_multicast


def _inside(address: IPv6Address) -> IPv4Address | None:
    """The old address that a network on the way would take out of a new one."""
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.sixtofour


def _matches(host: str, pattern: str) -> bool:
    if not pattern.startswith("*."):
        return host == pattern
    # What stands before the dot is whatever the one who asks has made up.
    return host.endswith(pattern[1:]) and _NAME.fullmatch(host) is not None
