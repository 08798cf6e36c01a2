"""Whether the server may have its address: two servers on one port would each answer every other request."""

import errno
import socket

import click


def refuse_taken(host: str, port: int) -> None:
    """Raises ClickException, in a line for people, where somebody listens at this address or it is not ours to have.

    Granian lets several processes share a port (SO_REUSEPORT), and so would a second server that is started by mistake.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as trial:
        # As servers do: connections that were just closed keep nobody from listening anew.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(address)
        except OSError as error:
            raise click.ClickException(f"{host}, port {port}: {_reason(error)}") from None


def _reason(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "in use by another server; PORT=8001 chooses another one"
    return f"cannot be had ({error.strerror})"
