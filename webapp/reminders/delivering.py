"""Makes the message of a delivery and sends it."""

import hashlib
import hmac
from datetime import datetime
from logging import getLogger

from webapp.push.outcome import Outcome, Rejected
from webapp.push.sender import Message, Sender
from webapp.reminders.jobs import Job
from webapp.reminders.message import MessageTexts, message_of

URGENCY = "normal"
"""A phone that sleeps gets `low` only on a charger (RFC 8030, 5.3), and none of ours is worth waking it with `high`."""

log = getLogger(__name__)


async def deliver(job: Job, sender: Sender, origin: str, texts: MessageTexts, now: datetime) -> Outcome:
    """Never raises: one that breaks something must not stop the rest."""
    try:
        message = Message(
            endpoint=job.endpoint,
            p256dh=job.p256dh,
            auth=job.auth,
            body=message_of(job, origin, texts),
            ttl=max(0, int((job.expires_at - now).total_seconds())),
            urgency=URGENCY,
            topic=topic_of(job),
        )
        return await sender.send(message)
    except Exception:
        log.exception("delivery %s could not be made", job.delivery)
        return Rejected("it could not be made")


def topic_of(job: Job) -> str:
    """By which a push service puts a newer message in an older one's place (RFC 8030, 5.4).

    It stands outside of what is encrypted, so that it must not say whether it is about water: only who has the
    browser's secret can tell what it was made from.
    """
    return hmac.new(job.auth.encode(), job.kind.encode(), hashlib.sha256).hexdigest()[:32]
