"""The unit of work: one attempt to send one reminder to one browser."""

from datetime import datetime

from msgspec import Struct


class Job(Struct, frozen=True):
    """One delivery that a worker has. `attempt` counts from 1."""

    delivery: str
    device: str
    kind: str
    due_at: datetime
    expires_at: datetime
    attempt: int
    endpoint: str
    p256dh: str
    auth: str
    language: str
    discreet: bool
