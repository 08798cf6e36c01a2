"""A worker says now and then that it is alive; /healthz tells how long ago that was."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, delete, func, select
from sqlalchemy.orm import Session

from webapp.reminders.models import Heartbeat

INTERVAL = timedelta(seconds=10)
FORGOTTEN = timedelta(days=1)
SKEW = timedelta(seconds=10)
"""By which the clocks of several machines may differ."""

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
        # A clock that was set back makes the last beat one of the future, which is no reason to be silent until then.
        if self._last and timedelta() <= now - self._last < INTERVAL:
            return
        with Session(self._engine) as session, session.begin():
            session.merge(Heartbeat(worker=self._worker, at=now))
            session.execute(delete(_heartbeats).where(_heartbeats.c.at < now - FORGOTTEN))
        self._last = now


def last_beat(engine: Engine, now: datetime) -> datetime | None:
    """When any worker was last alive; None when none ever was.

    What lies in the future counts only where there is nothing else: a clock was set back since.
    """
    at = _heartbeats.c.at
    with engine.connect().execution_options(read_only=True) as connection:
        believable: datetime | None = connection.scalar(select(func.max(at)).where(at <= now + SKEW))
        return believable or connection.scalar(select(func.min(at)))
