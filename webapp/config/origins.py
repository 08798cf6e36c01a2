"""Addresses of servers, as settings say them: of this one, and of the push services that it may send to."""

import re
from urllib.parse import SplitResult, urlsplit

from webapp.config import LOCAL, BadSetting

PUSH_HOST = re.compile(r"(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+")
"""A host, or a group of them; none is as large as all of a top-level domain."""
LABEL = r"[\w-]{1,63}"
NETLOC = rf"({LABEL}(\.{LABEL})*\.?|\[[0-9a-fA-F:.]+\])(:[0-9]+)?"
"""A host, whose letters may be of any language, or an address of IPv6, and a port."""


def public_origin(value: str | None) -> str | None:
    """Of `UNCRAMP_ORIGIN`: under which address people find the site. Raises BadSetting."""
    if not value:
        return None
    parts = parts_of(value)
    local = parts is not None and parts.hostname in LOCAL
    if parts is None or parts.scheme not in (("https", "http") if local else ("https",)):
        raise BadSetting(f"UNCRAMP_ORIGIN is {value!r}; it must look like https://uncramp.example")
    if parts.path not in ("", "/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise BadSetting(f"UNCRAMP_ORIGIN is {value!r}; leave out everything after the host")
    if not (value.isprintable() and re.fullmatch(NETLOC, parts.netloc)):
        raise BadSetting(f"UNCRAMP_ORIGIN is {value!r}; no host has such a name")
    return f"{parts.scheme}://{parts.netloc}"


def listening_at(host: str, port: str) -> str:
    """The address that the server has at this host and port, for a browser on the same machine. Raises BadSetting."""
    if not re.fullmatch("[0-9]{1,5}", port) or not 0 < int(port) < 65536:
        raise BadSetting(f"PORT is {port!r}; it must be a number from 1 to 65535")
    if "%" in host:
        # Granian takes no scope, and without it the address stands for none.
        raise BadSetting(f"HOST is {host!r}; this server cannot listen at an address of one link alone; :: is for all")
    named = "localhost" if host in ("0.0.0.0", "::") else host.strip("[]")  # noqa: S104 (only compared)
    address = f"http://{f'[{named}]' if ':' in named else named}:{port}"
    if not _is_origin(address):
        raise BadSetting(f"HOST is {host!r}; it must be an address of this machine, or its name")
    return address


def push_hosts(value: str) -> tuple[str, ...]:
    """Of `UNCRAMP_PUSH_HOSTS`: a slip could let anybody have messages sent to any address. Raises BadSetting."""
    found = tuple(filter(None, (each.strip() for each in value.split(","))))
    for each in found:
        if not (_is_origin(each) if "//" in each else PUSH_HOST.fullmatch(each)):
            raise BadSetting(f"UNCRAMP_PUSH_HOSTS: {each!r} is neither a host, like push.example, nor an origin")
    return found


def parts_of(address: str) -> SplitResult | None:
    """None where it has no host, or a port that there is not."""
    try:
        parts = urlsplit(address)
        return parts if parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


def _is_origin(value: str) -> bool:
    parts = parts_of(value)
    if parts is None or not (value.isascii() and re.fullmatch(NETLOC, parts.netloc)):
        return False
    return value.rstrip("/") in (f"http://{parts.netloc}", f"https://{parts.netloc}")
