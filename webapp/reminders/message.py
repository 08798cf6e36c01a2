"""What a reminder says: one JSON text that our service worker reads and that is a Declarative Web Push message too."""

from collections.abc import Callable

import msgspec

from webapp.reminders.jobs import Job

DECLARATIVE = 8030
"""The number by which a browser knows a declarative message (the Push API's "Declarative Push Message")."""

MessageTexts = Callable[[str, str, bool], tuple[str, str]]
"""Title and body by language, kind and whether it is to be discreet."""


def message_of(job: Job, origin: str, texts: MessageTexts) -> bytes:
    """The page that a tap opens has the two actions first, for phones that show no buttons."""
    title, body = texts(job.language, job.kind, job.discreet)
    room = "stretch/bedtime" if job.kind == "stretch" else "water"
    notification = {
        "title": title,
        "body": body,
        "lang": job.language,
        "dir": "auto",
        "navigate": f"{origin}/{job.language}/{room}/#reminder={job.delivery}",
        "tag": job.kind,
        "silent": False,
        "app_badge": "1",  # where WebKit first read it
        "data": {"delivery": job.delivery, "kind": job.kind, "due": job.due_at.isoformat()},
    }
    # Mutable, so that a worker that is there shows it and tells that it was shown; without one the browser does.
    return msgspec.json.encode({"web_push": DECLARATIVE, "mutable": True, "app_badge": 1, "notification": notification})
