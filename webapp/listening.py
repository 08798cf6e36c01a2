"""Whether the server may have its address, and how many may be connected to it at once."""

import errno
import resource
import socket

import click

CONNECTIONS = 4096
"""At once; those beyond wait until one ends. One that says nothing takes some 2 kB."""
OTHER_FILES = 256
"""Open ones that no connection has: the database, what is being sent."""


def free_address(host: str, port: int) -> str:
    """The address that the host stands for, since Granian knows no names.

    Raises ClickException, in a line for people, where somebody listens there or it is not ours to have: Granian lets
    several processes share a port (SO_REUSEPORT), and so would a second server that is started by mistake.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as trial:
            # As servers do: connections that were just closed keep nobody from listening anew.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
            return str(address[0])
    except OSError as error:
        raise click.ClickException(f"{host}, port {port}: {_reason(error)}") from None


def most_connections() -> int:
    """How many the server may have open at once: Granian has asked the system for as many files as may be had."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return CONNECTIONS if files == resource.RLIM_INFINITY else min(CONNECTIONS, max(files - OTHER_FILES, files // 2))


def _reason(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "in use by another server; PORT=8001 chooses another one"
    return f"cannot be had ({error.strerror})"
