"""A network between a browser and a server, which counts the bytes that come back."""

import contextlib
import socket
import threading
from types import TracebackType
from urllib.parse import urlsplit

CHUNK = 65_536


class Network:
    """Leads from an address of its own to the server at `target`, which may become another one."""

    def __init__(self, target: str) -> None:
        self.target = target
        self.received = 0
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        threading.Thread(target=self._let_in, daemon=True).start()

    def _let_in(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._door.accept()
                threading.Thread(target=self._lead, args=(client,), daemon=True).start()

    def _lead(self, client: socket.socket) -> None:
        place = urlsplit(self.target)
        with client, contextlib.suppress(OSError), socket.create_connection((place.hostname, place.port)) as server:
            back = threading.Thread(target=self._pass, args=(server, client, True), daemon=True)
            back.start()
            self._pass(client, server, False)
            back.join()

    def _pass(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        with contextlib.suppress(OSError):
            while chunk := source.recv(CHUNK):
                # Before it arrives, so that nobody asks for the sum in between.
                self.received += len(chunk) if counted else 0
                target.sendall(chunk)
            target.shutdown(socket.SHUT_WR)

    def __enter__(self) -> "Network":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._door.close()
