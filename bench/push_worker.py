"""The real worker, with as many reminders as are wanted due at one moment."""

import os
import socket
import subprocess
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, insert, select

from bench.push_sink import Sink
from bench.receiver import Receiver
from tests.support.server import FLASK, ROOT
from webapp.migrations import migrate
from webapp.reminders import status
from webapp.reminders.store.database import open_database
from webapp.reminders.store.models import Delivery, Device, Reminder

WARMING = 500
"""Sent before anything is measured, so that the connections are open."""
AHEAD = timedelta(seconds=5)
"""Enough to write the reminders down before they are due."""
PATIENCE = 120

_deliveries: Any = Delivery.__table__


def lateness(folder: Path, sink: Sink, receiver: Receiver, count: int, *, hanging: int = 0) -> list[float]:
    """Seconds from the time that all are due at to when each was with the push service and written down.

    As many more as are `hanging` are due a little earlier, at a push service that takes them and never answers.
    """
    folder.mkdir(parents=True)
    # Nobody accepts a connection of it, which the system opens all the same.
    silent = socket.create_server(("127.0.0.1", 0), backlog=1024)
    silent_url = f"http://127.0.0.1:{silent.getsockname()[1]}"
    url = f"sqlite:///{folder / 'bench.db'}"
    engine = open_database(url)
    migrate(engine)
    first = datetime.now(UTC)
    _fill(engine, f"{sink.url}/first", receiver, first, WARMING)
    settings = {
        "DATABASE_URL": url,
        "UNCRAMP_INSTANCE": str(folder / "instance"),
        "UNCRAMP_PUSH_HOSTS": f"{sink.url},{silent_url}",
        "SSL_CERT_FILE": str(sink.certificate),
    }
    command = [str(FLASK), "--app", "webapp", "reminders", "work"]
    worker = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings}, stdout=subprocess.DEVNULL)
    try:
        _sent(engine, first, WARMING)
        due = datetime.now(UTC) + AHEAD
        _fill(engine, f"{silent_url}/never", receiver, due - timedelta(microseconds=1), hanging)
        _fill(engine, f"{sink.url}/then", receiver, due, count)
        return [(moment - due).total_seconds() for moment in _sent(engine, due, count)]
    finally:
        worker.terminate()
        # What hangs is given up in the end, and need not be waited for.
        silent.close()
        worker.wait(30)
        engine.dispose()


def _fill(engine: Engine, url: str, receiver: Receiver, due: datetime, count: int) -> None:
    names = [f"{url[-5:]}-{number:026}" for number in range(count)]
    facts = {"secret_hash": bytes(32), "language": "nl", "timezone": "Europe/Amsterdam", "discreet": False}
    devices = [{"id": name, "endpoint": f"{url}/{name}", "seen_at": due, **facts, **receiver.keys} for name in names]
    # None of their own times comes while this runs.
    times = sorted(f"{(due.hour + ahead) % 24:02}:00" for ahead in (6, 8, 10, 12))
    schedule = {"kind": "water", "days": list(range(1, 8)), "times": times}
    if not names:
        return
    with engine.begin() as connection:
        connection.execute(insert(Device), devices)
        connection.execute(insert(Reminder), [{"device_id": name, **schedule, "due_at": due} for name in names])


def _sent(engine: Engine, due: datetime, count: int) -> list[datetime]:
    """When each was written down as sent, once all are."""
    mine = _deliveries.c.due_at == due, _deliveries.c.status == status.SENT
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        time.sleep(0.5)
        with engine.connect() as connection:
            sent = connection.scalar(select(func.count()).where(*mine))
            if sent == count:
                return list(connection.scalars(select(_deliveries.c.sent_at).where(*mine)))
    raise TimeoutError(f"{sent} of {count} were sent in {PATIENCE} s")
