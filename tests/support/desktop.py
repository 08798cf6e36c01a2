"""A desktop for a browser to show notifications on: a D-Bus of its own, and a daemon in place of the desktop's own.

Notifications arrive as the Desktop Notifications Specification has them, and are tapped by the same signals.
"""

import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from msgspec import Struct

BUS = Path(__file__).with_name("desktop.xml")
NAME = "org.freedesktop.Notifications"
EMITTER = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
CAPABILITIES = ["actions", "body", "persistence"]
CLOSED_BY_ITS_SENDER = 3
LOOK = 0.2
PATIENCE = 30.0


class Note(Struct, frozen=True):
    """A notification on the desktop. `actions` are the words on its buttons by their keys; `default` is its face."""

    id: int
    title: str
    body: str
    actions: dict[str, str]


class Desktop:
    def __init__(self, address: str, connection: DBusConnection) -> None:
        self.address = address
        self.notes: list[Note] = []
        self._connection = connection
        self._count = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def start(self) -> None:
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def note(self) -> Note:
        """The only notification there is, once there is one. Raises TimeoutError."""
        until = time.monotonic() + PATIENCE
        while not self.notes:
            if time.monotonic() > until:
                raise TimeoutError(f"no notification in {PATIENCE:.0f} s")
            time.sleep(0.05)
        (only,) = self.notes
        return only

    def press(self, note: Note, words: str | None = None) -> None:
        """The button with these words, or the notification itself."""
        key = "default" if words is None else next(key for key, label in note.actions.items() if label == words)
        self._connection.send(new_signal(EMITTER, "ActionInvoked", "us", (note.id, key)))

    def _serve(self) -> None:
        while not self._over.is_set():
            with suppress(TimeoutError):
                message = self._connection.receive(timeout=LOOK)
                if message.header.message_type is MessageType.method_call:
                    self._connection.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        match message.header.fields[HeaderFields.member]:
            case "Notify":
                return new_method_return(message, "u", (self._show(*message.body),))
            case "CloseNotification":
                (id,) = message.body
                self.notes = [note for note in self.notes if note.id != id]
                self._connection.send(new_signal(EMITTER, "NotificationClosed", "uu", (id, CLOSED_BY_ITS_SENDER)))
                return new_method_return(message)
            case "GetCapabilities":
                return new_method_return(message, "as", (CAPABILITIES,))
            case "GetServerInformation":
                return new_method_return(message, "ssss", ("desktop", "uncramp", "1", "1.2"))
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")

    def _show(self, _app: str, replaced: int, _icon: str, title: str, body: str, actions: list[str], *_: Any) -> int:
        self._count += 1
        id = replaced or self._count
        others = [note for note in self.notes if note.id != id]
        self.notes = [*others, Note(id, title, body, dict(zip(actions[::2], actions[1::2], strict=True)))]
        return id


@contextmanager
def running_desktop() -> Iterator[Desktop]:
    command = ("dbus-daemon", f"--config-file={BUS}", "--nofork", "--nopidfile", "--print-address=1")
    bus = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert bus.stdout
    try:
        address = bus.stdout.readline().strip()
        with open_dbus_connection(address) as connection:
            desktop = Desktop(address, connection)
            desktop.start()
            try:
                yield desktop
            finally:
                desktop.stop()
    finally:
        bus.terminate()
        bus.wait()
        bus.stdout.close()
