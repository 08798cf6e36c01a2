"""A worker says now and then that it is alive; /healthz tells how long ago that was."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, delete, func, select
from sqlalchemy.orm import Session

from webapp.reminders.models import Heartbeat

INTERVAL = timedelta(seconds=10)
FORGOTTEN = timedelta(days=1)

_heartbeats: Any = Heartbeat.__table__


class Heart:
    def __init__(self, engine: Engine, now: Callable[[], datetime], worker: str) -> None:
        self._engine = engine
        self._now = now
        self._worker = worker
        self._last: datetime | None = None

    def beat(self) -> None:
        """Write it down, unless that was just done."""
        now = self._now()
        if self._last and now - self._last < INTERVAL:
            return
        with Session(self._engine) as session, session.begin():
            session.merge(Heartbeat(worker=self._worker, at=now))
            session.execute(delete(_heartbeats).where(_heartbeats.c.at < now - FORGOTTEN))
        self._last = now


def last_beat(engine: Engine) -> datetime | None:
    """When any worker was last alive; None when none ever was."""
    with engine.connect() as connection:
        return connection.scalar(select(func.max(_heartbeats.c.at)))
